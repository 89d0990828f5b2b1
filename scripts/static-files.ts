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

/** The pages that the manifests name, all from docs/. */
const named: readonly string[] = [source.files.functionsHelp, source.files.support, source.files.privacy];

/** Pages, pictures and schemas as docs/ has them, by their names there: those named, and whatever they lead to or show. */
function reached(): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const waiting = named.map((page) => page.replace(/\.html$/, ".md"));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    const content = readFileSync(`docs/${name}`);
    files.set(name, content);
    if (name.endsWith(".md"))
      waiting.push(...[...content.toString().matchAll(/\]\(([\w.-]+\.(?:md|png|json))(?:#[^)]*)?\)/g)].map(([, address = ""]) => address));
  }
  return files;
}

const pngs = (): readonly File[] => iconFiles().map(({ path, png }) => ({ path: path.replace("manifests/", ""), content: png }));

/** The manifest that a person downloads from the folder that it names. */
const downloaded = "manifest.xml";

/** What stands beside the bundles in the static folder: the manifest, icons, the formulas' metadata, and the pages that the manifests name with all that those lead to. */
export const staticFiles = (release: Release): readonly File[] => [
  { path: source.files.functionsMetadata, content: formulaMetadata(release.baseUrl) },
  ...manifestsOf(release).flatMap(({ name, text }) => (name === downloaded ? [{ path: name, content: text }] : [])),
  ...[...reached()].map(([name, content]) =>
    name.endsWith(".md") ? { path: name.replace(/md$/, "html"), content: helpPage(content.toString()) } : { path: name, content },
  ),
  ...pngs(),
];

/** What an installer is given: both manifests, and the icons that the JSON one is packed with. */
export const installFiles = (release: Release): readonly File[] => {
  const packed: readonly string[] = [iconFile("mark-365", 192), iconFile("mark-outline", 32)];
  return [...manifestsOf(release).map(({ name, text }) => ({ path: name, content: text })), ...pngs().filter(({ path }) => packed.includes(path))];
};
