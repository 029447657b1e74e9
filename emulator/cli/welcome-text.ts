import type { EmulatorDescription } from "../emulator-description.js";

/** What the command line prints once the emulator runs: addresses, keys, and two commands that work as they are. */
export function welcomeText(description: EmulatorDescription): string {
  const { whiteboard, recording, storage, notifications } = description;
  const { url, region, accessKey, secretKey, demoRoom } = whiteboard;
  return `Local Agora is running.

  whiteboard   ${url}   region ${region}
  recording    ${recording.url}   app id ${recording.appId}
  storage      ${storage.endpoint}   bucket ${storage.bucket}
  notify       ${notifications.target ?? "nobody"}   secret ${notifications.secret}
  keys         ${accessKey} / ${secretKey}
  demo room    ${demoRoom.uuid}
  scenes       ${demoRoom.scenes.join("  ")}
  demo channel ${recording.demoChannel.cname}   with the users ${recording.demoChannel.uids.join(" and ")}
  everything   ${url}/_emulator

Take a screenshot:

  TOKEN=$(curl -s ${url}/v5/tokens/teams -H 'region: ${region}' -H 'Content-Type: application/json' \\
    -d '{"accessKey":"${accessKey}","secretAccessKey":"${secretKey}","lifespan":3600000,"role":"writer"}' | tr -d '"')
  curl -s ${url}/v5/rooms/${demoRoom.uuid}/screenshots -H "token: $TOKEN" -H 'region: ${region}' \\
    -H 'Content-Type: application/json' -d '{"width":1280,"height":720,"path":"/lesson/page1"}'
`;
}
