/**
 * The `subscribe` of every subscription field, as far as TypeGraphQL is concerned. Its decorator takes a function that
 * knows no instance of the resolver, and so no service: `buildSubgraph` puts the instance's own method in its place.
 */
export function subscribedElsewhere(): never {
  throw new Error("buildSubgraph was given no function for this subscription field");
}
