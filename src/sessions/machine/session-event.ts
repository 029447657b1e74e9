/** What can happen to a session, each with the words docs/sessions.md uses for it. */
export const sessionEvents = {
  ACQUIRED: "a resource was acquired",
  STARTED: "the recorder started and its sid was heard",
  SID_UNHEARD: "the recorder runs, but the answer with its sid was lost",
  RESOURCE_SPENT: "the resource can no longer be used",
  UID_TAKEN: "the recorder's uid is in use",
  START_REFUSED: "the service refuses to start",
  START_ABANDONED: "starting took too long",
  CONFIRMED: "the service says that it captures",
  UNCONFIRMED: "the recorder is there, but does not capture yet",
  HINTED: "a notification hints that something is wrong with the recorder",
  MOVED: "the service moved the recorder to another server",
  MISSING: "the recorder could not be found this time",
  LOST: "the recorder is gone and a replacement is wanted",
  LOST_FOR_GOOD: "the recorder is gone for good",
  ENDED_IDLE: "the service ended the session, as nobody was there",
  EXITED: "the service says that the session is over",
  STOP_ASKED: "a caller asks to stop",
  DURATION_REACHED: "maxDuration has passed",
  WINDOW_CLOSING: "the service will soon take no more calls for it",
  WINDOW_CLOSED: "the service takes no more calls for it",
  STOPPED: "the service stopped it",
  NOTHING_CAPTURED: "the service stopped it and has no picture",
  ALREADY_ENDED: "there was nothing left to stop",
} as const;

export type SessionEvent = keyof typeof sessionEvents;
