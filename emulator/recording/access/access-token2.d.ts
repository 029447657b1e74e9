// The package declares only what its index exports; this is the class inside that reads tokens.
declare module "agora-token/src/AccessToken2.js" {
  export class AccessToken2 {
    constructor(appId: string, appCertificate: string, issueTs: number, expire: number);
    /** Text in a fresh object, bytes after parsing. */
    readonly appId: string | Buffer;
    /** Seconds since the epoch. */
    readonly issueTs: number;
    /** Seconds from the issue. */
    readonly expire: number;
    from_string(token: string): boolean;
    verifySignature(appCertificate: string): boolean;
    getServices(type: number): {
      readonly __channel_name: string | Buffer;
      readonly __uid: string | Buffer;
      /** Seconds from the issue, by number of the privilege. */
      readonly __privileges: Readonly<Record<number, number>>;
    }[];
  }
}
