/** An event with what a subscriber may ask of it, as Stillgraph's schema has it. */
export interface ToldEvent {
  readonly cursor: string;
  readonly noticeId: string;
  readonly code: number;
  readonly cname: string;
  readonly recorderUid: string;
  readonly sid: string;
  readonly sequence: number;
  readonly sentAt: Date;
  readonly receivedAt: Date;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Callback {
  readonly noticeId: string;
  readonly eventType: number;
  readonly payload: {
    readonly cname: string;
    readonly uid: string;
    readonly sid: string;
    readonly sequence: number;
    readonly sendts: number;
  };
}

let position = 0;

/** Reads the body of a callback, which the peers take as it is: no signature, no store. */
export function toldEvent(body: string): ToldEvent {
  const { noticeId, eventType, payload } = JSON.parse(body) as Callback;
  position += 1;
  return {
    cursor: Buffer.from(JSON.stringify(["events", position])).toString("base64url"),
    noticeId,
    code: eventType,
    cname: payload.cname,
    recorderUid: payload.uid,
    sid: payload.sid,
    sequence: payload.sequence,
    sentAt: new Date(payload.sendts),
    receivedAt: new Date(),
    payload,
  };
}
