import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseManifest } from "../execution/trusted-documents/parse-manifest.js";
import { TrustedDocuments } from "../execution/trusted-documents/trusted-documents.js";
import { ConfigError } from "./config-error.js";

const SETTING = "TRUSTED_DOCUMENTS";

/**
 * The documents an operator has listed; docs/trusted-documents.md describes the file.
 *
 * @param file path, from the working directory.
 * @throws ConfigError with what is wrong with the file.
 */
export function loadTrustedDocuments(file: string): TrustedDocuments {
  const { documents, problems } = parseManifest(textOf(file));
  if (problems.length > 0) {
    throw new ConfigError([{ name: SETTING, expected: `${file}: ${problems.join("; ")}` }]);
  }
  return new TrustedDocuments(documents);
}

function textOf(file: string): string {
  try {
    return readFileSync(resolve(file), "utf8");
  } catch (error) {
    const { code = "unreadable" } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      { name: SETTING, expected: `expected a file that can be read; ${file} cannot (${code})` },
    ]);
  }
}
