import type { Browser } from "playwright-core";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commentedDocument } from "../../src/server/pages/commented-document.js";
import { startBrowser } from "../support/browser.js";
import { openGuardedPage } from "../support/offline-page-guard.js";
import { type PagesServer, startPagesServer } from "../support/offline-page-server.js";

const sandboxScript = /^https:\/\/embeddable-sandbox\.cdn\.apollographql\.com\//;

let browser: Browser;
let server: PagesServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startPagesServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("without the internet the page says whose it is and leads to GraphiQL", async () => {
  const { page, foreignRequests } = await openGuardedPage(browser, `${server.url}/graphql`);

  await page.getByText("you might be offline").waitFor();
  await page.getByRole("heading", { name: "Stillgraph" }).waitFor();
  expect(await page.title()).toBe("Stillgraph · Apollo Sandbox");
  expect(await page.locator("body").innerText()).not.toContain("Apollo Server");
  await page.getByRole("link", { name: "/graphiql" }).click();

  await page.getByRole("tab").first().waitFor();
  expect(foreignRequests.filter((address) => !sandboxScript.test(address))).toEqual([]);
  await page.context().close();
});

test("with the internet Sandbox covers the page and opens with the first operation", async () => {
  const { page } = await openGuardedPage(browser, `${server.url}/graphql`);
  await page.route(sandboxScript, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `window.EmbeddedSandbox = class {
        constructor(settings) {
          window.sandboxSettings = settings;
          document.querySelector(settings.target).append(document.createElement("iframe"));
        }
      };`,
    }),
  );

  await page.reload();
  const sandbox = page.locator("#embeddableSandbox iframe");
  await sandbox.waitFor();

  expect(await sandbox.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
  const [first] = server.examples;
  expect(await page.evaluate("window.sandboxSettings")).toMatchObject({
    initialEndpoint: `${server.url}/graphql`,
    runTelemetry: false,
    initialState: {
      document: first && commentedDocument(first),
      variables: first?.variables,
      includeCookies: false,
    },
  });
  await page.context().close();
});

test("in production a browser gets no page and nothing of a third party", async () => {
  const production = await startPagesServer({ production: true });

  const { statusCode, headers, body } = await request(`${production.url}/graphql`, {
    headers: { accept: "text/html" },
  });

  expect(statusCode).toBe(400);
  expect(headers["content-type"]).not.toContain("text/html");
  expect(await body.text()).not.toContain("apollographql.com");
  await production.close();
});
