import { readFileSync } from "node:fs";
import { addInOnlyManifest } from "../manifests/add-in-only";
import { defaultBaseUrl } from "../manifests/base-url";
import type { Release } from "../manifests/source";
import { unifiedManifest } from "../manifests/unified";
import { formulaMetadata } from "./formula-metadata";

/** Both manifests of a release, each with the name of its file. */
export const manifestsOf = (release: Release): readonly { readonly name: string; readonly text: string }[] => [
  { name: "manifest.xml", text: addInOnlyManifest(release) },
  {
    name: "manifest.json",
    text: unifiedManifest(release, (JSON.parse(formulaMetadata(release.baseUrl)) as { readonly functions: readonly unknown[] }).functions),
  },
];

/** The version of the product, from package.json. */
export const productVersion = (): string => (JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }).version;

/** The manifests as they are committed; a test proves them fresh. */
export const manifestFiles = (): readonly { readonly path: string; readonly text: string }[] =>
  manifestsOf({ version: productVersion(), baseUrl: defaultBaseUrl }).map(({ name, text }) => ({ path: `manifests/${name}`, text }));
