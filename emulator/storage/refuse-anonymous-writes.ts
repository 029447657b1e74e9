import type { RequestListener } from "node:http";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Answers unsigned requests that would change a bucket as S3 does; the package would let them through. */
export function refuseAnonymousWrites(next: RequestListener): RequestListener {
  return (request, response) => {
    const signed =
      request.headers.authorization !== undefined ||
      /[?&](X-Amz-Algorithm|Signature)=/.test(request.url ?? "");
    if (signed || READS.has(request.method ?? "")) {
      next(request, response);
      return;
    }
    response.writeHead(403, { "content-type": "application/xml" });
    response.end(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
    );
  };
}
