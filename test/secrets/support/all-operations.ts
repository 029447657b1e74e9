import { documents } from "./documents.js";

/** Every operation there is, well and badly asked, with secrets where they belong and where they do not. */
export function allOperations(
  room: string,
  secret: (name: string) => string,
): readonly (readonly [query: string, variables: Readonly<Record<string, unknown>>])[] {
  const own = {
    vendor: "AMAZON_S3",
    region: "US_EAST_1",
    bucket: "callers-own",
    accessKey: secret("a caller's access key"),
    secretKey: secret("a caller's secret key"),
    stsToken: secret("a caller's STS token"),
    stsExpiration: new Date(Date.now() + 20 * 3_600_000).toISOString(),
  };
  const decryption = {
    mode: 8,
    secret: secret("the secret of a channel"),
    salt: secret("the salt of a channel"),
  };
  const input = { cname: "demo", captureInterval: 3_600 };
  return [
    [
      documents.screenshot,
      { input: { roomUuid: room, width: 16, height: 16, token: secret("a caller's room token") } },
    ],
    [documents.screenshot, { input: { roomUuid: room, width: 16, height: 16 } }],
    // In places where they do not belong.
    [documents.screenshot, { input: { roomUuid: secret("a caller's room token"), width: 16, height: 16 } }],
    [
      documents.screenshot,
      {
        input: { roomUuid: room, width: secret("a caller's secret key"), token: [secret("a caller's JWT")] },
      },
    ],
    [documents.start, { input: { ...input, storage: { ...own, bucket: secret("a caller's secret key") } } }],
    [
      documents.start,
      { input: { ...input, storage: { ...own, endpoint: secret("a caller's secret key") } } },
    ],
    [documents.start, { input: { ...input, storage: { ...own, secretKey: [own.secretKey] } } }],
    [documents.start, { input: { ...input, decryption: { ...decryption, salt: decryption.secret } } }],
    [documents.start, { input: { ...input, token: secret("a caller's secret key") } }],
    [
      documents.start,
      { input: { ...input, decryption, storage: own, token: secret("a caller's RTC token") } },
    ],
    [
      `mutation { startSnapshotSession(input: { cname: "demo", token: "${secret("a caller's RTC token")}" "x" }) { id } }`,
      {},
    ],
    [`{ snapshotSession(id: "${secret("a caller's secret key")}") { id } }`, {}],
    [`{ snapshots(after: "${secret("a caller's secret key")}") { nodes { id } } }`, {}],
    [documents.lists, {}],
  ];
}
