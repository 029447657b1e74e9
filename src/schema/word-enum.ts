import { registerEnumType } from "type-graphql";

interface Words<Word extends string> {
  readonly name: string;
  readonly description: string;
  /** Every word with what it means. */
  readonly values: Readonly<Record<Word, string>>;
}

/**
 * A GraphQL enum of words that the domain has already; the type argument makes the compiler ask for each of them.
 *
 * A value is always its own name. A different inner value would be lost in defaults: @apollo/subgraph reads them out
 * of the SDL before it learns of inner values.
 */
export function wordEnum<Word extends string>({ name, description, values }: Words<Word>): object {
  const words = Object.keys(values);
  const enumObject = Object.fromEntries(words.map((word) => [word, word]));
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([word, meaning]) => [word, { description: meaning }]),
  );
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}
