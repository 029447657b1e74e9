/** What a token opens: the whole project, one room, or one file-conversion task (contracts/whiteboard.md B4). */
export type TokenKind = "sdk" | "room" | "task";
