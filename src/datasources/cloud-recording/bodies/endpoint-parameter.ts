/**
 * `extensionParams.endpoint`: the service documents a bare domain name, which it reaches over HTTPS
 * (contracts/cloud-recording.md 1.7). Only an address the bare name could not stand for, such as that of a store on
 * this machine, is sent in full.
 */
export function endpointParameter(endpoint: string): string {
  return endpoint.replace(/^https:\/\//, "").replace(/\/+$/, "");
}
