import { formsOf } from "./forms-of.js";

interface Places {
  /** What came out, by where. */
  readonly outputs: Readonly<Record<string, string | Buffer>>;
  /** By what it is. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Texts that may come out. */
  readonly known: readonly string[];
}

/** `secret in output: the text around it`, for every place where any form of a secret stands. */
export function leaksIn({ outputs, secrets, known }: Places): string[] {
  const forms = Object.entries(secrets).flatMap(([name, secret]) =>
    formsOf(secret, known).map((form) => ({ name, form })),
  );
  // One look through each output for all of them: a store has some fifty megabytes.
  const any = new RegExp(forms.map(({ form }) => form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"));
  return Object.entries(outputs).flatMap(([place, output]) => {
    const text = typeof output === "string" ? output : output.toString("latin1");
    if (!any.test(text)) return [];
    return forms.flatMap(({ name, form }) => {
      const at = text.indexOf(form);
      return at === -1
        ? []
        : [`${name} as ${form} in ${place}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
    });
  });
}
