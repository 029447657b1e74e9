import { z } from "zod";
import { defineSwitch as define } from "../switches/define-switch.js";

const errorStatus = z.int().min(400).max(599);

/** Switches of the whiteboard part; the sections named are those of contracts/whiteboard.md. */
export const whiteboardSwitchTable = {
  // B5.3
  undefinedKey: define(
    z.boolean(),
    true,
    "Without `path` the picture shows /init but its key ends in the word `undefined`, as in the documented sample. false: the key ends in /init.",
  ),
  // B3
  wrongRegion: define(
    z.enum(["notFound", "badRequest", "ignore"]),
    "notFound",
    "A room asked for in another region than its own: 404, 400, or served all the same. Unknown.",
  ),
  // B3
  missingRegion: define(
    z.enum(["badRequest", "cn-hz"]),
    "badRequest",
    "No `region` header: 400, or the default cn-hz of the oldest documentation.",
  ),
  // B3
  unknownRegionStatus: define(
    errorStatus,
    400,
    "Status for a `region` header that names no data centre. Unknown.",
  ),
  // B4.3
  readersMayRead: define(
    z.boolean(),
    false,
    "Reader tokens may ask for room information, scene lists and screenshots, as in the documentation of 2021.",
  ),
  // B4.3
  sceneStateRole: define(
    z.enum(["writer", "admin"]),
    "writer",
    "Weakest role that may switch the scene: writer by the permission table, admin by the page of the call.",
  ),
  // B7
  sceneStateAnswer: define(
    z.enum(["names", "path"]),
    "names",
    'Answer of a scene switch: ["test","page1"] or, as in 2021, ["/test/page1"].',
  ),
  // B7
  sceneListWithoutDirectory: define(
    z.enum(["current", "all"]),
    "current",
    "Scene list without `sceneDir`: scenes of the current directory, or all of the room as in 2021.",
  ),
  // B7
  duplicateScene: define(
    z.enum(["ignore", "replace"]),
    "ignore",
    "Adding a scene whose path exists: silently not added (SDK) or replaced (2021).",
  ),
  // B5.3
  missingDirectory: define(
    z.enum(["notFound", "emptyList"]),
    "notFound",
    "Scene list and directory screenshot of a directory that does not exist: 404 or an empty array. Unknown.",
  ),
  // B5.3, B7
  missingSceneStatus: define(
    errorStatus,
    404,
    "Status when a scene path does not exist or is a directory. Unknown.",
  ),
  // B5.3
  bannedRoomScreenshots: define(
    z.enum(["refuse", "allow"]),
    "refuse",
    "Screenshots of a disabled room (`isBan`): 403 or taken. Unknown.",
  ),
  // B5.3
  screenshotOffStatus: define(
    errorStatus,
    403,
    "Status when Screenshot is not enabled for the region in the console. Unknown.",
  ),
  // B5.3
  storageFailureStatus: define(
    errorStatus,
    500,
    "Status when the picture cannot be uploaded, for instance because of wrong keys. Unknown.",
  ),
  // B5.3
  numericStrings: define(z.boolean(), false, 'Whether "640" is taken for a width or height. Unknown.'),
  // B5.3
  maxSide: define(
    z.int().min(1).max(16_384),
    8192,
    "Largest width and height in pixels; more is a 400. Unknown; the bound keeps this process alive.",
  ),
  // B6
  beginUuidInclusive: define(
    z.boolean(),
    true,
    "Whether the room `beginUUID` of the room list is on the page itself. Not stated, samples suggest it.",
  ),
} as const;
