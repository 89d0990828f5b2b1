import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");

/** The modules to import: which file each name comes from. */
type Imports = Readonly<Record<string, string>>;

/**
 * Builds what ships into a folder. `bundles` is an expression for webpack's configurations, in which `out` is the folder. What was built
 * from the same files already, for another file of tests, is copied.
 */
export function buildBundles(imports: Imports, bundles: string, folder: string): void {
  cpSync(builtOnce(codeState, imports, bundles), folder, { recursive: true });
}

/** Runs an expression over the modules of the build in a process of its own, since they are modules of Node that jest does not load. */
export function runBuild(imports: Imports, bundles: string, out: string): void {
  const lines = Object.entries(imports).map(([name, file]) => `import { ${name} } from "./${file}";`);
  const build = `
    import webpack from "webpack";
    ${lines.join("\n")}
    const out = ${JSON.stringify(out)};
    webpack(${bundles}, (error, stats) => {
      if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    });`;
  execFileSync(process.execPath, ["--input-type=module", "-e", build], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

/** All of the builds of this checkout, each under the digest of what it was made of. */
const kept = path.join(root, "node_modules/.cache/benefits-plan-builds");
/** Hours after which a build that nobody made again may go, and seconds after which a build that did not end is nobody's. */
const hoursKept = 3;
const secondsOfABuild = 170;

/** The folder with the build; made where it is not there, by one process while others wait. Exported for its test. */
export function builtOnce(state: () => string, imports: Imports, bundles: string, run: typeof runBuild = runBuild): string {
  const before = state();
  const key = createHash("sha256")
    .update(JSON.stringify([before, imports, bundles]))
    .digest("hex")
    .slice(0, 32);
  const [folder, lock] = [path.join(kept, key), path.join(kept, `${key}.lock`)];
  mkdirSync(kept, { recursive: true });
  while (!existsSync(folder)) {
    if (!isTaken(lock)) {
      try {
        if (!existsSync(folder)) make(folder, (out) => run(imports, bundles, out));
        // Of code that was changed meanwhile nobody knows which of both was built.
        if (state() !== before) {
          rmSync(folder, { recursive: true, force: true });
          return builtOnce(state, imports, bundles, run);
        }
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    } else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  return folder;
}

/** Made under a name of its own and given its own at the end, so that a build that was cut off is never taken for whole. */
function make(folder: string, build: (out: string) => void): void {
  clearOld();
  const draft = `${folder}.${randomUUID()}`;
  build(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was as far first.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Takes the lock, if it is free or its owner is gone; gives whether another has it. */
function isTaken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return false;
  } catch {
    if (ageOf(lock) > secondsOfABuild) rmSync(lock, { recursive: true, force: true });
    return true;
  }
}

function clearOld(): void {
  for (const name of readdirSync(kept)) if (ageOf(path.join(kept, name)) > hoursKept * 3600) rmSync(path.join(kept, name), { recursive: true, force: true });
}

/** Seconds since it was made; 0 where it is gone. */
const ageOf = (file: string): number => (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())) / 1000;

/** What no build is made of. */
const leftOut = new Set(["node_modules", "dist", "docs", "findings"]);

/** A digest of all files that a build may be made of, by their contents. */
function codeState(): string {
  const digest = createHash("sha256");
  const add = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".") || leftOut.has(entry.name)) continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) add(file);
      else if (/\.(ts|tsx|js|cjs|mjs|json|css|html|svg)$/.test(entry.name)) digest.update(`${file}\0`).update(readFileSync(path.join(root, file)));
    }
  };
  add(".");
  return digest.update(process.version).digest("hex");
}
