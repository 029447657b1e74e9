import { channelNamed } from "../../channels/channel-named.js";
import { isIdle } from "../../channels/is-idle.js";
import { takeSnapshot } from "../captures/take-snapshot.js";
import { uploadTally } from "../happenings/upload-tally.js";
import { NamedTimers } from "../scheduling/named-timers.js";
import { scaledMs } from "../scheduling/scaled-ms.js";
import type { RecordingWorld } from "../world.js";
import { changeSession } from "./change-session.js";
import type { exitReasons } from "./exit-reasons.js";
import { hasEnded } from "./has-ended.js";
import { nextPhase } from "./next-phase.js";
import { receivedUsers } from "./received-users.js";
import type { Session } from "./session.js";
import type { SessionEvent } from "./session-event.js";
import { streamsReceived } from "./streams-received.js";
import { uploadingStatusOf } from "./uploading-status-of.js";

/** From one of the statuses 1, 2, 3, 4 to the next, in seconds. */
const START_STEP_SECONDS = 0.25;

/** Uploads of one session that may be under way; a machine too slow for more leaves shots out. */
const UPLOADS_AT_A_TIME = 100;

/** How long a stopped session is still found, in seconds. */
const RELEASE_SECONDS = 2;

/** From one notice of the uploads to the next (contracts/notifications.md A8, 33). */
const PROGRESS_SECONDS = 60;

/** Bits of `leaveCode` (contracts/cloud-recording.md 4.5). */
const LEFT = { noUsers: 4, channel: 16 } as const;

type TimerName = "progress" | "uploads" | "capture" | "idle" | "token" | "failover" | "release";

/** What runs a session: it joins the channel, watches who comes and goes, takes the screenshots, and leaves. */
export class Recorder {
  readonly #timers: NamedTimers<TimerName>;
  readonly #uploads = new Set<Promise<void>>();
  #painting = false;
  #joined = false;

  constructor(
    private readonly world: RecordingWorld,
    private readonly sid: string,
  ) {
    this.#timers = new NamedTimers(world.scheduler);
  }

  /** Takes the session up where it stands: just started, or saved by an emulator that ran before. */
  run(): void {
    const { phase } = this.#session();
    switch (phase.name) {
      case "starting":
        this.#after("progress", START_STEP_SECONDS, () => this.#progress());
        break;
      case "ready":
      case "capturing":
        this.#watch();
        break;
      case "failover":
        this.#timers.set("failover", phase.until, () => this.#replace());
        break;
      case "stopping":
        void this.#finish();
        break;
      case "stopped":
        this.#after("release", RELEASE_SECONDS, () => this.#move({ type: "released" }));
        break;
    }
  }

