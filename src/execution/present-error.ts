import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { blotCredentials } from "../errors/blot-credentials.js";
import { catalogue, type ErrorCode } from "../errors/catalogue.js";
import { StillgraphError } from "../errors/stillgraph-error.js";
import { argumentRefusal } from "./argument-refusal.js";

export interface PresentedError {
  /** What the caller sees. */
  readonly formatted: GraphQLFormattedError;
  /** The error itself where the caller sees only a mask; it belongs in the log. */
  readonly masked: unknown;
}

interface Presentation {
  readonly requestId: string;
  /** Whether `Did you mean …?` is cut off, since it tells of a schema that introspection hides. */
  readonly hideSuggestions: boolean;
}

/**
 * One error as callers see it, on every transport: catalogue errors in their own words, refusals of graphql-js and
 * Apollo Server with their code, and everything else behind a mask. Messages quote what callers sent, and that may
 * be a token in the wrong place: nothing shaped like one gets out.
 */
export function presentError(error: unknown, { requestId, hideSuggestions }: Presentation): PresentedError {
  const graphqlError = error instanceof GraphQLError ? error : undefined;
  const where = locationOf(graphqlError);
  const origin = originOf(error);
  if (origin instanceof StillgraphError) {
    const { code, message, inputPath, upstream, retryAfter, oldestCursor } = origin;
    const told = {
      ...(inputPath && { inputPath }),
      ...(upstream && { upstream }),
      ...(retryAfter && { retryAfter }),
      ...(oldestCursor && { oldestCursor }),
    };
    return {
      formatted: {
        message: sayable(message),
        ...where,
        extensions: extensions(code, requestId, told),
      },
      masked: undefined,
    };
  }
  const code = graphqlError === undefined ? undefined : refusalCode(graphqlError, origin);
  if (graphqlError !== undefined && code !== undefined) {
    const said = hideSuggestions ? withoutSuggestion(graphqlError.message) : graphqlError.message;
    const message = sayable(said);
    const inputPath = graphqlError.extensions["inputPath"];
    const told = inputPath === undefined ? {} : { inputPath };
    return {
      formatted: { message, ...where, extensions: extensions(code, requestId, told) },
      masked: undefined,
    };
  }
  const refused = origin instanceof GraphQLError ? argumentRefusal(origin) : null;
  if (refused !== null) {
    const { message, inputPath } = refused;
    return {
      formatted: { message, ...where, extensions: extensions("BAD_USER_INPUT", requestId, { inputPath }) },
      masked: undefined,
    };
  }
  const message = `Something went wrong in this server; its log has it under request id ${requestId}.`;
  return {
    formatted: { message, ...where, extensions: extensions("INTERNAL", requestId, {}) },
    masked: origin,
  };
}

function extensions(code: ErrorCode, requestId: string, told: object): Record<string, unknown> {
  return { code, retryable: catalogue[code].retryable, requestId, ...told };
}

function locationOf(error: GraphQLError | undefined): Partial<GraphQLFormattedError> {
  return {
    ...(error?.locations && { locations: error.locations }),
    ...(error?.path && { path: error.path }),
  };
}

/** graphql-js wraps what a resolver throws, Apollo Server wraps that again. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError !== undefined) origin = origin.originalError;
  return origin;
}

/** The code of a refusal made before any resolver ran, or undefined where the error must be masked. */
function refusalCode(error: GraphQLError, origin: unknown): ErrorCode | undefined {
  // A resolver's foreign error may carry a code by chance; only graphql-js's and Apollo's own are trusted.
  if (!(origin instanceof GraphQLError) || error.path !== undefined) return undefined;
  const { code, http } = error.extensions;
  if (typeof code === "string" && code in catalogue && code !== "INTERNAL") return code as ErrorCode;
  const status = (http as { status?: number } | undefined)?.status ?? 500;
  return status >= 400 && status < 500 ? "BAD_REQUEST" : undefined;
}

/** Characters of a message. What is longer repeats what the caller sent: a name, or a chain of them. */
const LONGEST_MESSAGE = 1_000;

function sayable(message: string): string {
  const clean = blotCredentials(message);
  return clean.length > LONGEST_MESSAGE ? `${clean.slice(0, LONGEST_MESSAGE)}…` : clean;
}

/** Without a regular expression: a name that repeats these words would keep one busy for seconds. */
function withoutSuggestion(message: string): string {
  const at = message.endsWith("?") ? message.indexOf("Did you mean ") : -1;
  return at === -1 ? message : message.slice(0, at).trimEnd();
}
