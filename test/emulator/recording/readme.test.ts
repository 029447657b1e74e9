import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordingSwitchTable } from "../../../emulator/recording/recording-switch-table.js";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { eventually } from "../../support/eventually.js";
import { fetchCard } from "../../support/fetch-card.js";

const readme = readFileSync(new URL("../../../emulator/recording/README.md", import.meta.url), "utf8");

describe("emulator/recording/README.md", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
  });
  afterAll(() => emulator.stop());

  /** Runs the shell block that holds a text, aimed at the emulator of this test. */
  const run = async (having: string): Promise<string> => {
    const blocks = [...readme.matchAll(/```sh\n(.*?)```/gs)].map(([, text = ""]) => text);
    const block = blocks.find((text) => text.includes(having)) ?? "";
    const aimed = block.replaceAll("http://127.0.0.1:4100", emulator.url);
    return (await promisify(execFile)("bash", ["-c", aimed])).stdout;
  };

  it.each(Object.entries(recordingSwitchTable))("documents the switch %s with its default", (name, entry) => {
    expect(readme).toContain(`| \`${name}\` | \`${entry.default}\` |`);
  });

  it("has a first session that works as it stands", async () => {
    expect(JSON.parse(await run("mode/individual/query"))).toMatchObject({
      cname: "demo",
      serverResponse: { status: expect.any(Number) },
    });
    const [session] = emulator.control.recording.sessions();
    const files = () => emulator.control.recording.session(session?.sid ?? "").fileNames;
    await eventually(() => files().length).toBeGreaterThan(0);
    expect(files()[0]).toMatch(/^lesson7\//);
    expect((await fetchCard(emulator, files()[0] ?? "")).card?.cname).toBe("demo");
  });

  it.each(['"code":65', '"kind":"hold"'])(
    "has a fault with %s that is taken as it stands",
    async (having) => {
      expect(JSON.parse(await run(having))).toMatchObject({ operation: "start" });
    },
  );
});
