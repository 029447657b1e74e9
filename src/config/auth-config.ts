import { readFileSync } from "node:fs";
import type { AuthConfig, TokenKeys } from "./config.js";
import type { SettingProblem } from "./config-error.js";
import { isPlainHttp } from "./is-plain-http.js";
import { readPublicKey } from "./read-public-key.js";
import { Secret } from "./secret.js";
import type { SettingName, SettingValues } from "./settings.js";
import { type SigningAlgorithms, signingAlgorithms } from "./signing-algorithms.js";

const KEYS = [
  "AUTH_JWKS_URL",
  "AUTH_JWT_SECRET",
  "AUTH_PUBLIC_KEY",
] as const satisfies readonly SettingName[];
const OTHERS: readonly SettingName[] = [
  "AUTH_ISSUER",
  "AUTH_AUDIENCE",
  "AUTH_ALGORITHMS",
  "AUTH_CLOCK_SKEW_S",
];

interface Circumstances {
  readonly againstAgora: boolean;
  readonly production: boolean;
  /** Whether the operator set it, readable or not. */
  readonly given: (name: SettingName) => boolean;
}

interface Source {
  readonly keys: TokenKeys;
  readonly algorithms: SigningAlgorithms;
}

/** How callers are known; null for an open server, or with the reasons in `problems`, where it cannot be made. */
export function authConfig(
  values: SettingValues,
  { againstAgora, production, given }: Circumstances,
  problems: SettingProblem[],
): AuthConfig | null {
  const [first, second] = KEYS.filter(given);
  if (first === undefined) {
    if (againstAgora || OTHERS.some(given)) problems.push(nothingGiven(againstAgora));
    return null;
  }
  if (second !== undefined) {
    problems.push({ name: second, expected: `expected one of ${KEYS.join(", ")}, and ${first} is set too` });
    return null;
  }
  if (production && first !== "AUTH_JWT_SECRET") problems.push(...notSaid(values, first));
  const source = sourceOf(values, production, problems);
  if (source === null) return null;
  const { byDefault, possible } = source.algorithms;
  const algorithms = values.AUTH_ALGORITHMS ?? byDefault;
  if (!algorithms.every((name) => possible.includes(name))) {
    problems.push({
      name: "AUTH_ALGORITHMS",
      expected: `expected algorithms that go with ${first}: ${possible.join(", ")}`,
    });
  }
  return {
    keys: source.keys,
    algorithms,
    issuer: values.AUTH_ISSUER ?? null,
    audience: values.AUTH_AUDIENCE ?? [],
    clockSkewS: values.AUTH_CLOCK_SKEW_S ?? 30,
  };
}

function nothingGiven(againstAgora: boolean): SettingProblem {
  const why = againstAgora
    ? "without one of them this server would answer anybody"
    : "other AUTH_ settings need one";
  return {
    name: KEYS.join(" or "),
    expected: `required, to know callers by their tokens (docs/auth.md): ${why}`,
  };
}

/** One provider or key often signs for many services: a token for another one must not open this server. */
function notSaid(values: SettingValues, keys: SettingName): SettingProblem[] {
  return (["AUTH_ISSUER", "AUTH_AUDIENCE"] as const)
    .filter((name) => values[name] === undefined)
    .map((name) => ({ name, expected: `required in production with ${keys}` }));
}

function sourceOf(
  { AUTH_JWKS_URL: url, AUTH_JWT_SECRET: secret, AUTH_PUBLIC_KEY: text }: SettingValues,
  production: boolean,
  problems: SettingProblem[],
): Source | null {
  if (url !== undefined) {
    if (production && isPlainHttp(url)) {
      problems.push({ name: "AUTH_JWKS_URL", expected: "expected an https address in production" });
    }
    return { keys: { kind: "jwks", url }, algorithms: signingAlgorithms.jwks };
  }
  if (secret !== undefined) {
    return { keys: { kind: "secret", secret: new Secret(secret) }, algorithms: signingAlgorithms.secret };
  }
  if (text === undefined) return null;
  const key = readPublicKey(text, (path) => readFileSync(path, "utf8"));
  const algorithms = typeof key === "string" ? null : signingAlgorithms.ofPublicKey(key);
  if (typeof key === "string" || algorithms === null) {
    const expected =
      typeof key === "string" ? key : "expected a key that tokens are signed with (docs/auth.md)";
    problems.push({ name: "AUTH_PUBLIC_KEY", expected });
    return null;
  }
  return {
    keys: { kind: "publicKey", pem: key.export({ type: "spki", format: "pem" }).toString() },
    algorithms,
  };
}
