import { parse } from "graphql";

/** A second subgraph's schema: lessons know the room they are held in by its uuid and nothing else of it. */
export const lessonsTypeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    lessons: [Lesson!]!
  }

  type Lesson @key(fields: "id") {
    id: ID!
    board: WhiteboardRoom
  }

  type WhiteboardRoom @key(fields: "uuid", resolvable: false) {
    uuid: ID!
  }
`);
