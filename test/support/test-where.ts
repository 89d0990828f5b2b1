import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "@jest/globals";
import { installedBrowser } from "./chromium/start-browser";
import { clickHouse } from "./clickhouse-server";
import { postgresPrograms } from "./postgres-server";
import { validatorProgram } from "./open-xml-validator";

const root = join(__dirname, "../..");

/** Google's command line for Apps Script, which `npm run equip` installs. */
export const claspProgram = join(root, "sheets-addon/push/node_modules/@google/clasp/build/src/index.js");
/** Where a package is found that has a package.json of its own in this folder: there, or in the folders above it. */
const isInstalled = (folder: string, name: string): boolean =>
  createRequire(join(root, folder, "package.json"))
    .resolve.paths(name)
    ?.some((place) => existsSync(join(place, name))) === true;
/** ClickHouse in a process of its own, which only `.ci/run` and who asks for it install. */
export const chdb = join(root, "test/support/chdb/node_modules/chdb");
/** The published figures whole and Microsoft's schemas lie beside the project; a clone has none of them. */
export const beside = join(root, "../shared");
/** Found without starting it, which takes a second. */
export const libreOffice: string | undefined = [...(process.env["PATH"] ?? "").split(delimiter), "/opt/libreoffice/program"]
  .flatMap((folder) => ["soffice", "soffice.exe"].map((name) => join(folder, name)))
  .find((file) => existsSync(file));

/** What a test may need that `npm ci` does not bring, and how to get it. */
const needs = {
  "a browser": { here: () => installedBrowser !== undefined, get: "no Chromium, Chrome or Edge is installed" },
  LibreOffice: { here: () => libreOffice !== undefined, get: "LibreOffice is not installed" },
  "the Open XML validator": { here: () => existsSync(validatorProgram), get: "no Open XML validator: npm run equip" },
  "Microsoft's Office.js": {
    here: () => isInstalled("test/excel/office-client", "@microsoft/office-js"),
    get: "no Office.js: npm run equip",
  },
  "Microsoft's parser of functions": {
    here: () => isInstalled("test/build/functions-metadata", "custom-functions-metadata"),
    get: "no custom-functions-metadata: npm run equip",
  },
  "the SQL transpiler": { here: () => isInstalled("test/portfolio/polyglot", "@polyglot-sql/sdk"), get: "no @polyglot-sql/sdk: npm run equip" },
  clasp: { here: () => existsSync(claspProgram), get: "no clasp: npm run equip" },
  "the worked cases": { here: () => existsSync(join(beside, "data/worked-cases.json")), get: "no ../shared/data/worked-cases.json" },
  "the whole SDG Index": { here: () => existsSync(join(beside, "data/sdg/sdg_index.csv")), get: "no ../shared/data/sdg" },
  "all control charts": { here: () => existsSync(join(beside, "data/spc/ptd_reference_points.csv")), get: "no ../shared/data/spc" },
  "Microsoft's schemas": { here: () => existsSync(join(beside, "reference/xsd")), get: "no ../shared/reference/xsd" },
  PostgreSQL: { here: () => postgresPrograms !== undefined, get: "PostgreSQL's server is not installed" },
  chDB: { here: () => existsSync(chdb), get: "no chDB: npm install --prefix test/support/chdb --no-package-lock" },
  ClickHouse: { here: () => clickHouse !== undefined, get: "ClickHouse's server is not installed" },
  "rights of files": { here: () => process.platform !== "win32", get: "Windows keeps them otherwise" },
  "names of any bytes": { here: () => process.platform === "linux", get: "only Linux has them" },
  "pipes in folders": { here: () => process.platform !== "win32", get: "Windows has none" },
  "a file system of its own": { here: canMount, get: "nothing may be mounted here" },
} as const;

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8k", "tmpfs", folder]).status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return mounted;
}

type Run = () => void | Promise<void>;
type Need = keyof typeof needs;

export const isHere = (...asked: readonly Need[]): boolean => asked.every((need) => needs[need].here());

/**
 * A test that needs more than `npm ci` brings. Where that is missing it is skipped by name, with the reason in the name; whether it
 * is there is decided when the file is loaded, so that no test passes without having looked at anything.
 */
export const testWhere =
  (...asked: readonly Need[]) =>
  (name: string, run: Run, timeout?: number): void =>
    testsWhere(...asked)(name, run, timeout);

/** `test` for a file whose every test needs the same, with `each`: as {@link testWhere}. */
export function testsWhere(...asked: readonly Need[]): typeof test.skip {
  const missing = asked.find((need) => !isHere(need));
  if (missing === undefined) return test;
  const named = (name: string): string => `${name} (needs ${missing}: ${needs[missing].get})`;
  const skip = (name: string, run: Run, timeout?: number): void => test.skip(named(name), run, timeout);
  const each = (cases: readonly unknown[]) => (name: string, run: Run, timeout?: number) => test.skip.each(cases)(named(name), run, timeout);
  return Object.assign(skip, { each }) as typeof test.skip;
}
