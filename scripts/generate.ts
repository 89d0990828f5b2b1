import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { referencePages } from "./reference-pages";

/** Writes every page that is made from declarations; a test proves that they are fresh. */
for (const [file, text] of referencePages()) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${file}`);
}
