/** What moves a session on. */
export type SessionEvent =
  | { readonly type: "started" }
  /** One more of the recorder's components is up. */
  | { readonly type: "progressed" }
  | { readonly type: "captured" }
  /** @property until when a new recorder takes over, in ms since the epoch */
  | { readonly type: "recorderLost"; readonly until: number }
  | { readonly type: "recorderReplaced" }
  | { readonly type: "stopAsked" }
  | { readonly type: "uploadsEnded" }
  /** The worker is let go of; nobody finds it any more. */
  | { readonly type: "released" }
  /** The recorder left by itself: nobody there, or thrown out. */
  | { readonly type: "left" }
  | { readonly type: "died" };
