import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asciiOf } from "../build/in-ascii.js";

/**
 * Bundles the benchmarks with the product, as its users get it, and runs them: `npm run bench`, with `-- --only review`
 * for one of them and `-- --with-libreoffice` for the spreadsheet's own formulas too.
 */
const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const bundles = join(repository, "node_modules", ".cache", "benefits-bench");

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  external: ["@duckdb/node-api", "@e965/xlsx", "playwright-core"],
  logLevel: "warning",
};
// What a task or a contender measures is not to be measured with all that the other benchmarks load.
for (const name of ["main", "one-task", "one-contender"])
  await build({ ...shared, entryPoints: [join(repository, "bench", `${name}.ts`)], outfile: join(bundles, `${name}.mjs`), format: "esm" });
const program = { benefits: "launch.ts", "benefits-program": "main.ts" };
// What it imports late it requires, and it is written in ASCII, as the program is that users get.
for (const [name, from] of Object.entries(program)) {
  const outfile = join(bundles, `${name}.cjs`);
  await build({
    ...shared,
    entryPoints: [join(repository, "command-line", from)],
    outfile,
    format: "cjs",
    supported: { "dynamic-import": false },
  });
  writeFileSync(outfile, asciiOf(readFileSync(outfile, "utf8")));
}

const { status } = spawnSync(process.execPath, ["--expose-gc", join(bundles, "main.mjs"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
