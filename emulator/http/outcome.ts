import type { Answer } from "./answer.js";

/** What the caller gets to see of a call, faults included. */
export type Outcome =
  | ({ readonly type: "answer"; readonly headers: Readonly<Record<string, string>> } & Answer)
  | ({ readonly type: "truncated" } & Answer)
  | { readonly type: "text"; readonly status: number; readonly text: string; readonly contentType: string }
  | { readonly type: "picture"; readonly png: Buffer }
  | { readonly type: "silence" }
  | { readonly type: "reset" };
