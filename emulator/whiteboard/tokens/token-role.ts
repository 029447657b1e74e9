/** Words of the REST API, strongest first (contracts/whiteboard.md B4). */
export type TokenRole = "admin" | "writer" | "reader";
