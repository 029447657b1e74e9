import type { DemoRoom } from "./demo-room.js";
import type { ExampleOperation } from "./pages/example-operation.js";

const SOME_ROOM: DemoRoom = { uuid: "your-room-uuid", scenePath: "/init", directory: "/" };

/**
 * The operations the pages open with, the first one the README's own.
 *
 * @param cname a channel in which somebody sends video.
 */
export function exampleOperations(
  room: DemoRoom = SOME_ROOM,
  cname = "your-channel",
): readonly [ExampleOperation, ...ExampleOperation[]] {
  return [
    {
      name: "A picture of one whiteboard scene",
      document: `mutation ScreenshotScene($input: ScreenshotSceneInput!) {
  screenshotScene(input: $input) {
    url
    key
    takenAt
  }
}`,
      variables: { input: { roomUuid: room.uuid, path: room.scenePath, width: 1280, height: 720 } },
    },
    {
      name: "A picture of each scene of a directory",
      document: `mutation ScreenshotSceneDirectory($input: ScreenshotSceneDirectoryInput!) {
  screenshotSceneDirectory(input: $input) {
    url
    key
  }
}`,
      variables: { input: { roomUuid: room.uuid, path: room.directory, width: 640, height: 360 } },
    },
    {
      name: "The scenes of a room",
      document: `query Room($uuid: ID!, $directory: ScenePath) {
  whiteboardRoom(uuid: $uuid) {
    uuid
    region
    scenes(directory: $directory)
  }
}`,
      variables: { uuid: room.uuid, directory: room.directory },
    },
    {
      name: "A JPG of each user's video every few seconds",
      document: `mutation StartSession($input: StartSnapshotSessionInput!) {
  startSnapshotSession(input: $input) {
    id
    status
    recorderUid
  }
}`,
      variables: { input: { cname, captureInterval: 5, maxDuration: 300 } },
    },
    {
      name: "Its pictures as they arrive: leave this running while a session does",
      document: `subscription Pictures($cname: ChannelName) {
  snapshotCaptured(cname: $cname) {
    cursor
    snapshot {
      streamUid
      takenAt
      url
    }
  }
}`,
      variables: { cname },
    },
    {
      name: "Stop the session and see its pictures",
      document: `mutation StopSession($input: StopSnapshotSessionInput!) {
  stopSnapshotSession(input: $input) {
    status
    endReason
    snapshots(order: NEWEST_FIRST) {
      nodes {
        streamUid
        takenAt
        url
      }
    }
  }
}`,
      variables: { input: { sessionId: "the id that StartSession answered" } },
    },
  ];
}
