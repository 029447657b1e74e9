import { GraphQLScalarType } from "graphql";
import { channelNameProblem } from "../../sessions/rules/channel-name-problem.js";

function check(value: unknown): string {
  const problem = typeof value === "string" ? channelNameProblem(value) : "a channel name as text";
  if (typeof value === "string" && problem === null) return value;
  throw new TypeError(`Expected ${problem}.`);
}

export const ChannelName = new GraphQLScalarType<string, string>({
  name: "ChannelName",
  description:
    "RTC channel name: 1 to 63 bytes of letters a to z, A to Z, digits, spaces and " +
    "`! # $ % & ( ) + - : ; < = . > ? @ [ ] ^ _ { } | ~ ,`, for example `demo`.",
  // What a callback once brought is shown as it is, were it outside the rule.
  serialize: String,
  parseValue: check,
  parseLiteral: (node) => check(node.kind === "StringValue" ? node.value : undefined),
});
