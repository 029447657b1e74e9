import { z } from "zod";
import { areProxies } from "./are-proxies.js";
import { isHost } from "./is-host.js";

/** A setting as an operator meets it: how it is checked, and the words that `.env.example` prints. */
export interface Setting<T> {
  readonly schema: z.ZodType<T>;
  /** One or two sentences for somebody who has never seen the project. */
  readonly meaning: string;
  /** What `.env.example` shows: the default, or a value of the right shape. */
  readonly example: string;
  /** What holds where nothing is set, in the words `--help` prints; null where nothing does. */
  readonly fallback: string | null;
}

/** Text an operator reads after the name of the setting: "expected …". */
const expected = (what: string) => ({ error: `expected ${what}` });

/** The shapes settings come in. All take the text of an environment variable, and describe what they take. */
export const shape = {
  text: () => z.string().min(1),
  integer: (min: number, max: number) => {
    const words = `a whole number from ${min} to ${max}`;
    return z
      .string()
      .regex(/^-?\d+$/, expected(words))
      .transform(Number)
      .refine((n) => n >= min && n <= max, expected(words))
      .describe(words);
  },
  flag: () =>
    z
      .enum(["true", "false"], expected("`true` or `false`"))
      .transform((text) => text === "true")
      .describe("`true` or `false`"),
  oneOf: <const V extends readonly [string, ...string[]]>(values: V) => {
    const words = `one of ${values.join(", ")}`;
    return z.enum(values, expected(words)).describe(words);
  },
  urlList: () =>
    z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim().replace(/\/+$/, "")))
      .refine(
        (urls) => urls.every((url) => /^https?:$/.test(protocolOf(url))),
        expected("one or more http(s) addresses, separated by commas"),
      )
      .describe("one or more http(s) addresses, separated by commas"),
  /** One address that is asked as it stands, without a password in it, which logs would have. */
  address: () => {
    const words = "an http(s) address";
    return z
      .string()
      .refine((url) => /^https?:$/.test(protocolOf(url)) && !hasCredentials(url), expected(words))
      .describe(words);
  },
  secret: (shortest: number) => {
    const words = `at least ${shortest} characters`;
    return z.string().min(shortest, expected(words)).describe(words);
  },
  textList: () => {
    const words = "one or more, separated by commas";
    return z
      .string()
      .transform(commaParts)
      .refine((parts) => parts.every((part) => part !== ""), expected(words))
      .describe(words);
  },
  listOf: (values: readonly string[]) => {
    const words = `one or more of ${values.join(", ")}, separated by commas`;
    return z
      .string()
      .transform(commaParts)
      .refine((parts) => parts.every((part) => values.includes(part)), expected(words))
      .describe(words);
  },
  hex32: () =>
    z
      .string()
      .regex(/^[0-9a-f]{32}$/i, expected("32 hexadecimal digits"))
      .describe("32 hexadecimal digits"),
  uidRange: () =>
    z
      .string()
      .regex(/^\d+-\d+$/, expected("two uids with a hyphen between, such as 4000000000-4000999999"))
      .transform((text) => text.split("-").map(Number))
      .refine(
        ([first = 0, last = 0]) => first >= 1 && first <= last && last <= 4_294_967_295,
        expected("a range within 1 to 4294967295, the smaller uid first"),
      )
      .transform(([first = 0, last = 0]) => ({ first, last }))
      .describe("two uids within 1 to 4294967295 with a hyphen between, the smaller one first"),
  secretList: (shortest: number) => {
    const words = `at least ${shortest} characters each, newest first, separated by commas`;
    return z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine((parts) => parts.every((part) => part.length >= shortest), expected(words))
      .describe(words);
  },
  databaseUrl: () =>
    z
      .string()
      .refine(
        (text) => URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol),
        expected("an address such as postgres://user:password@host:5432/stillgraph"),
      )
      .describe("an address such as postgres://user:password@host:5432/stillgraph"),
  host: () => {
    const words = "a host name or an IP address, without scheme, port, brackets and zone";
    return z.string().refine(isHost, expected(words)).describe(words);
  },
  proxyList: () => {
    const words =
      "addresses and networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, separated by commas";
    return z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine(areProxies, expected(words))
      .describe(words);
  },
  originList: () =>
    z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine(
        (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
        expected("origins such as https://app.example.com, separated by commas, without a path"),
      )
      .describe("origins such as https://app.example.com, separated by commas, without a path"),
  webOriginList: () =>
    shape
      .originList()
      .refine(
        (origins) => origins.every((origin) => /^https?:$/.test(protocolOf(origin))),
        expected("origins such as https://s3.example.com, separated by commas, without a path"),
      ),
} as const;

function commaParts(text: string): string[] {
  return text.split(",").map((part) => part.trim());
}

function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== "" || password !== "";
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
