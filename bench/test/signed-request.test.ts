import { expect, it } from "vitest";
import { parseCallback } from "../../src/callbacks/parse-callback.js";
import { snapshotOf } from "../../src/callbacks/snapshot-of.js";
import { verifySignature } from "../../src/callbacks/verify-signature.js";
import { Secret } from "../../src/config/secret.js";
import { signedRequest } from "../ingest/signed-request.ts";
import { stageSession } from "../ingest/stage-session.ts";

it("sends callbacks that are signed, readable and each about a picture of its own", () => {
  const names = [0, 1, 2].map((number) => {
    const request = signedRequest("127.0.0.1:4000", number).toString();
    const [head = "", body = ""] = request.split("\r\n\r\n");
    const header = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1];
    const signatures = { v1: header("agora-signature"), v2: header("agora-signature-v2") };
    expect(header("content-length")).toBe(String(Buffer.byteLength(body)));
    expect(verifySignature(Buffer.from(body), signatures, [new Secret(stageSession.secret)])).toBe(true);
    const parsed = parseCallback(Buffer.from(body), new Date());
    if (parsed.kind !== "callback") throw new Error(JSON.stringify(parsed));
    return snapshotOf(parsed.callback, { id: "session", cname: stageSession.cname })?.fileName;
  });
  expect(new Set(names).size).toBe(3);
  expect(names).not.toContain(undefined);
});
