/** Of a secret, so many characters are as bad as all of it. */
const ENOUGH = 12;

/**
 * Every way the beginning of a text may have been written on its way into an output: as it is, as JSON, in an address,
 * in hex, and in base64 wherever in the encoded bytes it stands.
 *
 * @param known texts that may come out, such as an access key that begins like its secret key: a beginning is taken so
 * long that it is in none of them.
 */
export function formsOf(secret: string, known: readonly string[] = []): readonly string[] {
  let length = Math.min(ENOUGH, secret.length);
  while (length < secret.length && known.some((text) => text.includes(secret.slice(0, length)))) length += 1;
  // Whatever has all of it has its beginning.
  const text = secret.slice(0, length);
  const hex = Buffer.from(text).toString("hex");
  const forms = [
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    JSON.stringify(text).slice(1, -1),
    JSON.stringify(JSON.stringify(text)).slice(3, -3),
    encodeURIComponent(text),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => base64Within(text, offset)),
  ];
  return [...new Set(forms)];
}

/** The characters that a text gives in base64 behind so many other bytes, without those it shares with its neighbours. */
function base64Within(text: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  const skipped = offset === 0 ? 0 : offset + 1;
  return [whole.toString("base64").slice(skipped), whole.toString("base64url").slice(skipped)];
}
