import { useSyncExternalStore } from "react";
import type { Connection, ConnectionState } from "./connection.js";

const WORDS: Readonly<Record<ConnectionState, string>> = {
  OFFLINE: "Offline",
  CONNECTING: "Not connected yet",
  CONNECTED: "Connected",
};

/** Says whether the page is connected, and lets one try what happens when it is not. */
export function ConnectionBar({ connection }: { readonly connection: Connection }) {
  const state = useSyncExternalStore(connection.listen, () => connection.state);
  const offline = state === "OFFLINE";
  return (
    <div className="connection">
      <span role="status" aria-label="Connection" className={`light ${state.toLowerCase()}`}>
        {WORDS[state]}
      </span>
      <button type="button" className="quiet" onClick={() => connection.want(offline)}>
        {offline ? "Come back" : "Go offline"}
      </button>
    </div>
  );
}
