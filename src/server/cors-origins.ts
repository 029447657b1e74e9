import type { Config } from "../config/config.js";

/** Apollo Sandbox is a page of this origin that calls the server from the visitor's browser. */
const SANDBOX = "https://studio.apollographql.com";

/** Pages served from this machine, on any port. */
const THIS_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/** The origins whose pages may call the server: the operator's list, and in local mode what trying it out needs. */
export function corsOrigins({ mode, corsOrigins: listed }: Config): (string | RegExp)[] {
  return mode === "local" ? [...listed, SANDBOX, THIS_MACHINE] : [...listed];
}
