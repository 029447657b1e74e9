import { expect, onTestFinished, test } from "vitest";
import { startBrowser } from "../support/browser.js";
import { codeBlocks } from "../support/code-blocks.js";
import { openGuardedPage } from "../support/offline-page-guard.js";
import { SessionClient } from "../support/session-client.js";
import { startNotifiedWorld } from "../support/start-notified-world.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** A browser, a gateway and a whole Agora on a machine that does other things too. */
const PATIENCE_MS = 240_000;

test(
  "the README's subscription, pasted over the first example of GraphiQL and run at once, shows pictures arriving",
  async () => {
    const block = codeBlocks("README.md").find(({ text }) => text.startsWith("subscription"));
    const world = await startNotifiedWorld({});
    onTestFinished(() => world.stop());
    const browser = await startBrowser();
    onTestFinished(() => browser.close());
    const { page, problems } = await openGuardedPage(browser, `${world.gateway.url}/graphiql`);
    const editor = page
      .getByLabel("Query Editor", { exact: true })
      .locator(".graphiql-editor:not(.hidden) .CodeMirror");

    await editor.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(block?.text ?? "");
    await page.getByRole("button", { name: /execute query/i }).click();
    await untilItHolds(() => expect(world.gateway.following().subscribers).toBe(1));
    const sessions = new SessionClient(world.gateway.graphqlUrl);
    const { id } = await sessions.start({ cname: "demo", captureInterval: 1 });

    const result = page.getByLabel("Result Window");
    const shown = () => result.textContent();
    await untilItHolds(async () => expect(await shown()).toMatch(/"streamUid": "10[12]"/));
    const first = await shown();
    await untilItHolds(async () => expect(await shown()).not.toBe(first));
    expect(problems).toEqual([]);
    await sessions.stop(id);
  },
  PATIENCE_MS,
);
