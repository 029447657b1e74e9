import { readTestCard } from "../../emulator/recording/card/read-test-card.js";
import { decodePicture } from "./decode-picture.js";

/** Opens a picture's address as anybody could, and reads what its test card says. Throws unless a JPG is served. */
export async function readCardAt(url: string | null) {
  if (url === null) throw new Error("the picture has no address");
  const answer = await fetch(url);
  const type = answer.headers.get("content-type");
  if (answer.status !== 200 || type !== "image/jpeg") throw new Error(`${url}: ${answer.status} ${type}`);
  const { rgba, width, height } = await decodePicture(await answer.bytes());
  const card = readTestCard(rgba, width, height);
  if (card === null) throw new Error(`${url} shows no test card`);
  return card;
}
