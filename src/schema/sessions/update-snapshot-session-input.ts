import { Field, ID, InputType } from "type-graphql";
import { RtcUid } from "../scalars/rtc-uid.js";

@InputType({
  description:
    "Whom a running session captures from now on. A list replaces both lists of its medium, video or audio; a medium " +
    "without a list here keeps what it has, and null says no more than leaving out. At least one list is required, and " +
    "each holds 1 to 32 uids; an empty `unsubscribe…` list means everybody again.",
})
export class UpdateSnapshotSessionInput {
  @Field(() => ID, { description: "The session." })
  readonly sessionId!: string;

  @Field(() => [RtcUid], { nullable: true, description: "Take pictures of these users only." })
  readonly subscribeVideoUids?: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description:
      "Take pictures of everybody but these users, of everybody where the list is empty. Not together with " +
      "`subscribeVideoUids`.",
  })
  readonly unsubscribeVideoUids?: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description: "Take the audio of these users only. Needs AUDIO_AND_VIDEO and a list for video.",
  })
  readonly subscribeAudioUids?: readonly string[] | null;

  @Field(() => [RtcUid], {
    nullable: true,
    description:
      "Take the audio of everybody but these users, of everybody where the list is empty. Not together with " +
      "`subscribeAudioUids`.",
  })
  readonly unsubscribeAudioUids?: readonly string[] | null;
}
