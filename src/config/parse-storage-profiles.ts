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

/** @param where path of a field, from a dot or bracket on; empty for the whole profile. */
type Report = (where: string, what: string) => void;

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
    const named = new Set<string>();
    const report: Report = (where, what) => {
      // What is of the wrong kind is missing as well to the rules; to be told both helps nobody.
      if (named.has(where)) return;
      named.add(where);
      problems.push({ name: SETTING, expected: `profile ${JSON.stringify(name)}${where}: ${what}` });
    };
    if (!NAME.test(name)) report("", "expected a name of 1 to 64 letters, digits, hyphens and underscores");
    const profile = profileOf(name, soundParts(value, report), surroundings, report);
    if (profile !== null) profiles.set(name, deepFreeze(profile));
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
    problems.push({ name: SETTING, expected: `expected a JSON file; ${jsonFault(error)}` });
  }
  return {};
}

/** The parser's whole message would quote the text around the fault, keys included. */
function jsonFault(error: unknown): string {
  const { message } = error as Error;
  const [where] = /line \d+ column \d+/.exec(message) ?? [];
  if (where !== undefined) return `at ${where} it is none`;
  return message.includes("end of JSON") ? "it ends before it is one" : "it is none";
}

/** The fields of a profile that are of the right kind, so that the rules find what is wrong with them in the same round. */
function soundParts(value: unknown, report: Report): Partial<Written> | null {
  const written = storageProfileSchema.safeParse(value, { error: profileFaultWords });
  if (written.success) return written.data;
  for (const { path, message } of written.error.issues) report(dotted(path), message);
  if (typeof value !== "object" || value === null) return null;
  const sound = Object.entries(storageProfileSchema.shape).flatMap(([field, schema]) => {
    const part = schema.safeParse((value as Record<string, unknown>)[field]);
    return part.success && part.data !== undefined ? [[field, part.data]] : [];
  });
  return Object.fromEntries(sound) as Partial<Written>;
}

/** The profile that the fields make, once every rule was tried on what there is of them; null without one it needs. */
function profileOf(
  name: string,
  written: Partial<Written> | null,
  { directory, plainHttp }: Surroundings,
  report: Report,
): StorageProfile | null {
  if (written === null) return null;
  const { vendor, bucket, fileNamePrefix = [], readKeys = null } = written;
  const checked = <T>(rule: () => T, otherwise: T): T => {
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof StillgraphError)) throw error;
      const { inputPath = [], message } = error;
      report(dotted(inputPath), withoutName(message, String(inputPath.at(-1))));
      return otherwise;
    }
  };
  const key = (text: string | undefined, path: readonly [string, string]): string => {
    if (text === undefined) report(dotted(path), "is missing; expected a text");
    else checked(() => checkStorageKey(text, path), undefined);
    return text ?? "";
  };
  const source = (keys: Written["keys"], at: string): KeySource => {
    const { accessKey, secretKey, stsFile } = keys;
    if (stsFile === undefined) {
      const lasting = {
        accessKey: key(accessKey, [at, "accessKey"]),
        secretKey: key(secretKey, [at, "secretKey"]),
      };
      return {
        kind: "fixed",
        keys: { accessKey: lasting.accessKey, secretKey: new Secret(lasting.secretKey), sts: null },
      };
    }
    if (accessKey !== undefined || secretKey !== undefined) {
      report(dotted([at]), "expected either accessKey and secretKey or stsFile, not both");
    }
    if (vendor !== undefined && !WITH_STS.includes(vendor)) {
      report(dotted([at, "stsFile"]), `works with ${WITH_STS.join(", ")} only`);
    }
    return { kind: "stsFile", path: resolve(directory, stsFile) };
  };

  if (bucket !== undefined) checked(() => checkBucketName(bucket, ["bucket"]), undefined);
  checked(() => checkFileNamePrefix(fileNamePrefix, ["fileNamePrefix"]), undefined);
  const keys = written.keys && source(written.keys, "keys");
  const ownReadKeys = readKeys === null || readKeys === "same" ? null : source(readKeys, "readKeys");
  if (vendor === undefined) return null;
  const region = checked(() => checkStorageRegion(vendor, written.region ?? null, ["region"]), "");
  const endpoint = checked(
    () => checkStorageEndpoint(vendor, written.endpoint ?? null, plainHttp, ["endpoint"]),
    null,
  );
  if (bucket === undefined || keys === undefined) return null;
  return {
    name,
    vendor,
    region,
    bucket,
    endpoint,
    fileNamePrefix,
    keys,
    readKeys: readKeys === "same" ? keys : ownReadKeys,
    isDefault: written.default ?? false,
  };
}

/** A rule's sentence behind the path of a field, which has named it already. */
function withoutName(message: string, field: string): string {
  const words = message.replace(/\.$/, "");
  return words.startsWith(`${field} `) ? words.slice(field.length + 1) : words;
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
}
