import { expect, test } from "vitest";
import { serviceStatusView } from "../../../src/resolvers/views/service-status-view.js";

test.each([
  [0, "NOT_STARTED"],
  [1, "INITIALIZED"],
  [2, "STARTING"],
  [3, "PARTLY_READY"],
  [4, "READY"],
  [5, "IN_PROGRESS"],
  [6, "STOPPING"],
  [7, "STOPPED"],
  [8, "EXITED"],
  [20, "EXITED_ABNORMALLY"],
  [9, "UNKNOWN"],
  [-1, "UNKNOWN"],
])("the service's %d is called %s", (code, name) => {
  const now = { code, sliceStartTime: null, askedAt: new Date(0) };

  expect(serviceStatusView(now)).toEqual({ ...now, name });
});
