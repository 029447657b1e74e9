/** What a receiver is sent. */
export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a receiver answered. */
export interface PostAnswer {
  readonly status: number;
  /** Whether the body of the answer is JSON. */
  readonly json: boolean;
}

/** Posts and reads the whole answer; rejects when there is none. */
export type Post = (request: PostRequest, signal: AbortSignal) => Promise<PostAnswer>;
