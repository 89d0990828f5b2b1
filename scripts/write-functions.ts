/** Writes the files that are made from the formulas: `npx tsx scripts/write-functions.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { formulaFiles } from "./formula-files";

for (const { path, text } of formulaFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Wrote ${path}`);
}
