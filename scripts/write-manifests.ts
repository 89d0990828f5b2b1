import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defaultBaseUrl, readBaseUrl, readNamespace } from "../manifests/base-url";
import { productVersion } from "./manifest-files";
import { installFiles, staticFiles } from "./static-files";

/**
 * Completes dist/excel, the static folder, and writes dist/manifests, what is installed.
 * ADDIN_BASE_URL says where the folder will be served; FORMULA_NAMESPACE, if set, stands before each formula.
 */
function main(): void {
  const namespace = readNamespace(process.env["FORMULA_NAMESPACE"] ?? "");
  const release = {
    version: productVersion(),
    baseUrl: readBaseUrl(process.env["ADDIN_BASE_URL"] ?? defaultBaseUrl),
    ...(namespace === undefined ? {} : { namespace }),
  };
  for (const [folder, files] of [
    ["dist/excel", staticFiles(release)],
    ["dist/manifests", installFiles(release)],
  ] as const) {
    for (const { path, content } of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    console.log(`Wrote ${files.length} files to ${folder}`);
  }
  console.log(`For ${release.baseUrl}${namespace === undefined ? "" : `, formulas as ${namespace}.BENEFIT_…`}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
