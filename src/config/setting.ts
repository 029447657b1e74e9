import { z } from "zod";

/** A setting as an operator meets it: how it is checked, and the words that `.env.example` prints. */
export interface Setting<T> {
  readonly schema: z.ZodType<T>;
  /** One or two sentences for somebody who has never seen the project. */
  readonly meaning: string;
  /** What `.env.example` shows: the default, or a value of the right shape. */
  readonly example: string;
}

/** Text an operator reads after the name of the setting: "expected …". */
const expected = (what: string) => ({ error: `expected ${what}` });

/** The shapes settings come in. All take the text of an environment variable. */
export const shape = {
  text: () => z.string().min(1),
  integer: (min: number, max: number) =>
    z
      .string()
      .regex(/^-?\d+$/, expected(`a whole number from ${min} to ${max}`))
      .transform(Number)
      .refine((n) => n >= min && n <= max, expected(`a whole number from ${min} to ${max}`)),
  flag: () => z.enum(["true", "false"], expected("`true` or `false`")).transform((text) => text === "true"),
  oneOf: <const V extends readonly [string, ...string[]]>(values: V) =>
    z.enum(values, expected(`one of ${values.join(", ")}`)),
  urlList: () =>
    z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim().replace(/\/+$/, "")))
      .refine(
        (urls) => urls.every((url) => /^https?:$/.test(protocolOf(url))),
        expected("one or more http(s) addresses, separated by commas"),
      ),
  hex32: () => z.string().regex(/^[0-9a-f]{32}$/i, expected("32 hexadecimal digits")),
  uidRange: () =>
    z
      .string()
      .regex(/^\d+-\d+$/, expected("two uids with a hyphen between, such as 4000000000-4000999999"))
      .transform((text) => text.split("-").map(Number))
      .refine(
        ([first = 0, last = 0]) => first >= 1 && first <= last && last <= 4_294_967_295,
        expected("a range within 1 to 4294967295, the smaller uid first"),
      )
      .transform(([first = 0, last = 0]) => ({ first, last })),
  secretList: (shortest: number) =>
    z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine(
        (parts) => parts.every((part) => part.length >= shortest),
        expected(`at least ${shortest} characters each, newest first, separated by commas`),
      ),
  databaseUrl: () =>
    z
      .string()
      .refine(
        (text) => URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol),
        expected("an address such as postgres://user:password@host:5432/stillgraph"),
      ),
  originList: () =>
    z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine(
        (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
        expected("origins such as https://app.example.com, separated by commas, without a path"),
      ),
} as const;

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
