import { Field, Int, ObjectType } from "type-graphql";
import type { RecordingErrorLevel as LevelWord } from "../../events/details/recording-error-level.js";
import type { RecordingModule as ModuleWord } from "../../events/details/recording-module.js";
import { RecordingErrorLevel } from "./recording-error-level.js";
import { RecordingEvent } from "./recording-event.js";
import { RecordingModule } from "./recording-module.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "Something went wrong (1).",
})
export class RecordingErrorEvent extends RecordingEvent {
  override readonly __typename = "RecordingErrorEvent";

  @Field(() => RecordingModule, { description: "Where it went wrong." })
  readonly module!: ModuleWord;

  @Field(() => RecordingErrorLevel, { description: "How bad it is." })
  readonly errorLevel!: LevelWord;

  @Field(() => Int, { description: "The service's number for what went wrong." })
  readonly errorCode!: number;

  @Field(() => String, { nullable: true, description: "The number in words; null for one not documented." })
  readonly meaning!: string | null;

  @Field(() => String, { nullable: true, description: "What the service itself said; null for nothing." })
  readonly message!: string | null;
}
