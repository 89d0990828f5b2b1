import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
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
  clasp: { here: () => existsSync(claspProgram), get: "no clasp: npm run equip" },
  "the worked cases": { here: () => existsSync(join(beside, "data/worked-cases.json")), get: "no ../shared/data/worked-cases.json" },
  "the whole SDG Index": { here: () => existsSync(join(beside, "data/sdg/sdg_index.csv")), get: "no ../shared/data/sdg" },
  "all control charts": { here: () => existsSync(join(beside, "data/spc/ptd_reference_points.csv")), get: "no ../shared/data/spc" },
  "Microsoft's schemas": { here: () => existsSync(join(beside, "reference/xsd")), get: "no ../shared/reference/xsd" },
  PostgreSQL: { here: () => postgresPrograms !== undefined, get: "PostgreSQL's server is not installed" },
  chDB: { here: () => existsSync(chdb), get: "no chDB: npm install --prefix test/support/chdb --no-package-lock" },
  ClickHouse: { here: () => clickHouse !== undefined, get: "ClickHouse's server is not installed" },
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

export const isHere = (need: keyof typeof needs): boolean => needs[need].here();

/**
 * A test that needs more than `npm ci` brings. Where that is missing it is skipped by name, with the reason in the name; whether it
 * is there is decided when the file is loaded, so that no test passes without having looked at anything.
 */
export const testWhere =
  (need: keyof typeof needs) =>
  (name: string, run: Run, timeout?: number): void => {
    if (isHere(need)) test(name, run, timeout);
    else test.skip(`${name} (needs ${need}: ${needs[need].get})`, run, timeout);
  };
