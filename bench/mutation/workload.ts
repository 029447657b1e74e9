import { isDeepStrictEqual } from "node:util";
import { callerToken } from "../lib/caller-token.ts";
import type { Workload } from "../lib/workload.ts";
import { upstreamAnswer } from "./upstream-answer.ts";

const roomUuid = "a7e04xxxxx7d1eca69";

const query = `mutation TakeScreenshot($input: ScreenshotSceneInput!) {
  screenshotScene(input: $input) {
    url
    key
    bucket
    region
    takenAt
    room {
      uuid
      region
    }
  }
}`;

const utcWithMilliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

interface Answer {
  readonly data?: { readonly screenshotScene?: Readonly<Record<string, unknown>> | null } | null;
}

function parse(text: string): Answer | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function verify(text: string): boolean {
  const { takenAt, ...rest } = parse(text)?.data?.screenshotScene ?? {};
  const room = { uuid: roomUuid, region: "US_SV" };
  return (
    typeof takenAt === "string" &&
    utcWithMilliseconds.test(takenAt) &&
    isDeepStrictEqual(rest, { ...upstreamAnswer, room })
  );
}

/** One `screenshotScene` with variables, as a generated client sends it. */
export const workload: Workload = {
  path: "/graphql",
  headers: {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
    authorization: `Bearer ${callerToken()}`,
  },
  body: JSON.stringify({
    operationName: "TakeScreenshot",
    query,
    variables: { input: { roomUuid, width: 1280, height: 720, path: "/init" } },
  }),
  verify,
};
