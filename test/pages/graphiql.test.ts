import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commentedDocument } from "../../src/server/pages/commented-document.js";
import type { ExampleOperation } from "../../src/server/pages/example-operation.js";
import { sseFormat } from "../../src/transports/sse/sse-format.js";
import { startBrowser } from "../support/browser.js";
import { eventually } from "../support/eventually.js";
import { openGuardedPage } from "../support/offline-page-guard.js";
import { type PagesServer, startPagesServer } from "../support/offline-page-server.js";

let browser: Browser;
let server: PagesServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startPagesServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("opens with one tab per example, the first one filled in with its comment and variables", async () => {
  const { page } = await openGuardedPage(browser, `${server.url}/graphiql`);

  await editorText(page, "Query Editor", commentedDocument(firstExample()));
  await editorText(page, "Variables", JSON.stringify(firstExample().variables, null, 2));
  expect(await tabTitles(page)).toEqual(server.examples.map(operationName));
  await page.context().close();
});

test("runs the first example and shows its answer, with no other host reached and no error in the page", async () => {
  const { page, foreignRequests, problems } = await openGuardedPage(browser, `${server.url}/graphiql`);

  await page.getByRole("button", { name: /execute query/i }).click();
  await resultPane(page).filter({ hasText: server.firstPicture }).waitFor();

  expect(foreignRequests).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("shows the picture that an answer names while one points at its address", async () => {
  const { page, problems } = await openGuardedPage(browser, `${server.url}/graphiql`, [server.firstPicture]);

  await page.getByRole("button", { name: /execute query/i }).click();
  await resultPane(page).locator(".cm-string").filter({ hasText: server.firstPicture }).hover();
  // GraphiQL writes the size of the picture under it once it has loaded.
  await page.getByText(/^\d+x\d+/).waitFor();

  expect(problems).toEqual([]);
  await page.context().close();
});

test("runs the example of another tab after one switches to it", async () => {
  const { page, problems } = await openGuardedPage(browser, `${server.url}/graphiql`);
  const second = server.examples[1];
  if (second === undefined) throw new Error("This test needs a second example.");

  await tabs(page)
    .filter({ hasText: operationName(second) })
    .click();
  await editorText(page, "Query Editor", commentedDocument(second));
  // GraphiQL learns the operation's name a moment after the text has changed, and sends the old name until then.
  await stored(page, new RegExp(`:graphiql:operationName","value":"${operationName(second)}"`));
  await page.getByRole("button", { name: /execute query/i }).click();
  await resultPane(page).filter({ hasText: '"data"' }).waitFor();

  expect(problems).toEqual([]);
  await page.context().close();
});

describe("a subscription", () => {
  const follower = async () => {
    await eventually(() => server.followers.length).toBe(1);
    const [only] = server.followers;
    if (only === undefined) throw new Error("nobody follows");
    return only;
  };
  const result = (text: string) =>
    sseFormat.result(Buffer.from(JSON.stringify({ data: { captured: text } })));

  async function openSubscription() {
    const opened = await openGuardedPage(browser, `${server.url}/graphiql`);
    await tabs(opened.page).filter({ hasText: "Captured" }).click();
    // As above.
    await stored(opened.page, /:graphiql:operationName","value":"Captured"/);
    return opened;
  }

  test("shows each result as it arrives, in pieces or several at once, until the server ends it", async () => {
    const { page, foreignRequests, problems } = await openSubscription();

    await page.getByRole("button", { name: /execute query/i }).click();
    const { body, send, end } = await follower();
    expect(body).toMatchObject({ operationName: "Captured", variables: { cname: "demo" } });
    send(result("the first"));
    await resultPane(page).filter({ hasText: "the first" }).waitFor();
    const second = result("größer");
    // In the middle of a letter of two bytes.
    const cut = second.indexOf(0xc3) + 1;
    send(second.subarray(0, cut));
    send(second.subarray(cut));
    await resultPane(page).filter({ hasText: "größer" }).waitFor();
    send(Buffer.concat([Buffer.from(sseFormat.keepAlive), result("the third"), result("the last")]));
    await resultPane(page).filter({ hasText: "the last" }).waitFor();
    send(String(sseFormat.ending({ kind: "complete" })));
    end();

    await page.getByRole("button", { name: /execute query/i }).waitFor();
    expect([foreignRequests, problems]).toEqual([[], []]);
    await page.context().close();
  });

  test("that is quiet ends at the server when it is stopped in the page", async () => {
    const { page, problems } = await openSubscription();
    await page.getByRole("button", { name: /execute query/i }).click();
    await follower();

    await page.getByRole("button", { name: /stop query/i }).click();

    await eventually(() => server.followers.length).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("carries the headers of the headers editor", async () => {
    const { page } = await openSubscription();
    await page.getByRole("button", { name: "Headers", exact: true }).click();
    await type(page, "Headers", '{ "authorization": "Bearer of-a-test" }');

    await page.getByRole("button", { name: /execute query/i }).click();

    expect((await follower()).authorization).toBe("Bearer of-a-test");
    await page.context().close();
    await eventually(() => server.followers.length).toBe(0);
  });
});

test("sends what is written into the headers editor, and keeps it out of the browser's storage", async () => {
  const { page } = await openGuardedPage(browser, `${server.url}/graphiql`);

  await page.getByRole("button", { name: "Headers", exact: true }).click();
  await type(page, "Headers", '{ "authorization": "Bearer of-a-test" }');
  await type(page, "Query Editor", "# a line of the test");
  const sent = page.waitForRequest((request) => request.postData()?.includes("a line of the test") === true);
  await page.getByRole("button", { name: /execute query/i }).click();

  expect((await sent).headers()["authorization"]).toBe("Bearer of-a-test");
  await stored(page, /:graphiql:queries".*a line of the test/);
  await stored(page, /:graphiql:tabState".*a line of the test/);
  expect(await storage(page)).not.toContain("of-a-test");
  await page.context().close();
});

test("shows documentation, history and settings within its Content-Security-Policy", async () => {
  const { page, foreignRequests, problems } = await openGuardedPage(browser, `${server.url}/graphiql`);

  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByText("Root Types").waitFor();
  await page.getByRole("button", { name: "Show History" }).click();
  await page.getByRole("region", { name: "History" }).waitFor();
  await page.getByRole("button", { name: "Open settings dialog" }).click();
  await page.getByRole("dialog", { name: "Settings" }).waitFor();

  expect(foreignRequests).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("keeps the same tabs after a reload", async () => {
  const { page } = await openGuardedPage(browser, `${server.url}/graphiql`);
  await stored(page, /:graphiql:tabState"/);

  await page.reload();

  await editorText(page, "Query Editor", commentedDocument(firstExample()));
  await editorText(page, "Variables", JSON.stringify(firstExample().variables, null, 2));
  expect(await tabTitles(page)).toEqual(server.examples.map(operationName));
  await page.context().close();
});

test("shows the examples where another project on the same port has left its own tabs", async () => {
  const { page } = await openGuardedPage(browser, `${server.url}/graphiql`);
  const foreignTab = { id: "1", title: "Other", query: "{ other }", variables: null, headers: null };
  const foreignState = JSON.stringify({
    activeTabIndex: 0,
    tabs: [{ ...foreignTab, operationName: null, response: null }],
  });
  await page.evaluate(
    `localStorage.clear(); localStorage.setItem("graphiql:tabState", ${JSON.stringify(foreignState)})`,
  );

  await page.reload();

  await editorText(page, "Query Editor", commentedDocument(firstExample()));
  await page.context().close();
});

function firstExample(): ExampleOperation {
  const [first] = server.examples;
  if (first === undefined) throw new Error("The server has no example.");
  return first;
}

function operationName({ document }: ExampleOperation): string {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1] ?? "";
}

function resultPane(page: Page): Locator {
  return page.getByLabel("Result Window");
}

function tabs(page: Page): Locator {
  return page.locator(".graphiql-tab-button");
}

async function tabTitles(page: Page): Promise<string[]> {
  await tabs(page).first().waitFor();
  return tabs(page).allTextContents();
}

/** The editor that shows in a pane; the lower pane holds one for variables and one for headers. */
function editor(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true }).locator(".graphiql-editor:not(.hidden) .CodeMirror");
}

/** Writes in front of what the editor holds. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await editor(page, label).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText(`${text}\n`);
}

/** Waits until the editor shows exactly the lines of `text`. */
async function editorText(page: Page, label: string, text: string): Promise<void> {
  const lines = editor(page, label).locator(".CodeMirror-line");
  // CodeMirror keeps an empty line open with a zero-width space.
  const shown = async () => (await lines.allTextContents()).map((line) => line.replaceAll("\u200b", ""));
  await expect.poll(shown, { timeout: 30_000 }).toEqual(text.split("\n"));
}

/** What the browser keeps for the page, as JSON. */
async function storage(page: Page): Promise<string> {
  return JSON.stringify(await page.context().storageState());
}

/** Waits until the browser keeps something that matches; GraphiQL writes half a second after a change. */
async function stored(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => storage(page), { timeout: 30_000 }).toMatch(pattern);
}
