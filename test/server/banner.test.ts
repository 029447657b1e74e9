import { expect, test } from "vitest";
import { banner } from "../../src/server/banner.js";

const facts = {
  gateway: "http://127.0.0.1:4000",
  emulator: "http://127.0.0.1:4100",
  storage: "http://127.0.0.1:4101",
  room: "d3a0",
  channel: "demo",
  firstOperation: { name: "Picture", document: "mutation {\n  picture\n}", variables: {} },
};

test("a server for this machine alone names no other machine", () => {
  expect(banner({ ...facts, elsewhere: [] })).not.toContain("Other machines");
});

test("a server that others reach says where, and that the pictures are not for them", () => {
  const text = banner({ ...facts, elsewhere: ["http://192.0.2.7:4000"] });

  expect(text).toMatch(
    /Other machines {3}http:\/\/192\.0\.2\.7:4000\/graphql .*http:\/\/127\.0\.0\.1:4101.*this machine only/,
  );
});
