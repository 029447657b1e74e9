import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import type { RandomChoices } from "../../chaos/support/random-choices.js";
import { anyText, anyValue } from "./any-value.js";
import { EnumWord } from "./enum-word.js";

/** Values that mean something to the server under test, by the type or the name of what they are for. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

interface Surroundings {
  readonly random: RandomChoices;
  readonly known: KnownValues;
  /** How often, of 1, a value is put where it does not belong. */
  readonly wrongness: number;
}

/** A value for an argument or input field that mostly fits its type, enum values as EnumWord. */
export function fittingValue(type: GraphQLInputType, name: string, around: Surroundings, depth = 5): unknown {
  const { random, known, wrongness } = around;
  if (random.chance(wrongness)) return anyValue(random);
  if (isNonNullType(type)) return fittingValue(type.ofType, name, around, depth);
  if (isListType(type)) {
    const length = random.chance(0.05) ? 50 : random.below(4);
    return Array.from({ length }, () => fittingValue(type.ofType, name, around, depth - 1));
  }
  if (isEnumType(type)) return new EnumWord(random.pick(type.getValues()).name);
  if (isInputObjectType(type)) {
    const entries: [string, unknown][] = [];
    for (const field of Object.values(type.getFields())) {
      const wanted = isRequiredInputField(field) ? 0.97 : depth > 0 ? 0.3 : 0;
      if (random.chance(wanted))
        entries.push([field.name, fittingValue(field.type, field.name, around, depth - 1)]);
    }
    return Object.fromEntries(entries);
  }
  const meant = known[name] ?? known[type.name];
  if (meant !== undefined && random.chance(0.85)) return random.pick(meant);
  switch (type.name) {
    case "Boolean":
      return random.chance(0.5);
    case "Int":
    case "PositiveInt":
      return random.below(random.pick([3, 20, 300, 100_000]));
    case "Float":
      return random.below(1_000) / 7;
    default:
      return anyText(random);
  }
}
