import type { GraphQLFormattedError } from "graphql";
import { catalogue, type ErrorCode } from "../../errors/catalogue.js";

/** The HTTP answer to a request whose subscription did not begin; its status is that of the first error. */
export function refusedAnswer(errors: readonly GraphQLFormattedError[]) {
  const code = errors[0]?.extensions?.["code"] as ErrorCode | undefined;
  return { status: catalogue[code ?? "INTERNAL"].httpStatus, body: { errors } };
}
