import type { EmulatorDescription } from "../emulator-description.js";

/** What the command line prints once the emulator runs: addresses, keys, and two commands that work as they are. */
export function welcomeText(description: EmulatorDescription): string {
  const { whiteboard, storage } = description;
  const { url, region, accessKey, secretKey, demoRoom } = whiteboard;
  return `Local Agora is running.

  whiteboard   ${url}   region ${region}
  storage      ${storage.endpoint}   bucket ${storage.bucket}
  keys         ${accessKey} / ${secretKey}
  demo room    ${demoRoom.uuid}
  scenes       ${demoRoom.scenes.join("  ")}
  everything   ${url}/_emulator

Take a screenshot:

  TOKEN=$(curl -s ${url}/v5/tokens/teams -H 'region: ${region}' -H 'Content-Type: application/json' \\
    -d '{"accessKey":"${accessKey}","secretAccessKey":"${secretKey}","lifespan":3600000,"role":"writer"}' | tr -d '"')
  curl -s ${url}/v5/rooms/${demoRoom.uuid}/screenshots -H "token: $TOKEN" -H 'region: ${region}' \\
    -H 'Content-Type: application/json' -d '{"width":1280,"height":720,"path":"/lesson/page1"}'
`;
}
