import { expect, test } from "vitest";
import { fakeConnection } from "./fake-connection.js";

test("it is what the socket says, as long as there is a network and somebody wants it", () => {
  const { connection, network } = fakeConnection();
  const states = [connection.state];
  connection.listen(() => states.push(connection.state));

  connection.report(true);
  network(false);
  connection.report(false);
  connection.want(false);
  network(true);
  connection.want(true);

  expect(states).toEqual(["CONNECTING", "CONNECTED", "OFFLINE", "CONNECTING"]);
});

test("a socket that is closed because of a change does not set off another", () => {
  const { connection } = fakeConnection();
  connection.report(true);
  const told: boolean[] = [];
  connection.listenForNetwork((online) => {
    told.push(online);
    connection.report(false);
  });

  connection.want(false);
  connection.want(true);

  expect(told).toEqual([false, true]);
});

test("who no longer listens hears nothing", () => {
  const { connection } = fakeConnection();
  let changes = 0;
  const unlisten = connection.listen(() => changes++);

  connection.report(true);
  unlisten();
  connection.report(false);

  expect(changes).toBe(1);
});
