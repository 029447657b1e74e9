/** One notification of Cloud Recording, read from its body (contracts/notifications.md A6, A7). */
export interface Callback {
  readonly noticeId: string;
  /** SHA-256 over event number and payload, hex: what a resend and a redundant copy leave alone. */
  readonly digest: string;
  readonly code: number;
  readonly cname: string;
  /** Of the recorder, not of the user in a picture. */
  readonly recorderUid: string;
  /** From the payload, else from the envelope; empty where neither has one. */
  readonly sid: string;
  /** From 0 within a session; -1 where none was sent. */
  readonly sequence: number;
  /** When it happened, by the service's clock. */
  readonly sentAt: Date;
  /** As received. */
  readonly payload: Readonly<Record<string, unknown>>;
}
