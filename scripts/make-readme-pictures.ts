/**
 * Makes the pictures of the README out of a running local server: GraphiQL with the answer to the first example and
 * the preview of its picture, that picture itself, one of a snapshot session in the demo channel, and the gallery with
 * what it shows of such a session.
 *
 *     npm run gallery && npm start                   # in one terminal
 *     tsx scripts/make-readme-pictures.ts [address]  # in another; default http://127.0.0.1:4000
 */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { startBrowser } from "../test/support/browser.js";

const server = process.argv[2] ?? "http://127.0.0.1:4000";
const directory = fileURLToPath(new URL("../docs/images/", import.meta.url));
await mkdir(directory, { recursive: true });

const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${server}/graphiql`);
  const answered = page.waitForResponse((response) =>
    (response.request().postData() ?? "").includes("screenshotScene"),
  );
  await page.getByRole("button", { name: /execute query/i }).click();
  const answer = (await (await answered).json()) as { data?: { screenshotScene?: { url: string } } };
  const address = answer.data?.screenshotScene?.url;
  if (address === undefined) {
    throw new Error(`The first example took no screenshot: ${JSON.stringify(answer)}`);
  }
  // GraphiQL shows the picture while one points at its address, and its size once it has loaded.
  await page.getByLabel("Result Window").locator(".cm-string").filter({ hasText: address }).hover();
  await page.getByText(/^\d+x\d+/).waitFor();
  await page.screenshot({ path: `${directory}graphiql.png` });

  const scene = Buffer.from(await (await fetch(address)).arrayBuffer());
  const { width, height } = PNG.sync.read(scene);
  await writeFile(`${directory}scene.png`, scene);
  process.stdout.write(`docs/images/graphiql.png\ndocs/images/scene.png, ${width} x ${height} pixels\n`);

  await writeFile(`${directory}snapshot.jpg`, await snapshotOfDemoChannel());
  process.stdout.write("docs/images/snapshot.jpg\n");

  const gallery = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await fillGallery(gallery);
  await gallery.screenshot({ path: `${directory}gallery.png` });
  await gallery.getByRole("button", { name: "Stop session" }).click();
  process.stdout.write("docs/images/gallery.png\n");
} finally {
  await browser.close();
}

/** Opens the gallery and fills it: a session with a dozen pictures, and a scene. */
async function fillGallery(page: Page): Promise<void> {
  await page.goto(`${server}/gallery`);
  await page.getByRole("button", { name: "Start session" }).click();
  await page.getByRole("button", { name: "Take a picture" }).click();
  await page.getByAltText(/^Whiteboard, taken at /).waitFor();
  await page
    .getByAltText(/^User \d+ at /)
    .nth(11)
    .waitFor({ timeout: 120_000 });
  await page.waitForFunction("[...document.images].every((image) => image.naturalWidth > 0)");
}

/** Runs a session in the demo channel until it has a picture, and gives that picture. */
async function snapshotOfDemoChannel(): Promise<Buffer> {
  const { startSnapshotSession: started } = await ask<{ startSnapshotSession: { id: string } }>(
    'mutation { startSnapshotSession(input: { cname: "demo", captureInterval: 5 }) { id } }',
  );
  const sessionId = started.id;
  for (;;) {
    const { refreshSnapshots: session } = await ask<{
      refreshSnapshots: { snapshots: { nodes: { url: string }[] } };
    }>(`mutation { refreshSnapshots(sessionId: "${sessionId}") { snapshots { nodes { url } } } }`);
    const url = session.snapshots.nodes.at(-1)?.url;
    if (url === undefined) continue;
    await ask(`mutation { stopSnapshotSession(input: { sessionId: "${sessionId}" }) { status } }`);
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  }
}

async function ask<T>(query: string): Promise<T> {
  const response = await fetch(`${server}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
