import { ask } from "./ask.js";
import { receiverSecret } from "./receiver-settings.js";
import { signCallback } from "./sign-callback.js";

interface Delivery {
  readonly secret?: string;
  /** In place of those that go with the body; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly method?: string;
}

interface Receipt {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** `extensions.code` of the error, where it is one. */
  readonly code: string | undefined;
}

/** The notification service as a gateway meets it, and a caller who asks what it has stored. */
export class ReceiverClient {
  /** @param gateway origin. */
  constructor(private readonly gateway: string) {}

  async post(body: string | Buffer, delivery: Delivery = {}): Promise<Receipt> {
    const { secret = receiverSecret, headers = {}, method = "POST" } = delivery;
    const all: Record<string, string | undefined> = { ...signCallback(body, secret), ...headers };
    const given = Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    );
    const response = await fetch(`${this.gateway}/webhooks/agora`, {
      method,
      headers: given,
      // Bytes, not text: fetch would add a content type of its own.
      ...(method === "GET" || method === "HEAD" ? {} : { body: new Uint8Array(Buffer.from(body)) }),
    });
    const text = await response.text();
    const answer = (text === "" ? null : JSON.parse(text)) as {
      errors?: { extensions: { code: string } }[];
    } | null;
    return {
      status: response.status,
      headers: response.headers,
      body: answer,
      code: answer?.errors?.[0]?.extensions.code,
    };
  }

  /** Ids of the callbacks in the log that are of a channel, oldest first. */
  async stored(cname: string): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data, errors } = await ask(
        `${this.gateway}/graphql`,
        `query ($cname: ChannelName!, $after: String) {
          recordingEvents(first: 200, after: $after, filter: { cname: $cname }) {
            nodes { noticeId } pageInfo { hasNextPage endCursor }
          }
        }`,
        { cname, after },
      );
      if (data == null) throw new Error(JSON.stringify(errors));
      const page = data["recordingEvents"] as {
        nodes: { noticeId: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      ids.push(...page.nodes.map(({ noticeId }) => noticeId));
      if (!page.pageInfo.hasNextPage) return ids;
      after = page.pageInfo.endCursor;
    }
  }
}
