import type { Operation } from "../../src/datasources/cloud-recording/operation.js";
import { recordingCalls } from "./recording-calls.js";
import { startRecordingSource } from "./start-recording-source.js";

interface Played {
  /** What the call gave, or the error it threw. */
  readonly result: unknown;
  /** Milliseconds of the pauses between the repeats. */
  readonly pauses: readonly number[];
  /** How often the upstream was asked again. */
  readonly repeats: number;
}

/** Makes one call of the Cloud Recording client to an upstream that answers the same every time. */
export async function playAnswer(operation: Operation, status: number, body: unknown): Promise<Played> {
  const { source, upstream, pauses } = await startRecordingSource();
  upstream.script({ status, body });
  const result = await recordingCalls[operation](source).catch((thrown: unknown) => thrown);
  return { result, pauses, repeats: upstream.requests.length - 1 };
}
