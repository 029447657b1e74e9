import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { exampleOperations } from "../../src/server/example-operations.js";
import { startBrowser } from "../support/browser.js";
import { openGuardedPage } from "../support/offline-page-guard.js";
import { SessionClient } from "../support/session-client.js";
import { startNotifiedWorld } from "../support/start-notified-world.js";
import { authSettings, bearerFor } from "../support/token-for.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** The channel that the examples name on a server that nobody told of a better one. */
const example = exampleOperations().find(({ document }) => document.startsWith("subscription"));
const cname = String(example?.variables?.["cname"]);

/** A browser, a gateway and a whole Agora on a machine that does other things too. */
const PATIENCE_MS = 240_000;
const STEP_MS = 60_000;

test(
  "on a server that asks for tokens, the headers editor waits for one, and it goes with queries and subscriptions",
  async () => {
    const world = await startNotifiedWorld({ ...authSettings });
    onTestFinished(() => world.stop());
    await world.emulator.control.channels.join(cname, "101");
    const browser = await startBrowser();
    onTestFinished(() => browser.close());
    const { page } = await openGuardedPage(browser, `${world.gateway.url}/graphiql`);
    const result = page.getByLabel("Result Window");
    const run = () => page.getByRole("button", { name: /execute query/i }).click();
    await result.filter({ hasText: "UNAUTHENTICATED" }).waitFor({ timeout: STEP_MS });

    await openTab(page, "Room");
    await page.getByLabel("Headers").filter({ hasText: '"authorization": "Bearer "' }).waitFor();
    await run();
    await result.filter({ hasText: "UNAUTHENTICATED" }).waitFor({ timeout: STEP_MS });
    await giveToken(page);
    await run();
    await result.filter({ hasText: "NOT_FOUND" }).waitFor({ timeout: STEP_MS });

    await openTab(page, "Pictures");
    await giveToken(page);
    await run();
    await untilItHolds(() => expect(world.gateway.following().subscribers).toBe(1));
    const sessions = new SessionClient(world.gateway.graphqlUrl);
    const { id } = await sessions.start({ cname, captureInterval: 1 });
    await result.filter({ hasText: '"streamUid": "101"' }).waitFor({ timeout: STEP_MS });
    await sessions.stop(id);

    const kept = JSON.stringify(await page.context().storageState());
    expect(kept).not.toContain("eyJ");
  },
  PATIENCE_MS,
);

async function openTab(page: Page, name: string): Promise<void> {
  await page.locator(".graphiql-tab-button", { hasText: new RegExp(`^${name}$`) }).click();
  // GraphiQL learns of the tab's operation a moment after it shows the tab, and keeps it then.
  const kept = async () => JSON.stringify(await page.context().storageState());
  await expect
    .poll(kept, { timeout: STEP_MS })
    .toMatch(new RegExp(`:graphiql:operationName","value":"${name}"`));
}

async function giveToken(page: Page): Promise<void> {
  await page.getByLabel("Headers").locator(".graphiql-editor:not(.hidden) .CodeMirror-lines").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(JSON.stringify({ authorization: bearerFor() }));
}
