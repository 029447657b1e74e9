import { expect, test } from "vitest";
import { withOfflineNotice } from "../../src/server/pages/with-offline-notice.js";

test("leaves a page it does not know as it is", () => {
  expect(withOfflineNotice("<html><body>Other</body></html>", "/graphiql")).toBe(
    "<html><body>Other</body></html>",
  );
});

test("takes the path literally, also where it looks like a replacement pattern", () => {
  const html = "<p>it appears that you might be offline.</p>";

  expect(withOfflineNotice(html, "/$&/graphiql")).toContain('<a href="/$&/graphiql">/$&/graphiql</a>');
});
