import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that mostly wait, the longest first: begun last, each would be waited for alone at the end of a run. */
const LONG = [
  "test/chaos/storm.test.ts",
  "test/sessions/two-gateways-busy.test.ts",
  "test/store/embedded/data-directory.test.ts",
  "test/store/embedded/durability.test.ts",
  "test/sessions/session-recovery.test.ts",
  "test/sessions/kill",
  "test/process/",
];

/** Vitest's own order, from the largest file to the smallest or by the times of an earlier run, after the long ones. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.includes(name));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
