import type { OperationEnd, Outlet } from "../outlet.js";
import { textFrame } from "./text-frame.js";

interface WebSocketOutletParts {
  /** Writes a whole frame; whether the connection takes another at once. */
  readonly writeFrame: (frame: Buffer) => boolean;
  readonly send: (message: object) => void;
  readonly onEnd: () => void;
}

const AFTER = Buffer.from("}");

/** One operation's results as messages of graphql-transport-ws. */
export class WebSocketOutlet implements Outlet {
  readonly #before: Buffer;

  constructor(
    private readonly id: string,
    private readonly parts: WebSocketOutletParts,
  ) {
    this.#before = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }

  next(result: Buffer): boolean {
    return this.parts.writeFrame(textFrame(this.#before, result, AFTER));
  }

  end(end: OperationEnd): void {
    const { id } = this;
    this.parts.onEnd();
    this.parts.send(
      end.kind === "complete" ? { id, type: "complete" } : { id, type: "error", payload: end.errors },
    );
  }
}
