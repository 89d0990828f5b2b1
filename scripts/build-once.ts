import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { optimizingLater } from "../build/optimizing-later.js";

/** Run in the project's folder, as npm and jest are. */
const root = process.cwd();

/** What is built, to ship or for tests: the module under build/, the function there that makes webpack's configurations, and what that is given behind the folder. */
export interface Build {
  readonly file: string;
  readonly name: string;
  readonly given?: readonly string[];
}

/** Builds into a folder, beside what lies there. What was built of the same files already, by another process too, is copied. */
export function build(file: string, name: string, folder: string, ...given: readonly string[]): void {
  cpSync(builtOnce(codeState, { file, name, given }), folder, { recursive: true });
}

/** Runs it in a process of its own, since the builds are modules of Node that jest does not load. */
function runBuild({ file, name, given = [] }: Build, out: string): void {
  const lines = `
    import webpack from "webpack";
    import { ${name} } from "./${file}";
    webpack(${name}(${[out, ...given].map((word) => JSON.stringify(word)).join(", ")}), (error, stats) => {
      if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    });`;
  execFileSync(process.execPath, [...optimizingLater, "--input-type=module", "-e", lines], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

/** All of the builds of this checkout, each under the digest of what it was made of. */
const kept = path.join(root, "node_modules/.cache/benefits-plan-builds");
/** Hours after which a build that nobody made again may go, and seconds after which a build that did not end is nobody's. */
const hoursKept = 3;
const secondsOfABuild = 170;

/** The folder with the build; made where it is not there, by one process while others wait. Exported for its test. */
export function builtOnce(state: () => string, build: Build, run: typeof runBuild = runBuild): string {
  const before = state();
  const key = createHash("sha256")
    .update(JSON.stringify([before, build]))
    .digest("hex")
    .slice(0, 32);
  const [folder, lock] = [path.join(kept, key), path.join(kept, `${key}.lock`)];
  mkdirSync(kept, { recursive: true });
  while (!existsSync(folder)) {
    if (!isTaken(lock)) {
      try {
        if (!existsSync(folder)) make(folder, (out) => run(build, out));
        // Of code that was changed meanwhile nobody knows which of both was built.
        if (state() !== before) {
          rmSync(folder, { recursive: true, force: true });
          return builtOnce(state, build, run);
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
