import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { decodePng } from "../../support/decode-png.js";
import { emulatorClient } from "../../support/emulator-client.js";
import { fieldsOf } from "../../support/emulator-fields.js";

const paper = (color: string) => ({ background: { color } });

describe("screenshots", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  let room: string;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
    client = emulatorClient(emulator);
  });
  beforeEach(async () => {
    await emulator.control.switches.reset();
    const scenes = {
      "/init": paper("#ff0000"),
      "/a/one": paper("#00ff00"),
      "/a/two 50% #ü?": paper("#0000ff"),
      "/a/deep/three": {},
      "/b/c/d": {},
    };
    room = (await emulator.control.whiteboard.createRoom({ scenes })).uuid;
  });
  afterAll(() => emulator.stop());

  const shoot = (body: unknown, call = "screenshots") =>
    client.call("POST", `/v5/rooms/${room}/${call}`, { body });
  const load = async (url: unknown) => {
    const answer = await fetch(String(url));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
    return decodePng(new Uint8Array(await answer.arrayBuffer()));
  };

  it("are PNGs of exactly the asked size at the address in the answer", async () => {
    const { status, body } = await shoot({ width: 321, height: 123, path: "/a/one" });
    const key = `room_cover/2811/${room}/a/one.png`;
    const url = `${emulator.storageUrl}/local-pictures/${key}`;
    expect({ status, body }).toEqual({
      status: 201,
      body: { url, key, bucket: "local-pictures", region: "us-east-1" },
    });
    const picture = await load(url);
    expect([picture.width, picture.height, picture.colorAt(160, 60)]).toEqual([321, 123, "#00ff00"]);
  });

  it("show what is drawn on the demo room", async () => {
    const body = { width: 640, height: 480, path: "/lesson/page1" };
    const answer = await client.call("POST", `/v5/rooms/${client.demoRoom}/screenshots`, { body });
    const picture = await load(fieldsOf(answer.body)["url"]);
    expect([picture.width, picture.height]).toEqual([640, 480]);
    expect(picture.colors).toBeGreaterThan(200);
  });

  it("without a path show /init under a key that ends in `undefined`, unless switched off", async () => {
    const odd = fieldsOf((await shoot({ width: 20, height: 10 })).body);
    expect(odd["key"]).toBe(`room_cover/2811/${room}undefined.png`);
    expect((await load(odd["url"])).colorAt(5, 5)).toBe("#ff0000");
    await emulator.control.switches.set({ undefinedKey: false });
    expect(fieldsOf((await shoot({ width: 20, height: 10 })).body)["key"]).toBe(
      `room_cover/2811/${room}/init.png`,
    );
  });

  it("of a scene taken again overwrite the picture at the same address", async () => {
    const first = fieldsOf((await shoot({ width: 20, height: 10, path: "/init" })).body);
    await emulator.control.whiteboard.setScene(room, "/init", paper("#123456"));
    const second = fieldsOf((await shoot({ width: 30, height: 10, path: "/init" })).body);
    expect(second["url"]).toBe(first["url"]);
    const picture = await load(first["url"]);
    expect([picture.width, picture.colorAt(5, 5)]).toEqual([30, "#123456"]);
  });

  it("of a directory are one for each scene directly in it, in order", async () => {
    const { status, body } = await shoot({ width: 20, height: 10, path: "/a" }, "screenshot-list");
    expect(status).toBe(201);
    const list = body as { url: string; key: string }[];
    expect(list.map(({ key }) => key)).toEqual([
      `room_cover/2811/${room}/a/one.png`,
      `room_cover/2811/${room}/a/two 50% #ü?.png`,
    ]);
    const colors = await Promise.all(list.map(async ({ url }) => (await load(url)).colorAt(5, 5)));
    expect(colors).toEqual(["#00ff00", "#0000ff"]);
  });

  it("of a directory without a path are those of the current scene's", async () => {
    const keys = async () =>
      ((await shoot({ width: 9, height: 9 }, "screenshot-list")).body as { key: string }[]).map(
        ({ key }) => key,
      );
    expect(await keys()).toEqual([`room_cover/2811/${room}/init.png`]);
    await client.call("PATCH", `/v5/rooms/${room}/scene-state`, { body: { scenePath: "/b/c/d" } });
    expect(await keys()).toEqual([`room_cover/2811/${room}/b/c/d.png`]);
  });

  it("of a directory that holds only directories are none", async () => {
    expect(await shoot({ width: 9, height: 9, path: "/b" }, "screenshot-list")).toEqual({
      status: 201,
      body: [],
    });
  });

  const sizes: [string, object][] = [0, -1, 1.5, 1e9, "640", null, undefined, 8193].flatMap((bad) => [
    [`width ${bad}`, { width: bad, height: 10 }],
    [`height ${bad}`, { width: 10, height: bad }],
  ]);
  it.each(sizes)("refuse %s", async (name, body) => {
    for (const call of ["screenshots", "screenshot-list"]) {
      const { status, body: answer } = await shoot(body, call);
      expect(status).toBe(400);
      expect(fieldsOf(answer)["message"]).toMatch(new RegExp(`^invalid parameter: ${name.split(" ")[0]}: `));
    }
  });

  it("take numbers in text and other limits when switched so", async () => {
    await emulator.control.switches.set({ numericStrings: true, maxSide: 100 });
    expect(await shoot({ width: "64", height: "48" })).toMatchObject({ status: 201 });
    expect(await shoot({ width: "64.5", height: 48 })).toMatchObject({ status: 400 });
    expect(await shoot({ width: 101, height: 48 })).toMatchObject({ status: 400 });
  });

  it.each([
    ["screenshots", "init", 400, /^invalid parameter: path/],
    ["screenshots", "", 400, /^invalid parameter: path/],
    ["screenshots", 5, 400, /^invalid parameter: path/],
    ["screenshots", "/a/../init", 400, /^invalid parameter: path/],
    ["screenshots", "/none", 404, /^scene not found: \/none$/],
    ["screenshots", "/a", 404, /^path is a scene directory, not a scene: \/a$/],
    ["screenshots", "/", 404, /^path is a scene directory, not a scene: \/$/],
    ["screenshot-list", "a", 400, /^invalid parameter: path/],
    ["screenshot-list", "/a/", 400, /^invalid parameter: path/],
    ["screenshot-list", "/none", 404, /^scene directory not found: \/none$/],
    ["screenshot-list", "/a/one", 404, /^path is a scene, not a scene directory: \/a\/one$/],
  ])("%s refuses the path %j", async (call, path, status, message) => {
    const answer = await shoot({ width: 9, height: 9, path }, call);
    expect(answer).toEqual({ status, body: { message: expect.stringMatching(message) } });
  });

  it("refuse a body that is no JSON or no object", async () => {
    for (const rawBody of ["{", "width=3", "[]", "null", '"x"']) {
      const answer = await client.call("POST", `/v5/rooms/${room}/screenshots`, { rawBody });
      expect(answer).toMatchObject({ status: 400, body: { message: expect.any(String) } });
    }
  });

  it("of a missing scene have the status that was switched", async () => {
    await emulator.control.switches.set({ missingSceneStatus: 400, missingDirectory: "emptyList" });
    expect(await shoot({ width: 9, height: 9, path: "/none" })).toMatchObject({ status: 400 });
    expect(await shoot({ width: 9, height: 9, path: "/none" }, "screenshot-list")).toEqual({
      status: 201,
      body: [],
    });
  });

  it.each(["screenshots", "screenshot-list"])("%s refuses a disabled room, unless switched", async (call) => {
    await emulator.control.whiteboard.disableRoom(room);
    const body = { width: 9, height: 9, path: call === "screenshots" ? "/init" : "/" };
    expect(await shoot(body, call)).toEqual({ status: 403, body: { message: "room is banned" } });
    await emulator.control.switches.set({ bannedRoomScreenshots: "allow" });
    expect(await shoot(body, call)).toMatchObject({ status: 201 });
  });

  it("fail in a region where the console has them off, and only there", async () => {
    const eu = (await emulator.control.whiteboard.createRoom({ region: "eu" })).uuid;
    const inEu = () =>
      client.call("POST", `/v5/rooms/${eu}/screenshots`, { region: "eu", body: { width: 9, height: 9 } });
    await emulator.control.whiteboard.setService("eu", { screenshot: false });
    expect(await inEu()).toEqual({
      status: 403,
      body: { message: "screenshot is not enabled in region eu" },
    });
    await emulator.control.switches.set({ screenshotOffStatus: 400 });
    expect(await inEu()).toMatchObject({ status: 400 });
    expect(await shoot({ width: 9, height: 9 })).toMatchObject({ status: 201 });
    await emulator.control.whiteboard.setService("eu", { screenshot: true });
    expect(await inEu()).toMatchObject({ status: 201 });
  });

  it.each([
    ["an unknown access key", { accessKey: "nobody" }, "InvalidAccessKeyId"],
    ["a wrong secret key", { secretKey: "wrong" }, "SignatureDoesNotMatch"],
    ["a bucket that does not exist", { bucket: "elsewhere" }, "NoSuchBucket"],
  ])("fail when the console has %s for the storage", async (_name, storage, reason) => {
    const sg = (await emulator.control.whiteboard.createRoom({ region: "sg" })).uuid;
    const call = (path: string) =>
      client.call("POST", `/v5/rooms/${sg}/${path}`, { region: "sg", body: { width: 9, height: 9 } });
    const before = emulator.control.whiteboard.service("sg");
    await emulator.control.whiteboard.setService("sg", { storage });
    const failed = { status: 500, body: { message: `could not upload screenshot: ${reason}` } };
    expect(await call("screenshots")).toEqual(failed);
    expect(await call("screenshot-list")).toEqual(failed);
    await emulator.control.switches.set({ storageFailureStatus: 502 });
    expect(await call("screenshots")).toMatchObject({ status: 502 });
    await emulator.control.whiteboard.setService("sg", before);
    expect(await call("screenshots")).toMatchObject({ status: 201 });
  });
});
