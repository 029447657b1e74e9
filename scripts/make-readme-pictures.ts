/**
 * Makes the pictures of the README out of a running local server: GraphiQL with the answer to the first example and
 * the preview of its picture, and that picture itself.
 *
 *     npm start                                      # in one terminal
 *     tsx scripts/make-readme-pictures.ts [address]  # in another; default http://127.0.0.1:4000
 */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
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
} finally {
  await browser.close();
}
