/** Documents that ask for everything there is. */
export const documents = {
  screenshot:
    "mutation ($input: ScreenshotSceneInput!) { screenshotScene(input: $input) { url room { uuid scenes } } }",
  start: "mutation ($input: StartSnapshotSessionInput!) { startSnapshotSession(input: $input) { id sid } }",
  update: "mutation ($input: UpdateSnapshotSessionInput!) { updateSnapshotSession(input: $input) { id } }",
  stop: "mutation ($input: StopSnapshotSessionInput!) { stopSnapshotSession(input: $input) { id status } }",
  status: "query ($id: ID!) { snapshotSession(id: $id) { serviceStatus { name } attempts { sid } } }",
  follow: "subscription ($id: ID!) { snapshotSessionChanged(id: $id) { id status sid storage { bucket } } }",
  lists: `{
  storageProfiles
  snapshotSessions { nodes { id cname sid resourceId storage { profile bucket } } }
  snapshots { nodes { id url fileName } }
  recordingEvents { nodes { cursor noticeId payload } }
}`,
} as const;
