/** Where a transaction that wrote to the event log says so (PostgreSQL's NOTIFY). */
export const logChannel = "stillgraph_log";
