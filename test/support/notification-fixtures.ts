import type { Notice } from "../../emulator/notifications/events/notice.js";
import { switchValuesOf } from "../../emulator/switches/switch-values-of.js";

/** The notice of contracts/vectors.json about a screenshot. */
const screenshot: Notice = {
  eventType: 45,
  cname: "httpClient463224",
  uid: "527841",
  sid: "d12fdce9024d37862a8f3a88e387c817",
  sequence: 7,
  sendts: 1_596_555_306_257,
  serviceType: 1,
  serviceScene: "rtc_snapshot",
  details: {
    msgName: "recorder_snapshot_file",
    fileName:
      "directory1/directory2/d12fdce9024d37862a8f3a88e387c817_httpClient463224__uid_s_123__uid_e_video_20200804153506257.jpg",
  },
};

/** A notice and the switches as they are to begin with, for tests of the emulator's notifications. */
export const notificationFixtures = { screenshot, switches: switchValuesOf({}) } as const;
