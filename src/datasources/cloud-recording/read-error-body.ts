import { z } from "zod";
import { parseJson } from "../http/parse-json.js";

/** What an answer that is no success says of itself. */
export interface ErrorBody {
  /** The service's own code, where it gave one; never 0. */
  readonly code: number | null;
  /** Its own words. */
  readonly words: string | null;
  /** A sid, which a repeated start may carry. */
  readonly sid: string | null;
}

const text = z.string().min(1).nullable().catch(null);

/** Each field by itself, because no shape is certain: whatever cannot be read counts as absent. */
const shape = z.object({
  // In 2019 a string.
  code: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .pipe(z.int().positive())
    .nullable()
    .catch(null),
  reason: text,
  message: text,
  sid: text,
  serverResponse: z
    .object({ payload: z.object({ message: text }) })
    .nullable()
    .catch(null),
});

const SILENT: ErrorBody = { code: null, words: null, sid: null };

/** Reads the four shapes of contracts/cloud-recording.md 3.1, and says nothing about HTML or an empty body. */
export function readErrorBody(body: string): ErrorBody {
  const { data } = shape.safeParse(parseJson(body));
  if (data === undefined) return SILENT;
  const { code, reason, message, sid, serverResponse } = data;
  return { code, words: reason ?? message ?? serverResponse?.payload.message ?? null, sid };
}
