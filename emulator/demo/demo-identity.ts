/**
 * Names and keys of the demo project. Made up and the same everywhere, so that documentation can print
 * commands that work; they open nothing but an emulator on the own machine.
 */
export const demoIdentity = {
  accessKey: "local-access-key",
  secretKey: "local-secret-key",
  teamUuid: "5a11d0a5c0de4f00b00c0ffee0ddba11",
  appUuid: "local/stillgraph-demo",
  teamNumber: 2811,
  roomUuid: "d3a0f5c81b6e4c7f9a2d47e05b8c6a11",
  region: "us-sv",
  recording: {
    appId: "5714e7a90d8c4b21a6c3f05e9b7d1284",
    appCertificate: "c0ffee5eed1e4a6f8d2b9a7c31f6e05d",
    customerId: "local-customer-id",
    customerSecret: "local-customer-secret",
    channel: { cname: "demo", uids: ["101", "102"] },
  },
  notifications: { secret: "local-notification-secret" },
  storage: {
    bucket: "local-pictures",
    region: "us-east-1",
    accessKey: "local-storage-key",
    secretKey: "local-storage-secret",
  },
} as const;
