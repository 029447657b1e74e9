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
  readonly storage: {
    readonly endpoint: string;
    readonly region: string;
    readonly bucket: string;
    readonly accessKey: string;
    readonly secretKey: string;
  };
}
