/** The database does not answer at the moment; the same query may succeed later. The message holds no password. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
