import { ask } from "../../support/ask.js";
import type { StreamClient } from "../../support/streams/stream-client.js";
import { streamClients } from "../../support/streams/stream-clients.js";
import { bearerFor, type TokenOrder } from "../../support/token-for.js";
import type { Given } from "./given.js";
import type { Question } from "./question.js";

/**
 * Asks and waits for the answer: of a subscription for the first results, until everything has come that is waited for.
 *
 * @param isEnough told of all the text so far.
 */
type Way = (
  graphqlUrl: string,
  question: Pick<Question, "source" | "variables">,
  token: TokenOrder,
  isEnough: (text: string) => boolean,
) => Promise<Given>;

/** Plain HTTP serves no subscriptions; every other transport serves everything. */
export const ways: readonly (readonly [transport: string, serves: (source: string) => boolean, way: Way])[] =
  [
    ["HTTP", (source) => !source.startsWith("subscription"), askOverHttp],
    ...streamClients.map(
      ([transport, client]) => [transport, () => true, streamedBy(client)] as [string, () => true, Way],
    ),
  ];

async function askOverHttp(...[url, { source, variables }, token]: Parameters<Way>): Promise<Given> {
  const { data, errors } = await ask(url, source, variables, { authorization: bearerFor(token) });
  return {
    text: JSON.stringify({ data, errors }),
    errors: errors.map(({ extensions }) => ({ extensions: { ...extensions } })),
  };
}

function streamedBy(client: StreamClient): Way {
  return async (url, { source, variables = {} }, token, isEnough) => {
    const { promise: enough, resolve } = Promise.withResolvers<void>();
    const heard: object[] = [];
    const stream = client(
      url,
      { query: source, variables },
      (result) => {
        heard.push(result);
        if (isEnough(JSON.stringify(heard)) || result.errors !== undefined) resolve();
      },
      bearerFor(token),
    );
    const end = await Promise.race([stream.ended, enough]);
    stream.leave();
    const errors = [...stream.results.flatMap((result) => result.errors ?? []), ...(end?.errors ?? [])].map(
      ({ extensions }) => ({ extensions: { ...extensions } }),
    );
    return { text: JSON.stringify([stream.results, end]), errors };
  };
}
