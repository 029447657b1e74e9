import { readTestCard } from "../../emulator/recording/card/read-test-card.js";
import type { Emulator } from "../../emulator/start-emulator.js";
import { decodePicture } from "./decode-picture.js";

/** A screenshot out of the emulator's bucket: its type, its size, and what its test card says. */
export async function fetchCard(emulator: Emulator, fileName: string) {
  const { endpoint, bucket } = emulator.describe().storage;
  const answer = await fetch(`${endpoint}/${bucket}/${fileName}`);
  if (answer.status !== 200) throw new Error(`${fileName}: ${answer.status}`);
  const { rgba, width, height } = await decodePicture(new Uint8Array(await answer.arrayBuffer()));
  return {
    contentType: answer.headers.get("content-type"),
    width,
    height,
    card: readTestCard(rgba, width, height),
  };
}
