/** The one entry of a subscribe list that means all users (contracts/cloud-recording.md 1.5). */
export const everyone = "#allstream#";
