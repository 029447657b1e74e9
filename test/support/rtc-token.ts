import { deflateSync } from "node:zlib";

interface TokenFields {
  readonly appId: string;
  readonly cname: string;
  /** Empty: good for any uid. */
  readonly uid: string;
  /** Unix seconds. */
  readonly issuedAt: number;
  /** Seconds. */
  readonly life: number;
  /** Seconds for joining; as long as the token when left out. */
  readonly join?: number;
}

/** An RTC token of version 007 with a made-up signature, for rules that read what a token says of itself. */
export function rtcToken({ appId, cname, uid, issuedAt, life, join = life }: TokenFields): string {
  const uint16 = (value: number) => {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16LE(value);
    return bytes;
  };
  const uint32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const text = (value: string | Buffer) =>
    Buffer.concat([uint16(Buffer.byteLength(value)), Buffer.from(value)]);
  const privileges = [uint16(1), uint16(1), uint32(join)];
  const service = [uint16(1), ...privileges, text(cname), text(uid)];
  const info = [text(appId), uint32(issuedAt), uint32(life), uint32(1), uint16(1), ...service];
  return `007${deflateSync(Buffer.concat([text(Buffer.alloc(32)), ...info])).toString("base64")}`;
}