  /** Looks at the channel again after somebody came, went, or changed what they send. */
  channelChanged(): void {
    if (!this.#joined) return;
    const { channel, session } = this.#scene();
    if (channel.users.some(({ uid }) => uid === session.recorderUid)) {
      this.#exit("kicked");
      return;
    }
    this.#noteStreams();
    this.#watchIdleness();
  }

  /** Ends the session as a call asked to; resolves when all pictures are uploaded or given up. */
  async stop(): Promise<void> {
    if (!this.#move({ type: "stopAsked" })) return;
    this.#leave(LEFT.channel);
    await this.#finish();
  }

  /** Loses the recorder; another one takes over after so many seconds. */
  failOver(forSeconds: number): boolean {
    const until = this.world.clock() + scaledMs(forSeconds, this.world.timeScale);
    if (!this.#move({ type: "recorderLost", until })) return false;
    this.#unwatch();
    this.#timers.set("failover", until, () => this.#replace());
    return true;
  }

  /** Loses the recorder for good. */
  kill(): boolean {
    return this.#die("killed");
  }

  /** Resolves when no upload is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#uploads);
  }

  #session(): Session {
    const session = this.world.store.current.sessions[this.sid];
    if (session === undefined) throw new Error(`no such session: ${this.sid}`);
    return session;
  }

  #scene() {
    const session = this.#session();
    const channel = channelNamed(this.world.store.current.channels, session.cname);
    const limit = this.world.switches()["recording.videoUidLimit"];
    return { session, channel, received: receivedUsers(session, channel, limit) };
  }

  #progress(): void {
    const { token } = this.#session();
    if (token.verdict !== "good") {
      this.#die(token.verdict === "expired" ? "tokenExpired" : "tokenWrong");
      return;
    }
    this.#move({ type: "progressed" });
    if (this.#session().phase.name === "starting") {
      this.#after("progress", START_STEP_SECONDS, () => this.#progress());
      return;
    }
    const switches = this.world.switches();
    this.#note({ type: "recorderStarted" });
    if (switches["notifications.highAvailability"]) this.#note({ type: "highAvailabilityReady" });
    if (switches["notifications.uploaderEvents"]) this.#note({ type: "uploaderStarted" });
    this.#watch();
  }

  /** In the channel from now on. */
  #watch(): void {
    this.#joined = true;
    const { token } = this.#session();
    if (token.verdict === "good" && token.expiresAt !== null) {
      this.#timers.set("token", token.expiresAt, () => this.#die("tokenExpired"));
    }
    this.channelChanged();
    if (!this.#joined) return;
    this.#tellOfUploads();
    if (this.world.switches()["recording.firstShot"] === "atOnce") this.#capture(this.world.clock());
    else this.#captureAfter(this.world.clock());
  }

  /** Not in the channel any more: nothing is seen, nothing captured. */
  #unwatch(): void {
    this.#joined = false;
    this.#timers.cancelAll();
  }

  /** @param due when the shot should be taken, in ms since the epoch; timers are a little late */
  #capture(due: number): void {
    const takenAt = this.world.clock();
    this.#captureAfter(due);
    const { session, received } = this.#scene();
    if (session.captureInterval === null || received.length === 0) return;
    if (this.#painting || this.#uploads.size > UPLOADS_AT_A_TIME) return;
    this.#move({ type: "captured" });
    this.#painting = true;
    const shots = received.map((user) => takeSnapshot(this.world, session, user, takenAt));
    for (const { ended } of shots) {
      const upload = ended.finally(() => this.#uploads.delete(upload));
      this.#uploads.add(upload);
    }
    void Promise.all(shots.map(({ painted }) => painted)).then(() => {
      this.#painting = false;
    });
  }

  #tellOfUploads(): void {
    if (!this.world.switches()["notifications.uploaderEvents"]) return;
    this.#after("uploads", PROGRESS_SECONDS, () => {
      this.#noteProgress();
      this.#tellOfUploads();
    });
  }

