import { readFileSync } from "node:fs";
import { iconFile, type Release, source } from "../manifests/source";
import { formulaMetadata } from "./formula-metadata";
import { helpPage } from "./help-page";
import { iconFiles } from "./icon-files";
import { manifestsOf } from "./manifest-files";

interface File {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const docs: Readonly<Record<string, string>> = {
  [source.files.functionsHelp]: "docs/functions.md",
  [source.files.support]: "docs/install-excel.md",
  [source.files.acceptance]: "docs/acceptance-excel.md",
  [source.files.privacy]: "docs/privacy.md",
};

/** The pictures that those pages show. */
function pictures(): readonly File[] {
  const named = Object.values(docs).flatMap((page) => [...readFileSync(page, "utf8").matchAll(/!\[[^\]]+\]\(([\w-]+\.png)\)/g)].map(([, name = ""]) => name));
  return [...new Set(named)].map((path) => ({ path, content: readFileSync(`docs/${path}`) }));
}

const pngs = (): readonly File[] => iconFiles().map(({ path, png }) => ({ path: path.replace("manifests/", ""), content: png }));

/** What stands beside the bundles in the static folder: icons, the formulas' metadata and the pages that the manifests name. */
export const staticFiles = ({ baseUrl }: Release): readonly File[] => [
  { path: source.files.functionsMetadata, content: formulaMetadata(baseUrl) },
  ...Object.entries(docs).map(([path, page]) => ({ path, content: helpPage(readFileSync(page, "utf8")) })),
  ...pictures(),
  ...pngs(),
];

/** What an installer is given: both manifests, and the icons that the JSON one is packed with. */
export const installFiles = (release: Release): readonly File[] => {
  const packed: readonly string[] = [iconFile("mark-365", 192), iconFile("mark-outline", 32)];
  return [...manifestsOf(release).map(({ name, text }) => ({ path: name, content: text })), ...pngs().filter(({ path }) => packed.includes(path))];
};
