/** Every kind of whiteboard token (contracts/whiteboard.md B4) and HTTP credentials, whoever they belong to. */
const CREDENTIALS = /NETLESS(?:SDK|ROOM|TASK)_[\w\-+/=]+|\b(?:Basic|Bearer)\s+[\w\-.+/=]{8,}/g;

/** A text in which everything shaped like a credential has become `[redacted]`. */
export function blotCredentials(text: string): string {
  return text.replace(CREDENTIALS, "[redacted]");
}
