import { expect, test } from "vitest";
import { withoutSecrets } from "../../src/execution/without-secrets.js";
import { cutTextScrubber } from "../../src/telemetry/cut-text-scrubber.js";

const scrub = cutTextScrubber(["a-secret-of-this-server", "another-one"]);
const upstream = {
  service: "whiteboard",
  operation: "getRoom",
  httpStatus: 401,
  code: null,
  requestId: "id-1",
};

test.each([
  ["whole", "no: a-secret-of-this-server, sorry", "no: [redacted], sorry"],
  ["cut off", "no: a-secret-of-t…", "no: [redacted]…"],
  ["cut off by its last character", "no: a-secret-of-this-serve….", "no: [redacted]…."],
  ["cut off where it is nothing yet", "no: a-sec…", "no: a-sec…"],
  ["not there", "no: room not found…", "no: room not found…"],
])("what a service says of this server's secrets is blotted out: %s", (_, reason, said) => {
  const error = {
    message: `It said ${reason}`,
    extensions: { code: "X", upstream: { ...upstream, reason } },
  };

  expect(withoutSecrets(error, scrub)).toEqual({
    message: `It said ${said}`,
    extensions: { code: "X", upstream: { ...upstream, reason: said } },
  });
});

test("a secret in the place of the service's own id of the request is blotted out as well", () => {
  const told = { ...upstream, reason: "no", requestId: "another-one" };
  const error = { message: "no", extensions: { upstream: told } };

  expect(withoutSecrets(error, scrub)).toMatchObject({
    extensions: { upstream: { requestId: "[redacted]" } },
  });
});

test("an error in our own words is left alone, so that nobody is told when they have guessed one", () => {
  const error = { message: "There is no room another-one.", extensions: { code: "NOT_FOUND" } };

  expect(withoutSecrets(error, scrub)).toBe(error);
});
