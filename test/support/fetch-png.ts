import { type DecodedPng, decodePng } from "./decode-png.js";

/** Fetches an address as anybody could, without credentials, and decodes the PNG it serves. */
export async function fetchPng(url: string): Promise<DecodedPng> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return decodePng(await response.bytes());
}
