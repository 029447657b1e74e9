import { createCursors } from "../../src/resolvers/paging/cursors.js";

/** Cursors under a key of the tests' own. */
export const testCursors = createCursors(Buffer.alloc(32, "tests"));
