import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { exportMetadataPackage, OfficeAddinManifest } from "office-addin-manifest";
import { defaultBaseUrl } from "../../manifests/base-url";
import { productVersion } from "../../scripts/manifest-files";
import { installFiles } from "../../scripts/static-files";

/* Both manifests as Microsoft's own office-addin-manifest reads, changes and packs them. Its check of the XML asks a server, so it is `npm run manifests:validate`. */

const folder = mkdtempSync(path.join(tmpdir(), "app-package-"));
const at = (name: string): string => path.join(folder, name);
beforeAll(() => {
  for (const { path: name, content } of installFiles({ version: productVersion(), baseUrl: defaultBaseUrl })) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("Microsoft's tool reads the same product in both manifests", async () => {
  const [xml, json] = await Promise.all(["manifest.xml", "manifest.json"].map((name) => OfficeAddinManifest.readManifestFile(at(name))));
  expect([xml?.version, json?.version]).toEqual([productVersion(), productVersion()]);
  expect(xml?.providerName).toBe(json?.providerName);
  expect([xml?.hosts, json?.hosts]).toEqual([["Workbook"], ["workbook"]]);
  expect(xml?.defaultSettings?.sourceLocation).toMatch(/^https:\/\/.*taskpane\.html/);
});

test.each(["manifest.xml", "manifest.json"])("a copy of %s gets a name and an id of its own by Microsoft's tool, and is still read", async (name) => {
  const copy = at(`copy.${name}`);
  writeFileSync(copy, readFileSync(at(name)));
  const id = "3f0a7f0e-5d1f-4c1e-9f5b-1f2f3a4b5c6d";
  await OfficeAddinManifest.modifyManifestFile(copy, id, "Benefits trial");
  expect(await OfficeAddinManifest.readManifestFile(copy)).toMatchObject({ id, displayName: "Benefits trial", version: productVersion() });
});

test("the app package for the admin centre holds the manifest and its two icons", async () => {
  const zip = await exportMetadataPackage(at("app-package.zip"), at("manifest.json"));
  const entries = await new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(zip)))).getEntries();
  const { icons } = JSON.parse(readFileSync(at("manifest.json"), "utf8")) as { readonly icons: Readonly<Record<string, string>> };
  expect(entries.map(({ filename }) => filename).sort()).toEqual(["manifest.json", ...Object.values(icons)].sort());
});
