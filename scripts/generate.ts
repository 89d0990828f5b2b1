import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { formulaFiles } from "./formula-files";
import { iconFiles } from "./icon-files";
import { languageFiles } from "./language-files";
import { jsonPages } from "./json-pages";
import { manifestFiles } from "./manifest-files";
import { readmePage } from "./readme-map";
import { recordPage } from "./record-page";
import { referencePages } from "./reference-pages";

/** Writes every file that is made from declarations; tests prove that they are fresh. */
const files = [
  ...languageFiles(),
  ...referencePages(),
  ...jsonPages(),
  recordPage(),
  ["README.md", readmePage()] as const,
  ...[...formulaFiles(), ...manifestFiles()].map(({ path, text }) => [path, text] as const),
  ...iconFiles().map(({ path, png }) => [path, png] as const),
];
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Wrote ${path}`);
}
