import { expect, test } from "vitest";
import { recorderLeaveDetails } from "../../../src/events/details/recorder-leave-details.js";

test.each([
  [0, ["INIT"]],
  [2, ["SIG"]],
  [4, ["NO_USERS"]],
  [8, ["TIMER_CATCH"]],
  [16, ["CLIENT_LEAVE"]],
  // Seen at a real recording that was stopped (contracts/notifications.md A8.1).
  [24, ["TIMER_CATCH", "CLIENT_LEAVE"]],
  [30, ["SIG", "NO_USERS", "TIMER_CATCH", "CLIENT_LEAVE"]],
  [1, ["OTHER"]],
  [36, ["NO_USERS", "OTHER"]],
  [-2_147_483_648, ["OTHER"]],
])("leave code %d means %j", (leaveCode, reasons) => {
  expect(recorderLeaveDetails({ leaveCode })).toEqual({ leaveCode, reasons });
});

test("a leave code may come as text", () => {
  expect(recorderLeaveDetails({ leaveCode: "4" })).toEqual({ leaveCode: 4, reasons: ["NO_USERS"] });
});

test.each([{}, { leaveCode: null }, { leaveCode: "client" }, { leaveCode: 1.5 }])(
  "%j has none",
  (details) => {
    expect(recorderLeaveDetails(details)).toBeNull();
  },
);
