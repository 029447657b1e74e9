import { onTestFinished } from "vitest";
import { Secret } from "../../src/config/secret.js";
import {
  RecordingSource,
  type RecordingSourceOptions,
} from "../../src/datasources/cloud-recording/recording-source.js";
import { type ScriptedUpstream, startScriptedUpstream } from "./scripted-upstream.js";

export interface RecordingSourceUnderTest {
  readonly upstream: ScriptedUpstream;
  readonly source: RecordingSource;
  /** Milliseconds of every pause between repeats so far; none of them was waited for. */
  readonly pauses: number[];
}

/**
 * A RecordingSource against a scripted upstream, for one test: the circuit breaker remembers what went before. Pauses
 * pass at once and are written down, with the spread that leaves them as the tables have them.
 */
export async function startRecordingSource(
  options: Partial<Omit<RecordingSourceOptions, "config">> & { baseUrls?: readonly string[] } = {},
): Promise<RecordingSourceUnderTest> {
  const upstream = await startScriptedUpstream();
  const pauses: number[] = [];
  const { baseUrls = [upstream.url], ...rest } = options;
  const source = new RecordingSource({
    config: {
      appId: "0123456789abcdef0123456789abcdef",
      customerId: "customer",
      customerSecret: new Secret("customer-secret"),
      baseUrls,
    },
    budget: { take: async () => undefined },
    random: () => 0.5,
    pause: async (ms) => {
      pauses.push(ms);
    },
    ...rest,
  });
  onTestFinished(async () => {
    await source.close();
    await upstream.stop();
  });
  return { upstream, source, pauses };
}
