import { describe, expect, it } from "vitest";
import { parseBenchOptions } from "../lib/parse-bench-options.ts";

const names = ["bare", "ours"];

describe("parseBenchOptions", () => {
  it("measures every server when nothing is asked for", () => {
    expect(parseBenchOptions([], names)).toMatchObject({ only: names, json: false, help: false });
  });

  it("reads every option", () => {
    const args =
      "--requests 100 --rounds 3 --sittings 2 --connections 8 --warmup 0 --only ours --json --help".split(
        " ",
      );
    expect(parseBenchOptions(args, names)).toEqual({
      requests: 100,
      rounds: 3,
      sittings: 2,
      connections: 8,
      warmup: 0,
      only: ["ours"],
      json: true,
      help: true,
    });
  });

  it.each([
    { args: ["--rounds", "0"], problem: "--rounds must be a whole number from 1" },
    { args: ["--rounds", "2.5"], problem: "--rounds must be a whole number" },
    {
      args: ["--requests", "many"],
      problem: '--requests must be a whole number from 64 to 200000, not "many"',
    },
    { args: ["--requests", ""], problem: "--requests must be a whole number" },
    { args: ["--requests", "64", "--connections", "65"], problem: "must be at least the 65 connections" },
    { args: ["--only", "ours,theirs"], problem: '--only does not know "theirs"; it knows bare, ours' },
    { args: ["--fast"], problem: "--fast" },
  ])("refuses $args in words that name the option", ({ args, problem }) => {
    expect(() => parseBenchOptions(args, names)).toThrow(problem);
  });
});
