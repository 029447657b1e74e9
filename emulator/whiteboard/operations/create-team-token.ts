import { z } from "zod";
import type { Operation } from "../../http/operation.js";
import { switchValuesOf } from "../../switches/switch-values-of.js";
import { readRegion } from "../access/read-region.js";
import { refusals } from "../refusals.js";
import { issueToken } from "../tokens/issue-token.js";
import type { WhiteboardWorld } from "../world.js";
import { answering } from "./answering.js";
import { readBody } from "./read-body.js";
import { tokenRequestSchema } from "./token-request-schema.js";

const bodySchema = tokenRequestSchema.extend({ accessKey: z.string(), secretAccessKey: z.string() });

/** `POST /v5/tokens/teams`: an SDK token for the access keys; the one call without a token (contracts/whiteboard.md B4.4). */
export function createTeamToken(world: WhiteboardWorld): Operation {
  return {
    name: "createTeamToken",
    method: "POST",
    path: "/v5/tokens/teams",
    handle: (call) =>
      answering(() => {
        const { switches, whiteboard } = world.store.current;
        readRegion(call.headers["region"], switchValuesOf(switches));
        const { accessKey, secretAccessKey, role, lifespan } = readBody(call, bodySchema);
        const { team } = whiteboard;
        if (accessKey !== team.accessKey || secretAccessKey !== team.secretKey)
          throw refusals.unknownAccessKey();
        if (team.disabled) throw refusals.teamForbidden();
        const nonceDigits = world.randomInt(100);
        const body = issueToken(team, { kind: "sdk", role, lifespan, now: world.clock(), nonceDigits });
        return { status: 201, body };
      }),
  };
}
