import type { Post, PostAnswer, PostRequest } from "../../emulator/notifications/delivery/post.js";
import { eventually } from "./eventually.js";

/** A notification that waits for its answer. */
export interface Posted {
  readonly request: PostRequest;
  readonly body: {
    readonly noticeId: string;
    readonly eventType: number;
    readonly notifyMs: number;
  } & Readonly<Record<string, unknown>>;
  readonly aborted: () => boolean;
  answer(status?: number): void;
  fail(error: Error): void;
}

/** A receiver without a network: every POST waits until the test answers it. */
export function fakeReceiver() {
  const posted: Posted[] = [];
  const post: Post = (request, signal) =>
    new Promise<PostAnswer>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
      posted.push({
        request,
        body: JSON.parse(request.body) as Posted["body"],
        aborted: () => signal.aborted,
        answer: (status = 200) => resolve({ status, json: true }),
        fail: reject,
      });
    });
  return {
    post,
    /** All so far, oldest first. */
    posted,
    /** The n-th POST, from 0, as soon as it has come. */
    async nth(index: number): Promise<Posted> {
      await eventually(() => posted.length).toBeGreaterThan(index);
      const found = posted[index];
      if (found === undefined) throw new Error(`no POST ${index}`);
      return found;
    },
  };
}
