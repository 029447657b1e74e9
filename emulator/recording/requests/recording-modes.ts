/** The modes the emulator knows: individual recording v1, and its v2 of 2026 (contracts/cloud-recording.md 0.3). */
export const recordingModes = ["individual", "raw"] as const;
