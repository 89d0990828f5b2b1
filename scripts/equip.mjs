import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Installs what only some work needs, each from a package.json of its own, so that `npm ci` stays small: `npm run equip` all of it,
 * `node scripts/equip.mjs FOLDER` one. What is as its lock file says is left alone.
 */
const folders = [
  "sheets-addon/push",
  "bench/rivals",
  "test/build/functions-metadata",
  "test/excel/office-client",
  "test/portfolio/polyglot",
  "test/round-trip/libraries",
  "test/support/open-xml-validator",
];
const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

for (const name of process.argv.length > 2 ? process.argv.slice(2) : folders) {
  const folder = join(repository, name);
  if (timeOf(join(folder, "node_modules/.package-lock.json")) > timeOf(join(folder, "package-lock.json"))) continue;
  console.log(`Installing what ${name}/package.json lists`);
  // On Windows npm is a script that only a shell runs.
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
