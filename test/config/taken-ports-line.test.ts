import { expect, test } from "vitest";
import { takenPortsLine } from "../../src/taken-ports-line.js";
import { wantedPorts } from "../../src/wanted-ports.js";

const local = { mode: "local", host: "127.0.0.1", port: 4000, emulatorPort: 4100 } as const;

test("all ports of local mode are named by setting, with a command that takes others", () => {
  expect(
    takenPortsLine(wantedPorts(local)),
  ).toBe(`Stillgraph cannot start: other programs have ports it is to listen on.
  PORT: 4000 on 127.0.0.1
  EMULATOR_PORT: 4100 and 4101 on 127.0.0.1
Stop them, or take others: PORT=4010 EMULATOR_PORT=4110 npm start`);
});

test("where only the storage's port is taken, the setting is still what it comes from", () => {
  expect(takenPortsLine(wantedPorts(local).slice(2))).toContain(
    "  EMULATOR_PORT: 4101 on 127.0.0.1\nStop them, or take others: EMULATOR_PORT=4110 npm start",
  );
});

test("beyond the highest port there is, any free one is proposed", () => {
  expect(takenPortsLine(wantedPorts({ ...local, mode: "agora", port: 65_530 }))).toMatch(
    / PORT=0 npm start$/,
  );
});

test("against Agora, and with any free port, nothing is wanted for an Agora of its own", () => {
  expect(wantedPorts({ ...local, mode: "agora" })).toHaveLength(1);
  expect(wantedPorts({ ...local, emulatorPort: 0 })).toHaveLength(1);
});
