import { expect, onTestFinished, test } from "vitest";
import { codeBlocks } from "../support/code-blocks.js";
import { runPasted } from "../support/run-pasted.js";
import { SessionClient } from "../support/session-client.js";
import { startNotifiedWorld } from "../support/start-notified-world.js";
import { startTokenServer } from "../support/start-token-server.js";
import { authSettings } from "../support/token-for.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** A gateway, a whole Agora and tokens that follow each other, on a machine that does other things too. */
const PATIENCE_MS = 180_000;
const LIFE_S = 4;

test(
  "the program of docs/subscriptions.md that renews its token prints pictures for longer than one token lasts, over one connection",
  async () => {
    const program = codeBlocks("docs/subscriptions.md").find(
      ({ language, heading }) => language === "js" && heading === "Tokens and their end",
    );
    if (program === undefined) throw new Error("the page has no such program");
    const tokens = await startTokenServer(LIFE_S);
    onTestFinished(() => tokens.stop());
    const world = await startNotifiedWorld({ ...authSettings, AUTH_CLOCK_SKEW_S: "0" });
    onTestFinished(() => world.stop());
    const { cname } = world.emulator.describe().recording.demoChannel;
    const sessions = new SessionClient(world.gateway.graphqlUrl);
    const { id } = await sessions.start({ cname, captureInterval: 1 });

    // It gives up where its connection ends.
    const text = program.text.replace("https://app.example.com/token", tokens.url);
    const { lines, output } = runPasted({ ...program, text }, world.gateway.url);
    await untilItHolds(() => expect(lines().length, output()).toBeGreaterThan(0));
    const firstIsOver = Date.now() + LIFE_S * 1_000;

    await untilItHolds(() => {
      expect(Date.now()).toBeGreaterThan(firstIsOver);
      expect(tokens.count(), output()).toBeGreaterThan(2);
    });
    const before = lines().length;
    await untilItHolds(() => expect(lines().length, output()).toBeGreaterThan(before + 1));
    expect(world.gateway.following().subscribers).toBe(1);
    await sessions.stop(id);
  },
  PATIENCE_MS,
);
