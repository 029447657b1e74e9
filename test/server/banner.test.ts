import { expect, test } from "vitest";
import { banner } from "../../src/server/banner.js";

const facts = {
  gateway: "http://127.0.0.1:4000",
  emulator: "http://127.0.0.1:4100",
  storage: "http://127.0.0.1:4101",
  room: "d3a0",
  channel: "demo",
  asksForTokens: false,
  onlyTrusted: false,
  firstOperation: { name: "Picture", document: "mutation {\n  picture\n}", variables: {} },
};

test("a server for this machine alone names no other machine", () => {
  expect(banner({ ...facts, elsewhere: [] })).not.toContain("Other machines");
});

test("it says who may call: everybody, or whoever has a token, which the command then sends", () => {
  const open = banner({ ...facts, elsewhere: [] });
  expect(open).toContain("open to everybody who reaches it");
  expect(open).not.toContain("authorization");

  const shut = banner({ ...facts, elsewhere: [], asksForTokens: true });
  expect(shut).not.toContain("everybody");
  expect(shut).toContain('-H "authorization: Bearer $TOKEN" -d');
});

test("it offers nothing to paste where that would not run", () => {
  const text = banner({ ...facts, elsewhere: [], onlyTrusted: true });
  expect(text).toContain("Only the operations listed in TRUSTED_DOCUMENTS run");
  expect(text).not.toContain("curl");
});

test("a server that others reach says where, and that the pictures are not for them", () => {
  const text = banner({ ...facts, elsewhere: ["http://192.0.2.7:4000"] });

  expect(text).toMatch(
    /Other machines {3}http:\/\/192\.0\.2\.7:4000\/graphql .*http:\/\/127\.0\.0\.1:4101.*this machine only/,
  );
});

test("remarks stand below each other, whatever the lengths of the addresses", () => {
  const text = banner({ ...facts, gateway: "http://127.0.0.1:54321", elsewhere: ["http://192.0.2.7:54321"] });
  const places = text.split("\n").filter((line) => /^ {4}.*http.* \(/.test(line));

  expect(places).toHaveLength(5);
  expect(new Set(places.map((line) => line.indexOf("(")))).toHaveLength(1);
});
