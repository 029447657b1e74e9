import { resolve } from "node:path";
import type { z } from "zod";
import { StillgraphError } from "../errors/stillgraph-error.js";
import { checkBucketName } from "../sessions/rules/check-bucket-name.js";
import { checkFileNamePrefix } from "../sessions/rules/check-file-name-prefix.js";
import { checkStorageEndpoint } from "../sessions/rules/check-storage-endpoint.js";
import { checkStorageKey } from "../sessions/rules/check-storage-key.js";
import { checkStorageRegion } from "../sessions/rules/check-storage-region.js";
import type { SettingProblem } from "./config-error.js";
import { deepFreeze } from "./deep-freeze.js";
import { profileFaultWords } from "./profile-fault-words.js";
import { Secret } from "./secret.js";
import type { KeySource, StorageProfile } from "./storage-profile.js";
import { storageProfileSchema } from "./storage-profile-schema.js";

type Written = z.infer<typeof storageProfileSchema>;

interface Surroundings {
  /** Directory that relative paths of `stsFile` start from. */
  readonly directory: string;
  /** Whether an S3-compatible store may be an `http:` address. */
  readonly plainHttp: boolean;
}

const SETTING = "STORAGE_PROFILES";
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const WITH_STS = ["AMAZON_S3", "ALIBABA_OSS", "TENCENT_COS"];

/** The text of a profiles file -> profiles by name, and every problem found, none of which repeats a value. */
export function parseStorageProfiles(
  text: string,
  surroundings: Surroundings,
): { readonly profiles: ReadonlyMap<string, StorageProfile>; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const profiles = new Map<string, StorageProfile>();
  for (const [name, value] of Object.entries(objectIn(text, problems))) {
    const report = (where: string, what: string) =>
      problems.push({ name: SETTING, expected: `profile ${JSON.stringify(name)}${where}: ${what}` });
    if (!NAME.test(name)) report("", "expected a name of 1 to 64 letters, digits, hyphens and underscores");
    const written = storageProfileSchema.safeParse(value, { error: profileFaultWords });
    if (written.success) profiles.set(name, deepFreeze(profileOf(name, written.data, surroundings, report)));
    else for (const { path, message } of written.error.issues) report(dotted(path), message);
  }
  const defaults = [...profiles.values()].filter(({ isDefault }) => isDefault);
  if (defaults.length > 1) {
    const names = defaults.map(({ name }) => name).join(", ");
    problems.push({ name: SETTING, expected: `expected one default profile at most; there are ${names}` });
  }
  return { profiles, problems };
}

function objectIn(text: string, problems: SettingProblem[]): object {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null && !Array.isArray(content)) return content;
    problems.push({ name: SETTING, expected: "expected a JSON object of profiles by name" });
  } catch (error) {
    // The parser's whole message would quote the text around the fault, keys included.
    const [where = ""] = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "") ?? [];
    problems.push({
      name: SETTING,
      expected: `expected a JSON file; it breaks off${where && ` at ${where}`}`,
    });
  }
  return {};
}

function profileOf(
  name: string,
  written: Written,
  { directory, plainHttp }: Surroundings,
  report: (where: string, what: string) => void,
): StorageProfile {
  const { vendor, bucket, fileNamePrefix } = written;
  const checked = <T>(rule: () => T, otherwise: T): T => {
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof StillgraphError)) throw error;
      report(dotted(error.inputPath ?? []), error.message);
      return otherwise;
    }
  };
  const source = (keys: Written["keys"], at: string): KeySource => {
    const { accessKey = "", secretKey = "", stsFile } = keys;
    if (stsFile === undefined) {
      checked(() => checkStorageKey(accessKey, [at, "accessKey"]), undefined);
      checked(() => checkStorageKey(secretKey, [at, "secretKey"]), undefined);
      return { kind: "fixed", keys: { accessKey, secretKey: new Secret(secretKey), sts: null } };
    }
    if (accessKey !== "" || secretKey !== "") {
      report(dotted([at]), "expected either accessKey and secretKey or stsFile, not both");
    }
    if (!WITH_STS.includes(vendor)) report(dotted([at, "stsFile"]), `works with ${WITH_STS.join(", ")} only`);
    return { kind: "stsFile", path: resolve(directory, stsFile) };
  };

  checked(() => checkBucketName(bucket, ["bucket"]), undefined);
  checked(() => checkFileNamePrefix(fileNamePrefix, ["fileNamePrefix"]), undefined);
  const keys = source(written.keys, "keys");
  const { readKeys = null } = written;
  return {
    name,
    vendor,
    region: checked(() => checkStorageRegion(vendor, written.region ?? null, ["region"]), ""),
    bucket,
    endpoint: checked(
      () => checkStorageEndpoint(vendor, written.endpoint ?? null, plainHttp, ["endpoint"]),
      null,
    ),
    fileNamePrefix,
    keys,
    readKeys: readKeys === "same" ? keys : readKeys && source(readKeys, "readKeys"),
    isDefault: written.default,
  };
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
}
