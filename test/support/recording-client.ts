import agoraToken from "agora-token";
import type { Emulator } from "../../emulator/start-emulator.js";

const { RtcRole, RtcTokenBuilder } = agoraToken;

export interface RecordingAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** A session somebody started, with what calls about it need. */
export interface StartedSession {
  readonly cname: string;
  readonly uid: string;
  readonly resourceId: string;
  readonly sid: string;
  readonly mode: string;
}

/** A caller of the emulated Cloud Recording service, with tokens made by the official package. */
export function recordingClient(emulator: Pick<Emulator, "describe">) {
  const { recording, storage } = emulator.describe();
  const { appId, appCertificate, customerId, customerSecret } = recording;
  const credentials = Buffer.from(`${customerId}:${customerSecret}`).toString("base64");

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    options: {
      readonly authorization?: string | null;
      readonly appId?: string;
      readonly rawBody?: string;
      readonly signal?: AbortSignal;
    } = {},
  ): Promise<RecordingAnswer> => {
    const { authorization = `Basic ${credentials}` } = options;
    const text = options.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const answer = await fetch(`${recording.url}/v1/apps/${options.appId ?? appId}/cloud_recording${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(authorization === null ? {} : { authorization }),
      },
      ...(text === undefined ? {} : { body: text }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { status: answer.status, body: (await answer.json()) as Fields };
  };

  const token = (cname: string, uid: string, seconds = 3600): string =>
    RtcTokenBuilder.buildTokenWithUid(
      appId,
      appCertificate,
      cname,
      Number(uid),
      RtcRole.SUBSCRIBER,
      seconds,
      seconds,
    );

  /** A storageConfig that works: the emulator's own bucket. */
  const storageConfig = (): Fields => ({
    vendor: 11,
    region: 0,
    bucket: storage.bucket,
    accessKey: storage.accessKey,
    secretKey: storage.secretKey,
    extensionParams: { endpoint: storage.endpoint },
  });

  /** A clientRequest of start that takes screenshots every five seconds. */
  const clientRequest = (cname: string, uid: string, change: Fields = {}): Fields => ({
    token: token(cname, uid),
    recordingConfig: { channelType: 1, subscribeUidGroup: 0 },
    snapshotConfig: { captureInterval: 5, fileType: ["jpg"] },
    storageConfig: storageConfig(),
    ...change,
  });

  const acquire = (cname = "demo", uid = "9000", request: Fields = {}) =>
    call("POST", "/acquire", { cname, uid, clientRequest: request });

  const start = (
    resourceId: string,
    body: { readonly cname: string; readonly uid: string; readonly clientRequest: unknown },
    mode = "individual",
  ) => call("POST", `/resourceid/${resourceId}/mode/${mode}/start`, body);

  /** The path of a session's calls. */
  const pathOf = ({ resourceId, sid, mode }: StartedSession): string =>
    `/resourceid/${resourceId}/sid/${sid}/mode/${mode}`;

  return {
    call,
    token,
    storageConfig,
    clientRequest,
    acquire,
    start,
    pathOf,

    /** Acquires and starts; throws when either is refused. */
    async begin(
      options: {
        readonly cname?: string;
        readonly uid?: string;
        readonly mode?: string;
        readonly acquire?: Fields;
        readonly change?: Fields;
      } = {},
    ): Promise<StartedSession> {
      const { cname = "demo", uid = "9000", mode = "individual", change } = options;
      const acquired = await acquire(cname, uid, options.acquire);
      const resourceId = String(acquired.body["resourceId"]);
      const started = await start(
        resourceId,
        { cname, uid, clientRequest: clientRequest(cname, uid, change) },
        mode,
      );
      if (started.status !== 200) throw new Error(`start refused: ${JSON.stringify([acquired, started])}`);
      return { cname, uid, resourceId, mode, sid: String(started.body["sid"]) };
    },

    query: (session: StartedSession) => call("GET", `${pathOf(session)}/query`),

    update: (session: StartedSession, request: Fields) =>
      call("POST", `${pathOf(session)}/update`, {
        cname: session.cname,
        uid: session.uid,
        clientRequest: request,
      }),

    stop: (session: StartedSession, request: Fields = {}) =>
      call("POST", `${pathOf(session)}/stop`, {
        cname: session.cname,
        uid: session.uid,
        clientRequest: request,
      }),
  };
}
