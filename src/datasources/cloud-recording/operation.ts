/** The calls of the service this server makes (contracts/cloud-recording.md 1.1); their names in errors too. */
export type Operation = "acquire" | "start" | "query" | "update" | "stop";
