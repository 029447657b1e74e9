/** `npm run schema:print`: the subgraph's schema on standard output; `-- --without-access` for gateways that need it so. */
import "reflect-metadata";
import { parseArgs } from "node:util";
import { renderSchema } from "../src/render-schema.js";
import { withoutAccessDirectives } from "../src/schema/without-access-directives.js";

const HELP = `Prints the subgraph's schema: npm run --silent schema:print -- [options]
  --without-access   without @authenticated and @requiresScopes, which some gateways refuse
  --help             this text
`;

const { values } = parseArgs({
  options: { "without-access": { type: "boolean" }, help: { type: "boolean" } },
});
const sdl = renderSchema();
process.stdout.write(values.help ? HELP : values["without-access"] ? withoutAccessDirectives(sdl) : sdl);
