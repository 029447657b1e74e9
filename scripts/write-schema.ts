/** `npm run schema`: writes schema.graphql and .env.example anew from the code. Tests fail while they differ. */
import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { renderEnvExample } from "../src/config/render-env-example.js";
import { renderSchema } from "../src/render-schema.js";

writeFileSync("schema.graphql", renderSchema());
writeFileSync(".env.example", renderEnvExample());
