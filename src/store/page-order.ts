export type PageOrder = "NEWEST_FIRST" | "OLDEST_FIRST";
