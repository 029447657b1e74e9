import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Emulator } from "../../emulator/start-emulator.js";

interface RecordingSettings {
  /** Where the file of storage profiles is written. */
  readonly directory: string;
  /** The emulator's. */
  readonly timeScale: number;
  /** Storage profiles beside the default one, `main`, which opens the emulator's bucket. */
  readonly profiles?: Readonly<Record<string, object>>;
}

/** Environment variables with which a gateway runs its snapshot sessions on this emulator. */
export async function recordingSettings(
  emulator: Pick<Emulator, "describe">,
  { directory, timeScale, profiles = {} }: RecordingSettings,
): Promise<Readonly<Record<string, string>>> {
  const { recording, storage } = emulator.describe();
  const { endpoint, bucket, accessKey, secretKey } = storage;
  const keys = { accessKey, secretKey };
  const main = { vendor: "S3_COMPATIBLE", bucket, endpoint, keys, readKeys: "same", default: true };
  const file = join(directory, "storage-profiles.json");
  await writeFile(file, JSON.stringify({ main, ...profiles }));
  return {
    AGORA_API_URL: recording.url,
    AGORA_APP_ID: recording.appId,
    AGORA_APP_CERTIFICATE: recording.appCertificate,
    AGORA_CUSTOMER_ID: recording.customerId,
    AGORA_CUSTOMER_SECRET: recording.customerSecret,
    STORAGE_PROFILES: file,
    STORAGE_ENDPOINTS: endpoint,
    CAPTURE_INTERVAL_MIN: "1",
    EMULATOR_TIME_SCALE: String(timeScale),
  };
}
