import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const pages = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" })
  .split("\n")
  // The contracts quote addresses of other places.
  .filter((page) => page !== "" && !page.startsWith("contracts/"));

it.each(pages)("every relative link and picture of %s leads somewhere", (page) => {
  const text = readFileSync(page, "utf8");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
  const relative = targets.filter((target) => !/^(?:[a-z]+:|#)/i.test(target));
  const dead = relative.filter((target) => !existsSync(join(dirname(page), target.replace(/#.*$/, ""))));
  expect(dead).toEqual([]);
});
