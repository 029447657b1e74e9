export { attemptRow } from "./store-attempt-row.js";
export { sessionRow } from "./store-session-row.js";
export { snapshotRow } from "./store-snapshot-row.js";
