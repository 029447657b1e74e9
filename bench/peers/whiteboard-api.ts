import { RESTDataSource } from "@apollo/datasource-rest";
import { peerSettings } from "./peer-settings.ts";
import type { ScreenshotRequest } from "./screenshot-request.ts";
import type { StoredPicture } from "./stored-picture.ts";

/** The whiteboard service the way Apollo's documentation writes a data source. */
export class WhiteboardApi extends RESTDataSource {
  override baseURL = `${peerSettings.whiteboardUrl}/`;

  takeScreenshot(input: ScreenshotRequest): Promise<StoredPicture> {
    return this.post(`v5/rooms/${encodeURIComponent(input.roomUuid)}/screenshots`, {
      headers: {
        token: input.token ?? peerSettings.whiteboardToken,
        region: input.region ?? peerSettings.defaultRegion,
      },
      body: { width: input.width, height: input.height, path: input.path },
    });
  }
}
