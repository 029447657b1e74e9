import { Agent } from "undici";
import { parseJson } from "../../http/parse-json.js";
import type { Post } from "./post.js";

/** Connections to a receiver at a time; Agora advises receivers to keep at least a hundred alive (contracts/notifications.md A4). */
const CONNECTIONS = 100;

/** Posts over connections that are kept alive. */
export function createPost(): { post: Post; close(): Promise<void> } {
  const agent = new Agent({ connections: CONNECTIONS, keepAliveTimeout: 10_000 });
  return {
    post: async ({ url, headers, body }, signal) => {
      const { origin, pathname, search } = new URL(url);
      const answer = await agent.request({
        origin,
        path: `${pathname}${search}`,
        method: "POST",
        headers: { ...headers },
        body,
        signal,
      });
      return { status: answer.statusCode, json: parseJson(await answer.body.text()) !== undefined };
    },
    close: () => agent.destroy(),
  };
}
