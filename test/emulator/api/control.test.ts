import { randomFillSync } from "node:crypto";
import { createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { decodePng } from "../../support/decode-png.js";
import { emulatorClient } from "../../support/emulator-client.js";
import { fieldsOf } from "../../support/emulator-fields.js";

describe("the control API over HTTP", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
  });
  afterAll(() => emulator.stop());

  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${emulator.url}/_emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const newRoom = async (order: unknown = {}) =>
    String(fieldsOf((await call("POST", "/whiteboard/rooms", order)).body)["uuid"]);

  it("describes the emulator, keys included", async () => {
    expect(await call("GET", "")).toMatchObject({
      status: 200,
      body: {
        whiteboard: {
          url: emulator.url,
          region: "us-sv",
          accessKey: "local-access-key",
          secretKey: "local-secret-key",
          demoRoom: {
            uuid: "d3a0f5c81b6e4c7f9a2d47e05b8c6a11",
            directories: ["/", "/lesson"],
            scenes: [
              "/init",
              "/ideas",
              "/lesson/page1",
              "/lesson/page2",
              "/lesson/page3",
              "/lesson/exercises/ladder",
            ],
          },
        },
        storage: {
          endpoint: emulator.storageUrl,
          region: "us-east-1",
          bucket: "local-pictures",
          accessKey: "local-storage-key",
          secretKey: "local-storage-secret",
        },
      },
    });
    expect(emulator.describe()).toEqual((await call("GET", "")).body);
  });

  it("creates rooms with a uuid, region and drawn scenes", async () => {
    const uuid = "0123456789abcdef0123456789abcdef";
    const order = { uuid, region: "eu", scenes: { "/x/y": { background: { color: "#abc" } }, "/z": {} } };
    expect(await call("POST", "/whiteboard/rooms", order)).toEqual({
      status: 201,
      body: {
        uuid,
        region: "eu",
        isBan: false,
        createdAt: expect.any(String),
        currentScene: "/x/y",
        scenes: ["/x/y", "/z"],
      },
    });
    expect(await call("POST", "/whiteboard/rooms", order)).toMatchObject({ status: 409 });
    expect(await call("GET", `/whiteboard/rooms/${uuid}`)).toMatchObject({
      status: 200,
      body: { region: "eu" },
    });
    expect((await call("GET", "/whiteboard/rooms")).body).toHaveLength(2);
  });

  it("draws on a scene, adds it when it is new, and shows the picture", async () => {
    const uuid = await newRoom();
    const scene = `/whiteboard/rooms/${uuid}/scenes?path=/new/page`;
    const content = {
      background: { color: "#00ff00" },
      elements: [{ type: "text", at: [0, 0], text: "hello" }],
    };
    expect(fieldsOf((await call("PUT", scene, content)).body)["scenes"]).toEqual(["/init", "/new/page"]);
    expect((await call("GET", scene)).body).toMatchObject({
      background: { color: "#00ff00" },
      elements: [{ type: "text", text: "hello", size: 28, font: "sans" }],
    });
    const picture = await fetch(
      `${emulator.url}/_emulator/whiteboard/rooms/${uuid}/picture?path=/new/page&width=90&height=60`,
    );
    expect(picture.headers.get("content-type")).toBe("image/png");
    const decoded = decodePng(new Uint8Array(await picture.arrayBuffer()));
    expect([decoded.width, decoded.height, decoded.colorAt(0, 0)]).toEqual([90, 60, "#00ff00"]);
  });

  it("removes scenes, the current one included", async () => {
    const uuid = await newRoom({ scenes: { "/a": {}, "/b": {} } });
    const remove = (path: string) => call("DELETE", `/whiteboard/rooms/${uuid}/scenes?path=${path}`);
    expect((await remove("/a")).body).toMatchObject({ scenes: ["/b"], currentScene: "/b" });
    expect((await remove("/b")).body).toMatchObject({ scenes: ["/init"], currentScene: "/init" });
    expect(await remove("/b")).toMatchObject({ status: 404 });
  });

  it("bans a room and switches the project off", async () => {
    const uuid = await newRoom();
    expect((await call("PATCH", `/whiteboard/rooms/${uuid}`, { isBan: true })).body).toMatchObject({
      isBan: true,
    });
    expect(await call("PATCH", "/whiteboard/team", { disabled: true })).toMatchObject({ status: 200 });
    const client = emulatorClient(emulator);
    expect(await client.call("GET", "/v5/rooms")).toMatchObject({ status: 403 });
    await call("PATCH", "/whiteboard/team", { disabled: false });
    expect((await client.call("GET", `/v5/rooms/${uuid}`)).body).toMatchObject({ isBan: true });
  });

  it("configures the services of a region as the console does", async () => {
    const before = emulator.control.whiteboard.service("sg");
    const order = { screenshot: false, storage: { secretKey: "wrong" } };
    const expected = { screenshot: false, storage: { ...before.storage, secretKey: "wrong" } };
    expect(await call("PATCH", "/whiteboard/regions/sg", order)).toEqual({ status: 200, body: expected });
    expect(await call("GET", "/whiteboard/regions/sg")).toEqual({ status: 200, body: expected });
  });

  it("moves switches and puts them back", async () => {
    const list = async () =>
      (await call("GET", "/switches")).body as { name: string; value: unknown; doc: string }[];
    const maxSide = async () => (await list()).find(({ name }) => name === "maxSide")?.value;
    expect((await list()).every(({ doc }) => doc.length > 20)).toBe(true);
    expect((await call("PATCH", "/switches", { maxSide: 77 })).body).toMatchObject({
      maxSide: 77,
      undefinedKey: true,
    });
    expect(await maxSide()).toBe(77);
    expect((await call("DELETE", "/switches")).body).toMatchObject({ maxSide: 8192 });
    expect(await maxSide()).toBe(8192);
  });

  const drawing = (element: object) => ({ elements: [element] });
  const bad: [string, string, string, unknown, number, RegExp][] = [
    ["an unknown switch", "PATCH", "/switches", { colour: 1 }, 400, /colour/],
    ["a switch value out of range", "PATCH", "/switches", { maxSide: 0 }, 400, /maxSide/],
    ["an unknown region", "PATCH", "/whiteboard/regions/mars", {}, 400, /us-sv/],
    ["an unknown service field", "PATCH", "/whiteboard/regions/sg", { shots: true }, 400, /shots/],
    ["an unknown room", "GET", "/whiteboard/rooms/none", undefined, 404, /no such room: none/],
    ["a uuid of another form", "POST", "/whiteboard/rooms", { uuid: "A" }, 400, /uuid/],
    ["a room without scenes", "POST", "/whiteboard/rooms", { scenes: {} }, 400, /at least one scene/],
    [
      "scenes below a scene",
      "POST",
      "/whiteboard/rooms",
      { scenes: { "/a": {}, "/a/b": {} } },
      400,
      /conflict: \/a\/b/,
    ],
    [
      "a scene above a scene",
      "POST",
      "/whiteboard/rooms",
      { scenes: { "/a/b": {}, "/a": {} } },
      400,
      /conflict: \/a$/,
    ],
    ["no path", "PUT", "/whiteboard/rooms/ROOM/scenes", {}, 400, /path/],
    ["a relative path", "PUT", "/whiteboard/rooms/ROOM/scenes?path=x", {}, 400, /absolute scene path/],
    ["a path through a scene", "PUT", "/whiteboard/rooms/ROOM/scenes?path=/init/x", {}, 400, /conflict/],
    ["no content", "PUT", "/whiteboard/rooms/ROOM/scenes?path=/x", undefined, 400, /object/],
    [
      "an unknown element",
      "PUT",
      "/whiteboard/rooms/ROOM/scenes?path=/x",
      drawing({ type: "blob" }),
      400,
      /type/,
    ],
    [
      "a colour by name",
      "PUT",
      "/whiteboard/rooms/ROOM/scenes?path=/x",
      { background: { color: "red" } },
      400,
      /a colour such as/,
    ],
    [
      "a place beyond the board",
      "PUT",
      "/whiteboard/rooms/ROOM/scenes?path=/x",
      drawing({ type: "line", from: [0, 0], to: [1e9, 0] }),
      400,
      /elements/,
    ],
    [
      "a picture that is none",
      "PUT",
      "/whiteboard/rooms/ROOM/scenes?path=/x",
      { background: { image: { src: "data:image/png;base64,AAAA", width: 9, height: 9 } } },
      400,
      /cannot be decoded/,
    ],
    [
      "a picture to fetch",
      "PUT",
      "/whiteboard/rooms/ROOM/scenes?path=/x",
      { background: { image: { src: "http://x/y.png", width: 9, height: 9 } } },
      400,
      /data URL/,
    ],
    ["a missing scene", "GET", "/whiteboard/rooms/ROOM/scenes?path=/none", undefined, 404, /no such scene/],
    [
      "a size of nothing",
      "GET",
      "/whiteboard/rooms/ROOM/picture?path=/init&width=0",
      undefined,
      400,
      /width/,
    ],
  ];
  it.each(bad)("refuses %s", async (_name, method, path, body, status, message) => {
    const uuid = "fedcba9876543210fedcba9876543210";
    if (!emulator.control.whiteboard.rooms().some((room) => room.uuid === uuid)) {
      await emulator.control.whiteboard.createRoom({ uuid });
    }
    const answer = await call(method, path.replace("ROOM", uuid), body);
    expect(answer).toEqual({ status, body: { message: expect.stringMatching(message) } });
    expect(emulator.control.whiteboard.room(uuid).scenes).toEqual(["/init"]);
  });

  it("refuses a body that is no JSON", async () => {
    const answer = await fetch(`${emulator.url}/_emulator/switches`, { method: "PATCH", body: "{" });
    expect([answer.status, await answer.json()]).toEqual([400, { message: "body is not valid JSON" }]);
  });

  it("takes large background pictures", async () => {
    const canvas = createCanvas(1200, 900);
    const context = canvas.getContext("2d");
    const noise = context.createImageData(1200, 900);
    randomFillSync(noise.data);
    context.putImageData(noise, 0, 0);
    const src = canvas.toDataURL("image/png");
    expect(src.length).toBeGreaterThan(1_100_000);
    const uuid = await newRoom();
    const order = { background: { image: { src, width: 1200, height: 900 } } };
    expect(await call("PUT", `/whiteboard/rooms/${uuid}/scenes?path=/photo`, order)).toMatchObject({
      status: 200,
    });
    const png = await emulator.control.whiteboard.picture(uuid, "/photo", { width: 300, height: 225 });
    expect(decodePng(png).colors).toBeGreaterThan(100);
  });
});
