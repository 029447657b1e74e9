import type { Browser } from "./browser.js";

/** `OFFLINE` means that nobody even tries: there is no network, or the person at the page wants none. */
export type ConnectionState = "OFFLINE" | "CONNECTING" | "CONNECTED";

/**
 * Whether the page may talk to the server over its socket, and whether it does. It may as long as the browser has a
 * network and nobody pressed "Go offline".
 */
export class Connection {
  readonly #listeners = new Set<() => void>();
  #wanted = true;
  #connected = false;
  #told: ConnectionState;

  /** @param browser its `online` and `offline` events are listened to for as long as the page lives. */
  constructor(private readonly browser: Browser) {
    this.#told = this.state;
    for (const event of ["online", "offline"] as const) browser.addEventListener(event, () => this.#tell());
  }

  get state(): ConnectionState {
    if (!this.#wanted || !this.browser.navigator.onLine) return "OFFLINE";
    return this.#connected ? "CONNECTED" : "CONNECTING";
  }

  /** What the person at the page wants. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    this.#tell();
  }

  /** What the socket says of itself. */
  report(connected: boolean): void {
    this.#connected = connected;
    this.#tell();
  }

  /** Calls `listener` after each change of `state`; the answer ends that. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `listener` when `OFFLINE` begins, with false, and when it ends, with true; the answer ends that. */
  listenForNetwork(listener: (online: boolean) => void): () => void {
    let before = this.state !== "OFFLINE";
    return this.listen(() => {
      const online = this.state !== "OFFLINE";
      if (online === before) return;
      before = online;
      listener(online);
    });
  }

  // A socket that is closed because of a change reports that too.
  #tell(): void {
    if (this.state === this.#told) return;
    this.#told = this.state;
    for (const listener of [...this.#listeners]) listener();
  }
}
