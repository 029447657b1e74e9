import { z } from "zod";
import { defineSwitch } from "../switches/define-switch.js";

/** The switches of the recording part. Sections are those of contracts/cloud-recording.md. */
export const recordingSwitchTable = {
  // §1.6.1
  "recording.minCaptureInterval": defineSwitch(
    z.int().min(1).max(3600),
    5,
    "Smallest captureInterval in seconds: 5, or 1 as the guide of 2025 prints.",
  ),
  // §1.3 to §1.10
  "recording.envelope": defineSwitch(
    z.enum(["2026", "legacy"]),
    "2026",
    "Answers carry `cname` and `uid` as in the OpenAPI of 2026, or not as before.",
  ),
  // §1.9
  "recording.combinedFileList": defineSwitch(
    z.boolean(),
    false,
    "Sessions that record and take screenshots: query and stop carry `fileList`. Documents say no, the Go client expects it.",
  ),
  // §3.1
  "recording.errorBody": defineSwitch(
    z.enum(["documented", "seen"]),
    "documented",
    "Errors as `{code, reason}`, or in the shapes that were seen in the field.",
  ),
  // §1.10
  "recording.uploadTimeout": defineSwitch(
    z.enum(["206/65", "500/50"]),
    "206/65",
    "Answer of a synchronous stop whose uploads take longer than 20 s. The HTTP status of code 50 is unknown.",
  ),
  // §1.10
  "recording.nothingCaptured": defineSwitch(
    z.enum(["206/435", "200/backuped"]),
    "206/435",
    "Answer of a stop when nothing was captured: the documented code, or what a ticket of 2025 shows.",
  ),
  // §0.3
  "recording.modes": defineSwitch(
    z.enum(["both", "individual", "raw"]),
    "both",
    "Which modes there are: `individual`, `raw` of 2026, or both.",
  ),
  // §2
  "recording.qps": defineSwitch(
    z.int().min(1).max(1_000_000),
    10,
    "Calls per App ID in any one real second; the next gets 429.",
  ),
  // §2
  "recording.maxSessions": defineSwitch(
    z.int().min(0).max(1_000_000),
    1000,
    "Sessions at a time; with as many running acquire answers 400/406 `vendor_over_load`.",
  ),
  // §2
  "recording.expiredControl": defineSwitch(
    z.enum(["404/404", "433"]),
    "404/404",
    "Query, update and stop after resourceExpiredHour. A guess: nothing is documented.",
  ),
  // §1.4
  "recording.certificate": defineSwitch(
    z.boolean(),
    true,
    "The project has an App Certificate, so start needs an RTC token; false: tokens are ignored.",
  ),
  // §1.11, §3.3
  "recording.badToken": defineSwitch(
    z.enum(["404/404", "109/110"]),
    "404/404",
    "Query of a session that died of a wrong or expired token: worker not found, or the codes of the old list.",
  ),
  // §3.3, §8
  "recording.endedQuery": defineSwitch(
    z.enum(["404/404", "501", "status"]),
    "404/404",
    "Query of a session that ended less than 10 s ago: worker not found, the old 501, or 200 with status 8 or 20.",
  ),
  // §9
  "recording.oldCodeStatus": defineSwitch(
    z.int().min(400).max(599),
    400,
    "HTTP status of codes known from the old list only: 109, 110, 432, 433, 501, 1001, 1003.",
  ),
  // §4.3
  "recording.firstShot": defineSwitch(
    z.enum(["atOnce", "afterInterval"]),
    "atOnce",
    "When the first screenshot is taken after the recorder joined. Unknown.",
  ),
  // §1.9
  "recording.steadyStatus": defineSwitch(
    z.literal([4, 5]),
    5,
    "Status of a screenshot session that captures. Which is the steady one is unknown.",
  ),
  // §4.1
  "recording.rawFileName": defineSwitch(
    z.enum(["withoutVideo", "withVideo"]),
    "withoutVideo",
    "File names of mode raw lack `video_`, as the migration page prints, or have it.",
  ),
  // §4.1
  "recording.cnameInFileName": defineSwitch(
    z.enum(["replaced", "asIs"]),
    "replaced",
    "Special characters of a channel name become `-` in file names, or stay. For screenshots only implied.",
  ),
  // §1.5
  "recording.missingUidGroup": defineSwitch(
    z.enum(["zero", "refuse"]),
    "zero",
    "A start without subscribeUidGroup: taken as 0, or refused as one application met it.",
  ),
  // §1.10
  "recording.failedUploads": defineSwitch(
    z.enum(["backuped", "unknown", "stranded"]),
    "backuped",
    "uploadingStatus when uploads failed; `stranded` belongs to mode raw.",
  ),
  // §1.10
  "recording.asyncStopAnswer": defineSwitch(
    z.enum(["unknown", "empty"]),
    "unknown",
    'serverResponse of an asynchronous stop: `{"uploadingStatus":"unknown"}` or `{}`. Unknown.',
  ),
  // §4.2
  "recording.stopDuringFailover": defineSwitch(
    z.enum(["accept", "404/404"]),
    "accept",
    "A stop while no recorder runs: carried out, or worker not found, and the session comes back. Unknown.",
  ),
  // §1.5
  "recording.videoUidLimit": defineSwitch(
    z.int().min(1).max(1000),
    17,
    "Users whose video is captured at a time, in the order they joined.",
  ),
  // §1.6.1
  "recording.cardWidth": defineSwitch(
    z.int().min(320).max(1920).multipleOf(320),
    1280,
    "Width of a test card in pixels, 16:9; the low stream has a quarter. Size and quality of real ones are unknown.",
  ),
  // §1.10
  "recording.uploadDelay": defineSwitch(
    z.number().min(0).max(86_400),
    0,
    "Seconds of scaled time every upload takes longer.",
  ),
} as const;
