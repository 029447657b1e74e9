/** What a program needs to know to use a running emulator: the answer of `GET /_emulator`. */
export interface EmulatorDescription {
  readonly whiteboard: {
    readonly url: string;
    readonly region: string;
    readonly accessKey: string;
    readonly secretKey: string;
    readonly demoRoom: {
      readonly uuid: string;
      readonly directories: readonly string[];
      readonly scenes: readonly string[];
    };
  };
  readonly recording: {
    /** Base URL, before `/v1/apps/…`. */
    readonly url: string;
    readonly appId: string;
    readonly appCertificate: string;
    readonly customerId: string;
    readonly customerSecret: string;
    readonly demoChannel: { readonly cname: string; readonly uids: readonly string[] };
  };
  readonly storage: {
    readonly endpoint: string;
    readonly region: string;
    readonly bucket: string;
    readonly accessKey: string;
    readonly secretKey: string;
  };
  readonly notifications: {
    readonly secret: string;
    /** Null where nothing is sent. */
    readonly target: string | null;
  };
}
