import { Field, Int, ObjectType } from "type-graphql";
import type { RecordingModule as ModuleWord } from "../../events/details/recording-module.js";
import { RecordingEvent } from "./recording-event.js";
import { RecordingModule } from "./recording-module.js";

@ObjectType({
  implements: RecordingEvent,
  simpleResolvers: true,
  description: "Something needed a second try or is not as it should be, and goes on all the same (2).",
})
export class RecordingWarningEvent extends RecordingEvent {
  override readonly __typename = "RecordingWarningEvent";

  @Field(() => RecordingModule, { description: "Where it was noticed." })
  readonly module!: ModuleWord;

  @Field(() => Int, { description: "The service's number for what was noticed." })
  readonly warnCode!: number;

  @Field(() => String, { nullable: true, description: "The number in words; null for one not documented." })
  readonly meaning!: string | null;
}
