import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../scalars/date-time.js";

@ObjectType({
  simpleResolvers: true,
  description: "What the service says of a session's recorder when it is asked.",
})
export class ServiceStatus {
  @Field(() => Int, {
    description:
      "The service's number: 0 to 8 in the order of a recorder's life, 20 for a bad end. 4 and 5 mean that it captures.",
  })
  readonly code!: number;

  @Field(() => String, {
    description:
      "The number in words: NOT_STARTED (0), INITIALIZED (1), STARTING (2), PARTLY_READY (3), READY (4), IN_PROGRESS " +
      "(5), STOPPING (6), STOPPED (7), EXITED (8), EXITED_ABNORMALLY (20); UNKNOWN for any other.",
  })
  readonly name!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the recorder began to capture, as the service says it; null where it does not.",
  })
  readonly sliceStartTime!: Date | null;

  @Field(() => DateTime, { description: "When the service was asked." })
  readonly askedAt!: Date;
}
