/**
 * Every kind of whiteboard token (contracts/whiteboard.md B4), HTTP credentials, JSON Web Tokens, whose first part begins
 * like every JSON object in base64, and RTC tokens (contracts/tokens.md); whoever they belong to.
 */
const CREDENTIALS =
  /NETLESS(?:SDK|ROOM|TASK)_[\w\-+/=]+|\b(?:Basic|Bearer)\s+[\w\-.+/=]{8,}|\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|\b007eJ[\w+/]{30,}=*|\b006[0-9a-f]{32}[\w+/]{20,}=*/g;

/** A text in which everything shaped like a credential has become `[redacted]`. */
export function blotCredentials(text: string): string {
  return text.replace(CREDENTIALS, "[redacted]");
}
