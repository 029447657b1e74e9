import { Pool } from "undici";
import { peerSettings } from "./peer-settings.ts";
import type { ScreenshotRequest } from "./screenshot-request.ts";
import type { StoredPicture } from "./stored-picture.ts";

// A pool of its own: undici's global dispatcher is the one bundled with Node once anything has loaded that.
const pool = new Pool(peerSettings.whiteboardUrl);

/**
 * The upstream call with nothing around it: no deadline, no retry, no check of the answer's shape.
 *
 * @throws Error when the service does not answer 201
 */
export async function takeScreenshot(input: ScreenshotRequest): Promise<StoredPicture> {
  const { statusCode, body } = await pool.request({
    path: `/v5/rooms/${encodeURIComponent(input.roomUuid)}/screenshots`,
    method: "POST",
    headers: {
      "content-type": "application/json",
      token: input.token ?? peerSettings.whiteboardToken,
      region: input.region ?? peerSettings.defaultRegion,
    },
    body: JSON.stringify({ width: input.width, height: input.height, path: input.path }),
  });
  const answer = await body.json();
  if (statusCode !== 201) throw new Error(`the whiteboard service answered ${statusCode}`);
  return answer as StoredPicture;
}
