import { ArgsType, Field } from "type-graphql";
import { RtcUid } from "../scalars/rtc-uid.js";
import { SnapshotPageArgs } from "./snapshot-page-args.js";

@ArgsType()
export class SessionSnapshotsArgs extends SnapshotPageArgs {
  @Field(() => RtcUid, { nullable: true, description: "Pictures of this user only." })
  readonly streamUid?: string | null;
}
