import type { RandomChoices } from "../../chaos/support/random-choices.js";
import { anyText } from "./any-value.js";

/** A text with a piece lost, doubled, moved or put in. */
export function mangled(text: string, random: RandomChoices): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(12));
  const piece = text.slice(from, to);
  const [before, after] = [text.slice(0, from), text.slice(to)];
  switch (random.below(5)) {
    case 0:
      return before + after;
    case 1:
      return before + piece + piece + after;
    case 2:
      return before + anyText(random) + after;
    case 3:
      return (
        before +
        random.pick(["{", "}", "(", ")", "[", "]", '"', '"""', "$", "...", "@", "#", "!", "\ufeff"]) +
        piece +
        after
      );
    default:
      return text.slice(0, from);
  }
}
