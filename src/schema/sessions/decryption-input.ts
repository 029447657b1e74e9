import { Field, InputType, Int } from "type-graphql";

@InputType({
  description:
    "How the channel is encrypted, where the users' apps encrypt it (media stream encryption). Must be what they use.",
})
export class DecryptionInput {
  @Field(() => Int, {
    description:
      "0 none, 1 AES-128-XTS, 2 AES-128-ECB, 3 AES-256-XTS, 4 SM4-128-ECB, 5 AES-128-GCM, 6 AES-256-GCM, " +
      "7 AES-128-GCM2, 8 AES-256-GCM2.",
  })
  readonly mode!: number;

  @Field(() => String, { description: "The key the apps encrypt with. Kept encrypted, never shown again." })
  readonly secret!: string;

  @Field(() => String, {
    nullable: true,
    description: "32 bytes in base64; modes 7 and 8 need it, others have none.",
  })
  readonly salt?: string | null;
}
