import { createRequire } from "node:module";
import { describe, expect, test, vi } from "vitest";
import { Secret } from "../../../src/config/secret.js";
import { recorderToken } from "../../../src/datasources/cloud-recording/rtc-token.js";
import vectors from "../../fixtures/vectors.json" with { type: "json" };

/** Agora's own reader of tokens, which the package brings along without types. */
interface TokenReader {
  appId: unknown;
  issueTs: number;
  expire: number;
  salt: number;
  from_string(token: string): boolean;
  verifySignature(appCertificate: string): boolean;
  getServices(
    type: number,
  ): { __channel_name: unknown; __uid: unknown; __privileges: Record<string, number> }[];
  add_service(service: unknown): void;
  build(): string;
}
const require = createRequire(import.meta.url);
const { AccessToken2, ServiceRtc } = require("agora-token/src/AccessToken2.js") as {
  AccessToken2: new (appId: string, certificate: string, issueTs: number, expire: number) => TokenReader;
  ServiceRtc: new (
    channel: string,
    uid: string | number,
  ) => { add_privilege(privilege: number, expire: number): void };
};
const RTC = 1;

const appId = "970CA35de60c44645bbae8a215061b33";
const appCertificate = "5CFd2fd1755d40ecb72977518be15d3b";
const content = {
  appId,
  appCertificate: new Secret(appCertificate),
  cname: "my class & more",
  recorderUid: "4294967295",
  lifetimeSeconds: 600,
};

function read(token: string): TokenReader {
  const reader = new AccessToken2("", "", 0, 0);
  expect(reader.from_string(token)).toBe(true);
  return reader;
}

test("the reader these tests trust agrees with the official vector, both ways", () => {
  const { rtcToken007: vector } = vectors;
  const builder = new AccessToken2(vector.appId, vector.appCertificate, vector.issueTs, vector.expire);
  builder.salt = vector.salt;
  const service = new ServiceRtc(vector.channel, vector.uid);
  service.add_privilege(1, vector.privileges.join);
  builder.add_service(service);
  expect(builder.build()).toBe(vector.token);

  const reader = read(vector.token);
  expect(reader.verifySignature(vector.appCertificate)).toBe(true);
  expect({ issueTs: reader.issueTs, expire: reader.expire, salt: reader.salt }).toEqual({
    issueTs: vector.issueTs,
    expire: vector.expire,
    salt: vector.salt,
  });
});

test("a recorder's token lets one uid into one channel for the time given, and do nothing but join", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T20:00:00Z") });
  const token = recorderToken(content).reveal();
  vi.useRealTimers();
  const reader = read(token);

  expect(token.startsWith("007")).toBe(true);
  expect(reader.verifySignature(appCertificate)).toBe(true);
  expect(`${reader.appId}`).toBe(appId);
  expect(reader.issueTs).toBe(Date.parse("2026-11-21T20:00:00Z") / 1_000);
  expect(reader.expire).toBe(600);
  const services = reader.getServices(RTC);
  expect(
    services.map(({ __channel_name, __uid, __privileges }) => [
      `${__channel_name}`,
      `${__uid}`,
      __privileges,
    ]),
  ).toEqual([["my class & more", "4294967295", { 1: 600 }]]);
});

test("a token signed with another certificate is not taken for ours", () => {
  const other = recorderToken({ ...content, appCertificate: new Secret("0".repeat(32)) });

  expect(read(other.reveal()).verifySignature(appCertificate)).toBe(false);
});

test("two tokens for the same recorder differ", () => {
  expect(recorderToken(content).reveal()).not.toBe(recorderToken(content).reveal());
});

test("a token prints as [redacted]", () => {
  expect(`${recorderToken(content)}`).toBe("[redacted]");
});

describe("refuses", () => {
  test.each([0, -1, 1.5, Number.NaN, 86_401])("a lifetime of %d s", (lifetimeSeconds) => {
    expect(() => recorderToken({ ...content, lifetimeSeconds })).toThrow(RangeError);
  });

  test.each(["0", "", "-1", "1.5", "01", "4294967296", "12345678901", "anna"])("uid %j", (recorderUid) => {
    expect(() => recorderToken({ ...content, recorderUid })).toThrow(RangeError);
  });

  test.each([
    ["an App ID", { appId: "short" }],
    ["an App Certificate", { appCertificate: new Secret("x".repeat(32)) }],
  ])("%s that is not 32 hexadecimal characters, without repeating it", (_, wrong) => {
    expect(() => recorderToken({ ...content, ...wrong })).toThrow(
      new Error("no RTC token can be made: App ID and App Certificate are 32 hexadecimal characters each"),
    );
  });

  test("nothing at the bounds", () => {
    for (const lifetimeSeconds of [1, 86_400]) {
      expect(read(recorderToken({ ...content, lifetimeSeconds }).reveal()).expire).toBe(lifetimeSeconds);
    }
  });
});
