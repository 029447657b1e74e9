import { z } from "zod";
import { isSalt } from "./is-salt.js";
import { uidListSchema } from "./uid-list-schema.js";

/** `recordingConfig` of a start (contracts/cloud-recording.md 1.5), with its defaults. */
export const recordingConfigSchema = z
  .strictObject({
    // Called required, yet a client that leaves zeros out never sends the 0 and works.
    channelType: z.literal([0, 1]).default(0),
    streamTypes: z.literal([0, 1, 2]).default(2),
    streamMode: z.enum(["default", "standard", "original"]).default("default"),
    decryptionMode: z.int().min(0).max(8).default(0),
    secret: z.string().min(1).optional(),
    salt: z.string().refine(isSalt).optional(),
    videoStreamType: z.literal([0, 1]).default(0),
    maxIdleTime: z.int().min(5).max(2_592_000).default(30),
    subscribeAudioUids: uidListSchema.optional(),
    unSubscribeAudioUids: uidListSchema.optional(),
    subscribeVideoUids: uidListSchema.optional(),
    unSubscribeVideoUids: uidListSchema.optional(),
    subscribeUidGroup: z.int().min(0).max(5).optional(),
    privateParams: z.string().optional(),
  })
  .check(({ value, issues }) => {
    const refuse = (field: keyof typeof value, message: string) =>
      issues.push({ code: "custom", input: value, path: [field], message });

    for (const media of ["Audio", "Video"] as const) {
      const subscribe = value[`subscribe${media}Uids`];
      const except = value[`unSubscribe${media}Uids`];
      if (subscribe !== undefined && except !== undefined) {
        refuse(`subscribe${media}Uids`, `subscribe${media}Uids conflicts with unSubscribe${media}Uids`);
      }
      const unwanted = media === "Audio" ? 1 : 0;
      if (value.streamTypes === unwanted && (subscribe ?? except) !== undefined) {
        refuse("streamTypes", `${media.toLowerCase()} uids given, but streamTypes is ${unwanted}`);
      }
    }
    if (value.streamMode === "original" && value.streamTypes !== 0) {
      refuse("streamMode", "streamMode original needs streamTypes 0");
    }
    if (value.decryptionMode !== 0 && value.secret === undefined) {
      refuse("secret", "decryptionMode needs secret");
    }
    if (value.decryptionMode >= 7 && value.salt === undefined) refuse("salt", "decryptionMode needs salt");
  });
