import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../../emulator/start-emulator.js";
import { emulatorClient } from "../../support/emulator-client.js";

describe("scenes", () => {
  let emulator: Emulator;
  let client: ReturnType<typeof emulatorClient>;
  let room: string;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 });
    client = emulatorClient(emulator);
  });
  beforeEach(async () => {
    await emulator.control.switches.reset();
    const scenes = { "/init": {}, "/a/one": {}, "/a/two": {}, "/a/deep/three": {} };
    room = (await emulator.control.whiteboard.createRoom({ scenes })).uuid;
  });
  afterAll(() => emulator.stop());

  const list = (query = "") => client.call("GET", `/v5/rooms/${room}/scenes${query}`);
  const add = (body: unknown) => client.call("POST", `/v5/rooms/${room}/scenes`, { body });
  const turn = (scenePath: unknown) =>
    client.call("PATCH", `/v5/rooms/${room}/scene-state`, { body: { scenePath } });

  it.each([
    ["", ["/init"]],
    ["?sceneDir=/", ["/init"]],
    ["?sceneDir=/a", ["/a/one", "/a/two"]],
    ["?sceneDir=%2Fa%2Fdeep", ["/a/deep/three"]],
  ])("listed with %j are those directly in the directory", async (query, body) => {
    expect(await list(query)).toEqual({ status: 200, body });
  });

  it("without a directory are those of the current one, or all when switched so", async () => {
    expect(await turn("/a/two")).toMatchObject({ status: 201 });
    expect((await list()).body).toEqual(["/a/one", "/a/two"]);
    await emulator.control.switches.set({ sceneListWithoutDirectory: "all" });
    expect((await list()).body).toEqual(["/init", "/a/one", "/a/two", "/a/deep/three"]);
  });

  it.each([
    ["?sceneDir=a", 400, /^invalid parameter: sceneDir/],
    ["?sceneDir=/a/", 400, /^invalid parameter: sceneDir: must be a path .* does not end with one/],
    ["?sceneDir=/nothing", 404, /^scene directory not found: \/nothing$/],
    ["?sceneDir=/init", 404, /^path is a scene, not a scene directory: \/init$/],
  ])("listed with %s are refused", async (query, status, message) => {
    expect(await list(query)).toEqual({ status, body: { message: expect.stringMatching(message) } });
  });

  it("of a missing directory are none when switched so", async () => {
    await emulator.control.switches.set({ missingDirectory: "emptyList" });
    expect(await list("?sceneDir=/nothing")).toEqual({ status: 200, body: [] });
  });

  it("are added at the end of a directory, which is made when missing", async () => {
    const ppt = { src: "https://slides/1.png", width: 640, height: 360 };
    expect(await add({ path: "/b/c", scenes: [{ name: "x" }, { name: "y", ppt }] })).toEqual({
      status: 201,
      body: {},
    });
    expect((await list("?sceneDir=/b/c")).body).toEqual(["/b/c/x", "/b/c/y"]);
    expect(emulator.control.whiteboard.scene(room, "/b/c/y").background?.page).toEqual(ppt);
    expect(await add({ path: "/", scenes: [{ name: "z" }] })).toMatchObject({ status: 201 });
    expect((await list("?sceneDir=/")).body).toEqual(["/init", "/z"]);
  });

  it("that exist are left alone, or replaced when switched so", async () => {
    const drawing = {
      elements: [{ type: "line" as const, from: [0, 0] as [number, number], to: [9, 9] as [number, number] }],
    };
    await emulator.control.whiteboard.setScene(room, "/a/one", drawing);
    const elements = () => emulator.control.whiteboard.scene(room, "/a/one").elements.length;
    expect(await add({ path: "/a", scenes: [{ name: "one" }] })).toEqual({ status: 201, body: {} });
    expect(elements()).toBe(1);
    await emulator.control.switches.set({ duplicateScene: "replace" });
    expect(await add({ path: "/a", scenes: [{ name: "one" }] })).toEqual({ status: 201, body: {} });
    expect(elements()).toBe(0);
    expect((await list("?sceneDir=/a")).body).toEqual(["/a/one", "/a/two"]);
  });

  it.each([
    ["no path", { scenes: [{ name: "x" }] }, /^invalid parameter: path/],
    ["a path without /", { path: "b", scenes: [{ name: "x" }] }, /^invalid parameter: path/],
    ["no scenes", { path: "/b" }, /^invalid parameter: scenes/],
    ["an empty list", { path: "/b", scenes: [] }, /^invalid parameter: scenes/],
    ["a name with /", { path: "/b", scenes: [{ name: "x/y" }] }, /^invalid parameter: scenes\.0\.name/],
    ["no name", { path: "/b", scenes: [{}] }, /^invalid parameter: scenes\.0\.name/],
    ["an empty name", { path: "/b", scenes: [{ name: "" }] }, /^invalid parameter: scenes\.0\.name/],
    [
      "a name that leads away",
      { path: "/b", scenes: [{ name: ".." }] },
      /^invalid parameter: scenes\.0\.name/,
    ],
    [
      "a page without a size",
      { path: "/b", scenes: [{ name: "x", ppt: { src: "s" } }] },
      /^invalid parameter: scenes\.0\.ppt/,
    ],
    ["a way through a scene", { path: "/init", scenes: [{ name: "x" }] }, /^scene path conflict: \/init\/x$/],
    [
      "the name of a directory",
      { path: "/a", scenes: [{ name: "deep" }] },
      /^scene path conflict: \/a\/deep$/,
    ],
  ])("are not added with %s, and nothing is changed", async (_name, body, message) => {
    expect(await add(body)).toEqual({ status: 400, body: { message: expect.stringMatching(message) } });
    expect(emulator.control.whiteboard.room(room).scenes).toHaveLength(4);
  });

  it("are switched, answering the names on the way or the path", async () => {
    expect(await turn("/a/one")).toEqual({ status: 201, body: { currentScenePath: ["a", "one"] } });
    await emulator.control.switches.set({ sceneStateAnswer: "path" });
    expect(await turn("/init")).toEqual({ status: 201, body: { currentScenePath: ["/init"] } });
    expect(emulator.control.whiteboard.room(room).currentScene).toBe("/init");
  });

  it.each([
    ["/a/none", 404, /^scene not found: \/a\/none$/],
    ["/a", 404, /^path is a scene directory, not a scene: \/a$/],
    ["a/one", 400, /^invalid parameter: scenePath/],
    [7, 400, /^invalid parameter: scenePath/],
  ])("are not switched to %j", async (path, status, message) => {
    expect(await turn(path)).toEqual({ status, body: { message: expect.stringMatching(message) } });
    expect(emulator.control.whiteboard.room(room).currentScene).toBe("/init");
  });
});
