/** A sealed text that does not open. The message says why and holds nothing of the text or the keys. */
export class UnsealError extends Error {
  override readonly name = "UnsealError";
}
