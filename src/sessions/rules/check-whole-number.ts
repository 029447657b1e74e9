import { badInput } from "./bad-input.js";
import type { InputPath } from "./input-path.js";

interface Range {
  readonly least: number;
  readonly most: number;
  /** What is counted, in the plural, for example `seconds`. */
  readonly unit: string;
}

/** @throws StillgraphError BAD_USER_INPUT at `at` unless `value` is a whole number from `least` to `most`. */
export function checkWholeNumber(value: number, { least, most, unit }: Range, at: InputPath): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw badInput(`${at.at(-1)} must be a whole number of ${unit} from ${least} to ${most}.`, at);
}
