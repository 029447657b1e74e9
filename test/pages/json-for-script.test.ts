import { expect, test } from "vitest";
import { jsonForScript } from "../../src/server/pages/json-for-script.js";

test.each(["</script><script>alert(1)</script>", "<!-- <script>", "a < b && c > 'd'"])(
  "%s cannot end the script element and is read back unchanged",
  (text) => {
    const json = jsonForScript({ text });

    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toEqual({ text });
  },
);
