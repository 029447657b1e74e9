import { Field, ObjectType } from "type-graphql";
import type { UploadedFile as Details } from "../../events/details/uploaded-file.js";
import { DateTime } from "../scalars/date-time.js";
import { RtcUid } from "../scalars/rtc-uid.js";

@ObjectType({
  simpleResolvers: true,
  description: "A file that a recording left in the storage. What the service did not say of it is null.",
})
export class UploadedFile implements Details {
  @Field(() => String, { description: "Object key in the bucket." })
  readonly fileName!: string;

  @Field(() => String, {
    nullable: true,
    description: "What is in it: `audio`, `video` or `audio_and_video`.",
  })
  readonly trackType!: string | null;

  @Field(() => RtcUid, { nullable: true, description: "The user in it; `0` for everybody mixed." })
  readonly streamUid!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether all users are in this one file." })
  readonly mixedAllUser!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it can be played online." })
  readonly isPlayable!: boolean | null;

  @Field(() => DateTime, { nullable: true, description: "When what is in it begins." })
  readonly sliceStartTime!: Date | null;
}
