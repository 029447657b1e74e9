import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The request a piece of code runs for. Only the presentation of errors reads it: some arise where no operation
 * context exists yet (a form post, a body without a query) and must carry the requestId all the same.
 */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();
