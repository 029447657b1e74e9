/** What makes the printed schema a Federation 2 subgraph; the directives are imported under their own names. */
export const federationHeader = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated", "@requiresScopes", "@tag", "@inaccessible"])
`;
