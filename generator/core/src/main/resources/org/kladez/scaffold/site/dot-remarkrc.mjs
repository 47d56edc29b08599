// Lets editors check the fields of entries while they are written, against the JSON Schemas that
// `kladez schema` writes to target/schemas/. README.md says how.
import { existsSync, readFileSync } from "node:fs";
import remarkFrontmatter from "remark-frontmatter";
import remarkFrontmatterSchema from "remark-lint-frontmatter-schema";

const list = "target/schemas/files.json";
const files = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {};
const schemas = Object.fromEntries(
  Object.entries(files).map(([schema, patterns]) => ["target/schemas/" + schema, patterns]),
);

export default {
  plugins: [
    remarkFrontmatter,
    [remarkFrontmatterSchema, { schemas, ajvOptions: { validateSchema: false } }],
  ],
};
