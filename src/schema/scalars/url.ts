import { GraphQLScalarType } from "graphql";
import { isWebAddress } from "../../datasources/http/is-web-address.js";

function check(value: unknown): string {
  if (typeof value === "string" && isWebAddress(value)) return value;
  throw new TypeError(
    "Expected an absolute http or https address such as https://bucket.example.com/picture.png.",
  );
}

/** Handed on letter for letter: normalising would break signatures in the query part. */
export const Url = new GraphQLScalarType<string, string>({
  name: "URL",
  description: "Absolute address, for example `https://bucket.s3.us-east-1.amazonaws.com/picture.png`.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: check,
  parseValue: check,
});
