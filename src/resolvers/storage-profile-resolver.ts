import { Query, Resolver } from "type-graphql";
import type { SessionFace } from "../sessions/session-face.js";

/** Where pictures may go without a caller bringing keys. */
@Resolver()
export class StorageProfileResolver {
  constructor(private readonly sessions: SessionFace) {}

  @Query(() => [String], {
    description:
      "Names of the server's storage profiles, for `StartSnapshotSessionInput.storageProfile`; never their keys.",
  })
  storageProfiles(): readonly string[] {
    return this.sessions.storageProfiles();
  }
}
