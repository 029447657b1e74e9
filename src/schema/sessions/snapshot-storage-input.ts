import { Field, InputType } from "type-graphql";
import type { StorageVendor as VendorWord } from "../../sessions/model/storage-target.js";
import { DateTime } from "../scalars/date-time.js";
import { StorageVendor } from "./storage-vendor.js";

@InputType({
  description:
    "Storage given in full by the caller. Needs the scope `storage:write`; most callers name a profile instead.",
})
export class SnapshotStorageInput {
  @Field(() => StorageVendor, { description: "Whose cloud storage it is." })
  readonly vendor!: VendorWord;

  @Field(() => String, {
    nullable: true,
    description:
      "Region name of that vendor, for example `US_EAST_1`; ignored by vendors without regions. For S3_COMPATIBLE the " +
      "region the store wants in signatures, where it wants one.",
  })
  readonly region?: string | null;

  @Field(() => String, { description: "Name of the bucket (storage space)." })
  readonly bucket!: string;

  @Field(() => String, {
    description: "Key id that may write to the bucket; one that may write only is best.",
  })
  readonly accessKey!: string;

  @Field(() => String, { description: "The secret of that key. Kept encrypted, never shown again." })
  readonly secretKey!: string;

  @Field(() => String, {
    nullable: true,
    description: "Session token of temporary keys. AMAZON_S3, ALIBABA_OSS and TENCENT_COS only.",
  })
  readonly stsToken?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the temporary keys expire: at least four hours ahead. Required together with `stsToken`.",
  })
  readonly stsExpiration?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Address of the store, for example `https://s3.example.com`. Required for S3_COMPATIBLE only, and there one that " +
      "the server's operator allows.",
  })
  readonly endpoint?: string | null;
}
