/** How bad an error is, the harmless first. */
export type RecordingErrorLevel = "DEBUG" | "MINOR" | "MEDIUM" | "MAJOR" | "FATAL" | "OTHER";
