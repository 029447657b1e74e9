import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which session to stop, and whether to wait for the last pictures." })
export class StopSnapshotSessionInput {
  @Field(() => ID, { description: "The session." })
  readonly sessionId!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Return as soon as the service took the stop instead of after the upload, which takes up to 20 seconds.",
  })
  readonly async?: boolean | null;
}
