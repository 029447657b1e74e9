import type { Browser, Page } from "playwright-core";

/** A page that can reach one origin only, and what happened in it so far. */
export interface GuardedPage {
  readonly page: Page;
  /** Addresses on other hosts that the page asked for; each was refused. */
  readonly foreignRequests: readonly string[];
  /** Errors on the console, uncaught exceptions, and violations of the page's Content-Security-Policy. */
  readonly problems: readonly string[];
}

/**
 * Opens `url` in a window of its own (nothing stored, 1280 x 800) from which only the origin of `url` and the
 * `alsoAllowed` ones can be reached.
 * Returns when the document has been read; scripts and frames may still be loading.
 */
export async function openGuardedPage(
  browser: Browser,
  url: string,
  alsoAllowed: readonly string[] = [],
): Promise<GuardedPage> {
  const hosts = [url, ...alsoAllowed].map((address) => new URL(address).host);
  const foreignRequests: string[] = [];
  const problems: string[] = [];
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
  });
  await context.route(
    (address) => !hosts.includes(address.host),
    async (route) => {
      foreignRequests.push(route.request().url());
      await route.abort("internetdisconnected");
    },
  );
  await context.routeWebSocket(
    (address) => !hosts.includes(address.host),
    async (socket) => {
      foreignRequests.push(socket.url());
      await socket.close();
    },
  );
  // Shorter than a test may take, so that a failure says what was waited for.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return { page, foreignRequests, problems };
}
