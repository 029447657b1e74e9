import { expect, onTestFinished, test } from "vitest";
import { exampleOperations } from "../../src/server/example-operations.js";
import { startBrowser } from "../support/browser.js";
import { openGuardedPage } from "../support/offline-page-guard.js";
import { SessionClient } from "../support/session-client.js";
import { startNotifiedWorld } from "../support/start-notified-world.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** The channel that the examples name on a server that nobody told of a better one. */
const example = exampleOperations().find(({ document }) => document.startsWith("subscription"));
const cname = String(example?.variables?.["cname"]);

/** A browser, a gateway and a whole Agora on a machine that does other things too. */
const PATIENCE_MS = 240_000;
const PICTURE_MS = 60_000;

test(
  "pictures arrive in GraphiQL while a session runs, and stopping there ends the subscription here",
  async () => {
    const world = await startNotifiedWorld({});
    onTestFinished(() => world.stop());
    await world.emulator.control.channels.join(cname, "101");
    const browser = await startBrowser();
    onTestFinished(() => browser.close());
    const { page, foreignRequests, problems } = await openGuardedPage(
      browser,
      `${world.gateway.url}/graphiql`,
    );
    const result = page.getByLabel("Result Window");

    await page.locator(".graphiql-tab-button", { hasText: "Pictures" }).click();
    // GraphiQL learns of the tab's operation a moment after it shows the tab, and keeps it then.
    const kept = async () => JSON.stringify(await page.context().storageState());
    await expect.poll(kept, { timeout: PICTURE_MS }).toMatch(/:graphiql:operationName","value":"Pictures"/);
    await page.getByRole("button", { name: /execute query/i }).click();
    await untilItHolds(() => expect(world.gateway.following().subscribers).toBe(1));
    const sessions = new SessionClient(world.gateway.graphqlUrl);
    const { id } = await sessions.start({ cname, captureInterval: 1 });
    await result.filter({ hasText: '"streamUid": "101"' }).waitFor({ timeout: PICTURE_MS });
    const first = await result.textContent();
    await expect.poll(() => result.textContent(), { timeout: PICTURE_MS }).not.toBe(first);

    await page.getByRole("button", { name: /stop query/i }).click();
    await untilItHolds(() => expect(world.gateway.following().subscribers).toBe(0));
    expect([foreignRequests, problems]).toEqual([[], []]);
    await sessions.stop(id);
  },
  PATIENCE_MS,
);
