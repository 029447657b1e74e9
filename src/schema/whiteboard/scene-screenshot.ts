import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../scalars/date-time.js";
import { Url } from "../scalars/url.js";
import { WhiteboardRoom } from "./whiteboard-room.js";

@ObjectType({
  simpleResolvers: true,
  description:
    "A picture of one whiteboard scene: a PNG that the whiteboard service has put into cloud storage.",
})
export class SceneScreenshot {
  @Field(() => Url, {
    description:
      "Address of the PNG as the whiteboard service returned it. Whether it opens without a signature depends on " +
      "the storage space; add a query such as `?t=1` to get past caches after a repeat.",
  })
  readonly url!: string;

  @Field(() => String, {
    description:
      "Object key in the storage space. The service reuses it, so a repeat overwrites the picture.",
  })
  readonly key!: string;

  @Field(() => String, { description: "Name of the storage space (bucket) that holds the picture." })
  readonly bucket!: string;

  @Field(() => String, {
    description:
      "Region of the storage space in its vendor's words, for example `us-east-1`; not the whiteboard region.",
  })
  readonly region!: string;

  @Field(() => WhiteboardRoom, { description: "The room the scene belongs to." })
  readonly room!: WhiteboardRoom;

  @Field(() => DateTime, { description: "When the service answered." })
  readonly takenAt!: Date;
}
