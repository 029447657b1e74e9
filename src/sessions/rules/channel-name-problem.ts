/** contracts/cloud-recording.md 1.2: 89 characters, all of one byte in UTF-8. */
const ALLOWED = /^[A-Za-z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]*$/;
/** "Under 64 bytes". */
const MOST_BYTES = 63;

/** What is wrong with a channel name, as a sentence about the value, or null when RTC takes it. */
export function channelNameProblem(cname: string): string | null {
  if (cname === "") return "a channel name of at least one character";
  if (!ALLOWED.test(cname)) {
    return "a channel name of letters a to z, A to Z, digits, spaces and ! # $ % & ( ) + - : ; < = . > ? @ [ ] ^ _ { } | ~ , only";
  }
  if (Buffer.byteLength(cname) > MOST_BYTES) return `a channel name of at most ${MOST_BYTES} bytes`;
  return null;
}
