import { GraphQLScalarType } from "graphql";
import { isRtcUid } from "../../sessions/rules/is-rtc-uid.js";

function check(value: unknown): string {
  if (typeof value === "string" && isRtcUid(value)) return value;
  throw new TypeError(
    'Expected an RTC uid as decimal text from "1" to "4294967295", without leading zeros, such as "101".',
  );
}

export const RtcUid = new GraphQLScalarType<string, string>({
  name: "RtcUid",
  description: 'RTC user id as a decimal string, 1 to 4294967295, for example `"101"`.',
  // What a callback once brought is shown as it is, were it outside the rule.
  serialize: String,
  parseValue: check,
  parseLiteral: (node) => check(node.kind === "StringValue" ? node.value : undefined),
});
