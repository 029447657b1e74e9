import { z } from "zod";
import { defineSwitch } from "../switches/define-switch.js";

/** The switches of the notifications. Sections are those of contracts/notifications.md unless another is named. */
export const notificationSwitchTable = {
  // A6
  "notifications.topLevelSid": defineSwitch(
    z.boolean(),
    true,
    "The envelope has `sid` beside `payload`, as real notifications of 2020 did and English pages never show.",
  ),
  // A7
  "notifications.serviceScene": defineSwitch(
    z.boolean(),
    false,
    "The payload has `serviceScene`: `rtc_snapshot` or `rtc_record`; only Chinese pages know it.",
  ),
  // A8
  "notifications.snapshotServiceType": defineSwitch(
    z.literal([1, 2]),
    1,
    "serviceType of event 45: 1 recorder in English pages, 2 uploader in the Chinese page of 2024.",
  ),
  // A8.1, 41
  "notifications.leaveCode": defineSwitch(
    z.literal([16, 24]),
    16,
    "leaveCode of a recorder that was stopped: 16, or 24 as seen in 2020.",
  ),
  // A8
  "notifications.uploaderEvents": defineSwitch(
    z.boolean(),
    false,
    "Sessions tell of their uploader: 30 when it is up, 33 once a minute and at the end.",
  ),
  // A8
  "notifications.highAvailability": defineSwitch(
    z.boolean(),
    false,
    "13 follows 40. Only the best practices name it; its fields are a guess.",
  ),
  // A3
  "notifications.redundant": defineSwitch(
    z.enum(["off", "sameNoticeId", "newNoticeId"]),
    "off",
    "Everything is sent twice at once, as on request to support; which noticeId the copy has is unknown.",
  ),
  // A8.1
  "notifications.fileNameField": defineSwitch(
    z.enum(["fileName", "filename"]),
    "fileName",
    "Name of the field with the name of a file in 45 and in lists of files.",
  ),
  // A8.1
  "notifications.utcMsField": defineSwitch(
    z.enum(["UtcMs", "utcMs"]),
    "UtcMs",
    "Name of the field with the time in 44.",
  ),
  // A6
  "notifications.keyOrder": defineSwitch(
    z.enum(["documented", "seen", "reversed"]),
    "documented",
    "Order of the keys: the documented one, that of a real notification of 2020, or the documented one backwards.",
  ),
  // A4
  "notifications.healthTestDetails": defineSwitch(
    z.enum(["empty", "msgName"]),
    "empty",
    "`details` of health tests: `{}`, or nothing but `msgName`. Unknown.",
  ),
} as const;
