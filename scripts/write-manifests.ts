import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportMetadataPackage } from "office-addin-manifest";
import { defaultBaseUrl, readBaseUrl, readNamespace } from "../manifests/base-url";
import { productVersion } from "./manifest-files";
import { installFiles, staticFiles } from "./static-files";

/**
 * Completes dist/excel, the static folder, and writes dist/manifests, what is installed, with the app package for the admin centre.
 * ADDIN_BASE_URL says where the folder will be served; FORMULA_NAMESPACE, if set, stands before each formula.
 */
async function main(): Promise<void> {
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
  console.log(`Wrote ${await exportMetadataPackage("dist/manifests/app-package.zip", "dist/manifests/manifest.json")}, which the admin centre takes`);
  console.log(`For ${release.baseUrl}${namespace === undefined ? "" : `, formulas as ${namespace}.BENEFIT_…`}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
