import type { Message } from "./message.ts";

/** A process started by the bench. */
export interface Child {
  /** Sends a message; never fails, a process that is gone shows in `next`. */
  readonly send: (message: Message) => void;
  /**
   * The first message of this kind that has not been taken yet. Rejects with the end of the
   * process's error output when it says `failed` or exits first.
   */
  readonly next: <K extends Message["kind"]>(kind: K) => Promise<Extract<Message, { kind: K }>>;
  /** Ends the process with SIGTERM, three seconds later with SIGKILL; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}
