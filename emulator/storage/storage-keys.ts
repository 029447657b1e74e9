/** An account's key pair at the storage vendor. */
export interface StorageKeys {
  readonly accessKey: string;
  readonly secretKey: string;
}
