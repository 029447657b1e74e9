import { Connection } from "../../../examples/gallery/src/connection/connection.js";

/** A connection in a browser whose network one can take away. */
export function fakeConnection(): { readonly connection: Connection; network(there: boolean): void } {
  const listeners = new Map<string, () => void>();
  const navigator = { onLine: true };
  const connection = new Connection({
    navigator,
    addEventListener: (event, listener) => void listeners.set(event, listener),
  });
  return {
    connection,
    network(there) {
      navigator.onLine = there;
      listeners.get(there ? "online" : "offline")?.();
    },
  };
}
