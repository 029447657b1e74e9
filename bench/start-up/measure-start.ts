import { callerToken } from "../lib/caller-token.ts";
import { startChild } from "../lib/start-child.ts";
import type { Workplace } from "../lib/workplace.ts";
import type { StartFigures } from "./start-figures.ts";
import type { Way } from "./way.ts";

const script = new URL("../../dist/src/main.js", import.meta.url);
const preloads = [new URL("../lib/report-to-bench.ts", import.meta.url)];

/**
 * Starts the built server once and takes it down in order, so that the next start finds what this one leaves behind.
 *
 * @throws Error when it ends instead, or answers anything but data
 */
export async function measureStart({ env, listens }: Way, workplace: Workplace): Promise<StartFigures> {
  const begin = performance.now();
  const child = startChild({ script, env, preloads, cwd: workplace.directory });
  workplace.atEnd(child.stop);
  let origin = "";
  for (let server = 0; server < listens; server++) ({ origin } = await child.next("listening"));
  const answer = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${callerToken()}` },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  const text = await answer.text();
  const wallMs = performance.now() - begin;
  child.send({ kind: "cpu?" });
  const { micros } = await child.next("cpu");
  await child.stop();
  if (!text.includes('"data"')) throw new Error(`the first answer was ${answer.status} ${text}`);
  return { wallMs, cpuMs: micros / 1_000 };
}