  #noteProgress(): void {
    const { done, failed } = uploadTally(this.world.happenings.of(this.sid));
    const captured = done + failed + this.#uploads.size;
    const progress = captured === 0 ? 0 : Math.floor((done / captured) * 10_000);
    this.#note({ type: "uploadProgress", progress });
  }

  #captureAfter(shot: number): void {
    const { captureInterval } = this.#session();
    if (captureInterval === null) return;
    const interval = scaledMs(captureInterval, this.world.timeScale);
    // Shots keep to the beat of the first one, but those of a time when nothing ran are not made up for.
    const due = Math.max(shot + interval, this.world.clock());
    this.#timers.set("capture", due, () => this.#capture(due));
  }

  #noteStreams(): void {
    const { session, received } = this.#scene();
    const now = new Set(received.map(({ uid }) => uid));
    const before = streamsReceived(this.world.happenings.of(this.sid));
    for (const streamUid of before) {
      if (!now.has(streamUid)) this.#note({ type: "videoStreamState", streamUid, receiving: false });
    }
    for (const streamUid of now) {
      if (!before.has(streamUid)) this.#note({ type: "videoStreamState", streamUid, receiving: true });
    }
    // What a recording writes is not imitated, only that it does.
    if (session.records && now.size > 0) this.#move({ type: "captured" });
  }

  #watchIdleness(): void {
    const { session, channel } = this.#scene();
    if (!isIdle(channel, session.channelType)) {
      this.#timers.cancel("idle");
      if (session.idleSince !== null) this.#change({ idleSince: null });
      return;
    }
    const idleSince = session.idleSince ?? this.world.clock();
    if (session.idleSince === null) this.#change({ idleSince });
    const patience = scaledMs(session.maxIdleSeconds, this.world.timeScale);
    this.#timers.set("idle", idleSince + patience, () => this.#exit("idle"));
  }

  #replace(): void {
    const { failovers } = this.#session();
    const recorderUid = String(1 + this.world.randomInt(0xffff_ffff));
    // While the session still has the old uid: that is whose end it tells of.
    this.#note({ type: "failedOver", newUid: recorderUid });
    this.#change({ recorderUid, failovers: failovers + 1 });
    this.#move({ type: "recorderReplaced" });
    this.#watch();
  }

  #exit(reason: "idle" | "kicked"): void {
    if (!this.#move({ type: "left" }, reason)) return;
    this.#leave(reason === "idle" ? LEFT.noUsers : LEFT.channel);
    void this.#settleUploads().then(() =>
      this.#note({ type: "exited", exitStatus: reason === "idle" ? 0 : 1 }),
    );
  }

  #die(reason: "killed" | "tokenWrong" | "tokenExpired"): boolean {
    if (!this.#move({ type: "died" }, reason)) return false;
    this.#unwatch();
    // What was on its way already still arrives.
    void this.settled().then(() => this.#note({ type: "exited", exitStatus: 1 }));
    return true;
  }

  #leave(leaveCode: number): void {
    this.#unwatch();
    this.#note({ type: "recorderLeft", leaveCode });
  }

  async #finish(): Promise<void> {
    await this.#settleUploads();
    if (!this.#move({ type: "uploadsEnded" }, "stopped")) return;
    this.#note({ type: "exited", exitStatus: 0 });
    this.#after("release", RELEASE_SECONDS, () => this.#move({ type: "released" }));
  }

  async #settleUploads(): Promise<void> {
    await this.settled();
    if (this.world.stopping.aborted) return;
    const tally = uploadTally(this.world.happenings.of(this.sid));
    if (tally.done + tally.failed === 0) return;
    const switches = this.world.switches();
    if (switches["notifications.uploaderEvents"]) this.#noteProgress();
    const failed = switches["recording.failedUploads"];
    this.#note({ type: "uploadsEnded", uploadingStatus: uploadingStatusOf(tally, failed) });
  }

  /** Moves the session on; false when the event means nothing in its phase. */
  #move(event: SessionEvent, exitReason?: (typeof exitReasons)[number]): boolean {
    const session = this.#session();
    const phase = nextPhase(session.phase, event);
    if (phase === null) return false;
    const over = session.endedAt === null && (hasEnded(phase) || phase.name === "stopped");
    this.#change({
      phase,
      ...(over ? { endedAt: this.world.clock() } : {}),
      ...(exitReason === undefined ? {} : { exitReason }),
    });
    return true;
  }

  #change(change: Partial<Session>): void {
    // A state that cannot be saved shows at the next call, which waits for its own save and fails.
    changeSession(this.world, this.sid, change).catch(() => {});
  }

  #note(details: Parameters<RecordingWorld["happenings"]["add"]>[2]): void {
    if (!this.world.stopping.aborted) this.world.happenings.add(this.sid, this.world.clock(), details);
  }

  #after(name: TimerName, seconds: number, task: () => void): void {
    this.#timers.set(name, this.world.clock() + scaledMs(seconds, this.world.timeScale), task);
  }
}
