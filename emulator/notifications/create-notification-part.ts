import type { RecordingWorld } from "../recording/world.js";
import type { StateStore } from "../state/state-store.js";
import { createPost } from "./delivery/create-post.js";
import { noticeOf } from "./events/notice-of.js";
import { Notifier, type NotifierWorld } from "./notifier.js";

/** The notifications of an emulator. */
export interface NotificationPart {
  readonly world: NotifierWorld;
  readonly notifier: Notifier;
  /** Breaks off what is under way and closes the connections. */
  stop(): Promise<void>;
}

/** Builds the notifications; from now on what happens in sessions is told to the receiver. */
export function createNotificationPart(recording: RecordingWorld, store: StateStore): NotificationPart {
  const { scheduler, clock, timeScale, switches, randomBytes, randomInt, happenings } = recording;
  const { post, close } = createPost();
  const world: NotifierWorld = {
    post,
    scheduler,
    clock,
    timeScale,
    settings: () => store.current.notifications,
    switches,
    newNoticeId: () => randomBytes(16).toString("hex"),
    randomInt,
  };
  const notifier = new Notifier(world);
  const stopListening = happenings.listen((happening) => {
    const session = recording.store.current.sessions[happening.sid];
    if (session === undefined) return;
    notifier.notify(noticeOf(happening, session, happenings.of(happening.sid), switches()));
  });
  return {
    world,
    notifier,
    stop: async () => {
      stopListening();
      notifier.stop();
      await close();
    },
  };
}
