import { Field, ObjectType } from "type-graphql";
import type { StorageVendor as VendorWord } from "../../sessions/model/storage-target.js";
import { StorageVendor } from "./storage-vendor.js";

@ObjectType({
  simpleResolvers: true,
  description: "Where a session's pictures go. The keys that open it are never shown.",
})
export class SnapshotStorage {
  @Field(() => String, {
    nullable: true,
    description: "Name of the server's storage profile; null for storage a caller gave in full.",
  })
  readonly profile!: string | null;

  @Field(() => StorageVendor, { description: "Whose cloud storage it is." })
  readonly vendor!: VendorWord;

  @Field(() => String, {
    description: "The vendor's region by name, for example `US_EAST_1`; empty for vendors without regions.",
  })
  readonly region!: string;

  @Field(() => String, { description: "Name of the bucket (storage space)." })
  readonly bucket!: string;

  @Field(() => [String], {
    description: 'Directory of the pictures in the bucket, part by part: `["a", "b"]` means `a/b/`.',
  })
  readonly fileNamePrefix!: readonly string[];
}
