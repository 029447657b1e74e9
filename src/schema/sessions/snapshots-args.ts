import { ArgsType, Field } from "type-graphql";
import { SnapshotFilter } from "./snapshot-filter.js";
import { SnapshotPageArgs } from "./snapshot-page-args.js";

@ArgsType()
export class SnapshotsArgs extends SnapshotPageArgs {
  @Field(() => SnapshotFilter, { nullable: true, description: "Which pictures; all when omitted." })
  readonly filter?: SnapshotFilter | null;
}
