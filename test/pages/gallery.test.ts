import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startBrowser } from "../support/browser.js";
import { buildGallery } from "../support/build-gallery.js";
import { decodePicture } from "../support/decode-picture.js";
import { openGuardedPage } from "../support/offline-page-guard.js";
import { SessionClient } from "../support/session-client.js";
import { type NotifiedWorld, startNotifiedWorld } from "../support/start-notified-world.js";
import { untilItHolds } from "../support/until-it-holds.js";

/** A browser, a gateway and a whole Agora on a machine that does other things too. */
const PATIENCE_MS = 300_000;
const STEP_MS = 60_000;
/** Pictures to wait for; two users send video, so this is two rounds. */
const SOME = 4;

let world: NotifiedWorld;
let sessions: SessionClient;
let browser: Browser;

beforeAll(async () => {
  await buildGallery();
  world = await startNotifiedWorld({}, (emulator) => {
    const { whiteboard, recording } = emulator.describe();
    return {
      demoRoom: { uuid: whiteboard.demoRoom.uuid, scenePath: "/lesson/page1", directory: "/lesson" },
      demoChannel: recording.demoChannel.cname,
      imageOrigins: [emulator.storageUrl],
    };
  });
  sessions = new SessionClient(world.gateway.graphqlUrl);
  browser = await startBrowser();
}, PATIENCE_MS);

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

