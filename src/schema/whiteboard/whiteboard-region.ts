import { registerEnumType } from "type-graphql";

/** The values are the header's own spelling, so that nothing has to translate them (contracts/whiteboard.md B3). */
export enum WhiteboardRegion {
  US_SV = "us-sv",
  SG = "sg",
  IN_MUM = "in-mum",
  EU = "eu",
  CN_HZ = "cn-hz",
}

registerEnumType(WhiteboardRegion, {
  name: "WhiteboardRegion",
  description:
    "Data centre that holds the room. A room exists in one data centre only, the one it was created in; " +
    "asked for in another it is not found.",
  valuesConfig: {
    US_SV: { description: "Silicon Valley: North and South America." },
    SG: { description: "Singapore: Singapore, East and South-East Asia." },
    IN_MUM: { description: "Mumbai: India." },
    EU: { description: "Frankfurt: Europe." },
    CN_HZ: { description: "Hangzhou: everywhere else." },
  },
});
