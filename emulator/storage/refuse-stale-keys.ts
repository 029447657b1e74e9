import type { IncomingMessage, RequestListener } from "node:http";
import type { TemporaryKeys } from "./temporary-keys.js";

/**
 * Answers requests signed with temporary keys as S3 does when they are over or come without their session
 * token; the package checks nothing but the signature.
 *
 * @param effects.clock ms since the epoch
 */
export function refuseStaleKeys(
  next: RequestListener,
  effects: {
    readonly find: (accessKey: string) => TemporaryKeys | undefined;
    readonly clock: () => number;
  },
): RequestListener {
  return (request, response) => {
    const query = new URL(request.url ?? "/", "http://localhost").searchParams;
    const keys = effects.find(accessKeyOf(request, query));
    const given = query.get("X-Amz-Security-Token") ?? request.headers["x-amz-security-token"];
    const refuse = (status: number, code: string, message: string): void => {
      response.writeHead(status, { "content-type": "application/xml" });
      response.end(
        `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
      );
    };
    if (keys !== undefined && given !== keys.stsToken) {
      refuse(403, "InvalidToken", "The provided token is malformed or otherwise invalid.");
    } else if (keys !== undefined && effects.clock() >= keys.expiresAt) {
      refuse(400, "ExpiredToken", "The provided token has expired.");
    } else {
      next(request, response);
    }
  };
}

function accessKeyOf(request: IncomingMessage, query: URLSearchParams): string {
  const header = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? "")?.[1];
  return header ?? query.get("X-Amz-Credential")?.split("/")[0] ?? "";
}
