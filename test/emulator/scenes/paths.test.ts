import { describe, expect, it } from "vitest";
import { emptyContent } from "../../../emulator/whiteboard/content/empty-content.js";
import { isDirectoryPath } from "../../../emulator/whiteboard/scenes/is-directory-path.js";
import { isScenePath } from "../../../emulator/whiteboard/scenes/is-scene-path.js";
import { joinScenePath } from "../../../emulator/whiteboard/scenes/join-scene-path.js";
import { parentDirectory } from "../../../emulator/whiteboard/scenes/parent-directory.js";
import { pathKind } from "../../../emulator/whiteboard/scenes/path-kind.js";
import { putScene } from "../../../emulator/whiteboard/scenes/put-scene.js";
import { removeScene } from "../../../emulator/whiteboard/scenes/remove-scene.js";
import { scenesInDirectory } from "../../../emulator/whiteboard/scenes/scenes-in-directory.js";

// The example of the documentation of 2021 (contracts/whiteboard.md B5.2).
const scenes = ["/english", "/physics/quantum-mechanics/first-chapter", "/physics/newtonian-mechanics"].map(
  (path) => ({ path, content: emptyContent }),
);
const pathsOf = (list: readonly { path: string }[]) => list.map(({ path }) => path);

describe("scene paths", () => {
  it.each([
    ["/init", true, true],
    ["/lesson/page 1/ü", true, true],
    ["/", false, true],
    ["", false, false],
    ["init", false, false],
    ["/init/", false, false],
    ["//init", false, false],
    ["/a/../b", false, false],
    ["/.", false, false],
  ])("%j: a scene %s, a directory %s", (path, scene, directory) => {
    expect(isScenePath(path)).toBe(scene);
    expect(isDirectoryPath(path)).toBe(directory);
  });

  it.each([
    ["/", "a", "/a"],
    ["/x", "a", "/x/a"],
    ["/x/y", "a", "/x/y/a"],
  ])("a scene of directory %s called %s is %s, and back", (directory, name, path) => {
    expect(joinScenePath(directory, name)).toBe(path);
    expect(parentDirectory(path)).toBe(directory);
  });

  it.each([
    ["/", "dir"],
    ["/physics", "dir"],
    ["/physics/quantum-mechanics", "dir"],
    ["/english", "page"],
    ["/english/grammar", "conflict"],
    ["/eng", "none"],
    ["/physics/new", "none"],
  ])("%s is %s", (path, kind) => {
    expect(pathKind(scenes, path)).toBe(kind);
  });

  it.each([
    ["/", ["/english"]],
    ["/physics", ["/physics/newtonian-mechanics"]],
    ["/physics/quantum-mechanics", ["/physics/quantum-mechanics/first-chapter"]],
    ["/nothing", []],
  ])("directly in %s are %j", (directory, expected) => {
    expect(pathsOf(scenesInDirectory(scenes, directory))).toEqual(expected);
  });

  it("adds a scene at the end and replaces one where it stands", () => {
    const content = { elements: [], background: { color: "#ff0000" } };
    expect(pathsOf(putScene(scenes, "/new", content)).at(-1)).toBe("/new");
    expect(putScene(scenes, "/english", content)[0]).toEqual({ path: "/english", content });
  });

  it.each(["/english/grammar", "/physics"])("refuses to put a scene at %s, which is taken", (path) => {
    expect(() => putScene(scenes, path, emptyContent)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it("brings /init back when the last scene goes", () => {
    expect(pathsOf(removeScene(scenes, "/english"))).toHaveLength(2);
    expect(removeScene([{ path: "/only", content: emptyContent }], "/only")).toEqual([
      { path: "/init", content: emptyContent },
    ]);
  });
});