test.each([
  {
    how: "by the button",
    leave: (page: Page) => press(page, "Go offline"),
    comeBack: (page: Page) => press(page, "Come back"),
  },
  {
    how: "because the browser lost its network",
    leave: (page: Page) => page.context().setOffline(true),
    comeBack: (page: Page) => page.context().setOffline(false),
  },
])(
  "pictures arrive live, and who goes offline $how comes back to all of them, none sent again",
  async ({ leave, comeBack }) => {
    const { page, foreignRequests, problems } = await openGallery();
    const sockets = picturesBySocket(page);
    const delivered = () => new Set(sockets.flat());

    await page.getByLabel("Seconds between pictures").fill("1");
    await status(page, "Connection").filter({ hasText: "Not connected yet" }).waitFor();
    expect(await isSecondary(page, "Start session")).toBe(false);
    await press(page, "Start session");
    await status(page, "Session").filter({ hasText: "CAPTURING" }).waitFor({ timeout: STEP_MS });
    expect(await isSecondary(page, "Start session")).toBe(true);
    await untilItHolds(async () => expect(await picturesDecoded(page)).toBeGreaterThanOrEqual(SOME));
    const address = await page.locator(".pictures img").first().getAttribute("src");
    expect((await decodePicture(await download(address))).width).toBe(320);
    const id = new URL(page.url()).hash.slice(1);

    const shown = await picturesShown(page);
    await leave(page);
    await status(page, "Connection").filter({ hasText: "Offline" }).waitFor();
    await untilItHolds(() => expect(world.gateway.following().subscribers).toBe(0));
    const { length: before } = await listed(id);
    await untilItHolds(async () => expect((await listed(id)).length).toBeGreaterThanOrEqual(before + SOME));
    const { length: missed } = await listed(id);
    expect(sockets).toHaveLength(1);

    await comeBack(page);
    await status(page, "Connection").filter({ hasText: "Connected" }).waitFor({ timeout: STEP_MS });
    await untilItHolds(() => expect(delivered().size).toBeGreaterThan(missed));
    await press(page, "Stop session");
    await status(page, "Session").filter({ hasText: "STOPPED" }).waitFor({ timeout: STEP_MS });

    const all = await listed(id);
    // What was taken before the page began to follow comes from the list, and nothing else does.
    const early = await untilItHolds(() => {
      const { length } = all.filter((picture) => !delivered().has(picture));
      expect(delivered()).toEqual(new Set(all.slice(length)));
      return length;
    });
    const words =
      early === 0 ? "all by subscription" : `${all.length - early} by subscription, ${early} from the list`;
    await status(page, "Pictures")
      .filter({ hasText: `${all.length} pictures: ${words}` })
      .waitFor({ timeout: STEP_MS });
    // What reached the browser while the page was leaving comes again; what the page had does not.
    const [, second = []] = sockets;
    expect(sockets.map((pictures) => pictures.length)).toEqual(
      sockets.map((pictures) => new Set(pictures).size),
    );
    expect(second.filter((picture) => shown.includes(picture))).toEqual([]);
    expect(foreignRequests).toEqual([]);
    // A picture may be on its way when the network goes.
    expect(problems.filter((problem) => !problem.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  "a session in the page's address is shown with all its pictures, also when it is over",
  async () => {
    const { cname } = world.emulator.describe().recording.demoChannel;
    const { id } = await sessions.start({ cname, captureInterval: 1 });
    await untilItHolds(async () => expect((await listed(id)).length).toBeGreaterThanOrEqual(SOME));
    await sessions.stop(id);
    const { page, problems } = await openGallery(`#${id}`);

    await status(page, "Session")
      .filter({ hasText: /STOPPED\s*It was stopped\./ })
      .waitFor({ timeout: STEP_MS });
    const { length } = await listed(id);
    await status(page, "Pictures")
      .filter({ hasText: `${length} pictures: all from the list` })
      .waitFor({ timeout: STEP_MS });
    expect(problems).toEqual([]);
  },
  PATIENCE_MS,
);

test("a picture of the demo room's scene is shown in full size", async () => {
  const { page, foreignRequests, problems } = await openGallery();

  const room = page.getByLabel("Room");
  expect(await room.inputValue()).toBe(world.emulator.describe().whiteboard.demoRoom.uuid);
  // Wider than its box, it would be cut off.
  expect(await page.evaluate(HIDDEN_OF_ROOM)).toBeLessThanOrEqual(0);
  await press(page, "Take a picture");
  const picture = page.getByAltText(/^Whiteboard, taken at /);
  await picture.waitFor({ timeout: STEP_MS });

  await untilItHolds(async () => expect(await page.evaluate(WIDTH_OF_SCENE)).toBe(1280));
  const { width, height, rgba } = await decodePicture(await download(await picture.getAttribute("src")));
  expect([width, height]).toEqual([1280, 720]);
  // Something is drawn on it.
  expect(new Set(new Uint32Array(rgba.buffer)).size).toBeGreaterThan(10);
  expect([foreignRequests, problems]).toEqual([[], []]);
});

test("what the server refuses is said in its words, with the code and the request's id", async () => {
  const { page } = await openGallery();
  await page.getByLabel("Seconds between pictures").fill("9999");
  const answered = page.waitForResponse(`${world.gateway.graphqlUrl}`);

  await press(page, "Start session");

  const requestId = String((await answered).headers()["x-request-id"]);
  const alert = page.getByRole("alert");
  await alert.filter({ hasText: "BAD_USER_INPUT" }).waitFor();
  expect(await alert.textContent()).toContain(requestId);
  expect(await alert.textContent()).toMatch(/captureInterval/);
});

test("nothing sticks out of a narrow window, and every field and button has a name", async () => {
  const { page } = await openGallery();
  await page.setViewportSize({ width: 360, height: 740 });

  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  for (const name of ["Channel", "Seconds between pictures", "Room", "Scene"]) {
    expect(await page.getByLabel(name, { exact: true }).inputValue()).not.toBe("");
  }
  expect(await page.getByRole("button", { name: /\S/ }).count()).toBe(await page.locator("button").count());
});

/** Pixels of the room's uuid that its field has no place for. */
const HIDDEN_OF_ROOM = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(
  [...document.querySelectorAll("label")].find((label) => label.textContent === "Room").querySelector("input")
)`;

const WIDTH_OF_SCENE = 'document.querySelector(".whiteboard img").naturalWidth';

async function openGallery(hash = "") {
  const { gateway, emulator } = world;
  const guarded = await openGuardedPage(browser, `${gateway.url}/gallery${hash}`, [emulator.storageUrl]);
  onTestFinished(() => guarded.page.context().close());
  await guarded.page.getByRole("heading", { name: "Gallery" }).waitFor({ timeout: STEP_MS });
  return guarded;
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name }).click();
}

function isSecondary(page: Page, button: string): Promise<boolean> {
  return page
    .getByRole("button", { name: button })
    .getAttribute("class")
    .then((classes) => classes === "quiet");
}

function status(page: Page, name: string) {
  return page.getByRole("status", { name });
}

/** Ids of the pictures that reached the browser, in order and with repeats, for each socket that the page opens from now on. */
function picturesBySocket(page: Page): readonly (readonly string[])[] {
  const sockets: string[][] = [];
  page.on("websocket", (socket) => {
    const ids: string[] = [];
    sockets.push(ids);
    socket.on("framereceived", ({ payload }) => {
      const { payload: result } = JSON.parse(String(payload)) as {
        payload?: { data?: { snapshotCaptured?: { snapshot: { id: string } } } };
      };
      const id = result?.data?.snapshotCaptured?.snapshot.id;
      if (id !== undefined) ids.push(id);
    });
  });
  return sockets;
}

/** Ids of the pictures that the page shows. */
function picturesShown(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    `[...document.querySelectorAll(".pictures [data-snapshot]")].map((picture) => picture.dataset.snapshot)`,
  );
}

/** How many of the pictures the browser has loaded and decoded. */
function picturesDecoded(page: Page): Promise<number> {
  return page.evaluate(
    `[...document.querySelectorAll(".pictures img")].filter((image) => image.complete && image.naturalWidth > 0).length`,
  );
}

async function download(address: string | null): Promise<Uint8Array> {
  return (await fetch(String(address))).bytes();
}

/** Ids of the session's pictures as the API lists them, the oldest first. */
async function listed(sessionId: string): Promise<readonly string[]> {
  const { nodes, pageInfo } = await sessions.snapshots(sessionId, { first: 200 });
  expect(pageInfo.hasNextPage).toBe(false);
  return nodes.map(({ id }) => id);
}
