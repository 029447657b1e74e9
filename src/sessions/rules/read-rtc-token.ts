import { inflateSync } from "node:zlib";

/** What an RTC token of version 007 says of itself (contracts/tokens.md C3). The signature is not checked. */
interface RtcTokenContent {
  readonly appId: string;
  readonly cname: string;
  /** Decimal text; empty where any uid may use the token. */
  readonly uid: string;
  readonly expiresAt: Date;
}

const VERSION = "007";
const RTC_SERVICE = 1;
const JOIN_PRIVILEGE = 1;
/** A real token inflates to a few hundred bytes; a made-up one could inflate to gigabytes. */
const MOST_BYTES = 16_384;

/** @returns null for a text that is no such token, or one whose first service is not RTC; never throws. */
export function readRtcToken(token: string): RtcTokenContent | null {
  if (!token.startsWith(VERSION)) return null;
  try {
    const packed = Buffer.from(token.slice(VERSION.length), "base64");
    const read = new Reader(inflateSync(packed, { maxOutputLength: MOST_BYTES }));
    read.text(); // the signature
    const appId = read.text();
    const issuedAt = read.uint32();
    const life = read.uint32();
    read.uint32(); // the salt
    if (read.uint16() === 0 || read.uint16() !== RTC_SERVICE) return null;
    const privileges = new Map<number, number>();
    for (let left = read.uint16(); left > 0; left--) privileges.set(read.uint16(), read.uint32());
    // 0 means as long as the token itself (C2).
    const join = privileges.get(JOIN_PRIVILEGE) || life;
    const cname = read.text();
    const uid = read.text();
    return { appId, cname, uid, expiresAt: new Date((issuedAt + Math.min(life, join)) * 1_000) };
  } catch {
    return null;
  }
}

/** Little-endian numbers and texts with their length in front; throws a RangeError past the end. */
class Reader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  uint16(): number {
    const value = this.bytes.readUInt16LE(this.#at);
    this.#at += 2;
    return value;
  }

  uint32(): number {
    const value = this.bytes.readUInt32LE(this.#at);
    this.#at += 4;
    return value;
  }

  text(): string {
    const length = this.uint16();
    if (this.#at + length > this.bytes.length) throw new RangeError("a text beyond the end");
    const value = this.bytes.toString("utf8", this.#at, this.#at + length);
    this.#at += length;
    return value;
  }
}
