import type { Asker } from "./asker.js";

/** What cannot be read as a request, with secrets in it. */
export async function sendBrokenRequests(
  { origin, bearer: authorization, answers }: Asker,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, secret] of Object.entries(secrets)) {
    const bodies = [`{"query": ${secret}}`, secret, `{"query":"{ ${secret} }"}`, `{"query":5,"${secret}":1}`];
    for (const body of bodies) {
      await answers.keep(
        await fetch(`${origin}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization },
          body,
        }),
      );
    }
    const inAddress = encodeURIComponent(secret);
    await answers.keep(
      await fetch(`${origin}/graphql?query=${inAddress}&variables=${inAddress}`, {
        headers: {
          authorization,
          "apollo-require-preflight": "1",
          // An id that has not the shape of a token is the caller's own to choose, and comes back.
          ...(/token/.test(name) && !/STS/.test(name) ? { "x-request-id": secret.slice(0, 60) } : {}),
        },
      }),
    );
  }
}
