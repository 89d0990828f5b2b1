import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import * as modules from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { crc32 } from "node:zlib";
import { optimizeLater } from "./optimize-later";

const { env, argv, version, arch, pid, platform } = process;

/** From Node 22.1 on there is one built in. */
const { enableCompileCache } = modules as { readonly enableCompileCache?: (folder: string) => unknown };

/**
 * Runs a program's file with what the engine kept of compiling it, in the user's own folder for caches: a third of the time of a short
 * command is the compiling of it. Each command has its own, since each compiles what it needs of the program. Where that folder cannot be
 * used, or NODE_DISABLE_COMPILE_CACHE is set, it is compiled anew as any program is.
 */
export function runCached(path: string): void {
  optimizeLater();
  const require = modules.createRequire(path);
  const folder = cacheFolder();
  if (env["NODE_DISABLE_COMPILE_CACHE"] !== undefined || folder === undefined) return void require(path);
  if (enableCompileCache !== undefined) {
    enableCompileCache(folder);
    return void require(path);
  }
  const bytes = readFileSync(path);
  const checksum = crc32(bytes).toString(16);
  const cache = join(folder, `${checksum}-${version}-${arch}-${command()}`);
  const cachedData = contentOf(cache);
  const script = new Script(modules.wrap(bytes.toString("utf8")), { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  if (isMainThread && (cachedData === undefined || script.cachedDataRejected === true))
    process.on("exit", (code) => {
      if (code <= 1) keep(folder, cache, checksum, script.createCachedData());
    });
  const program = { exports: {} };
  (script.runInThisContext() as Wrapped)(program.exports, require, program, path, dirname(path));
}

type Wrapped = (exports: object, require: NodeJS.Require, module: object, filename: string, folder: string) => void;

/** The word that chooses the command, as far as it can be one. */
const command = (): string => /^[a-z-]{2,12}$/.exec(argv[2] ?? "")?.[0] ?? "other";

/** Where each system wants caches of a user; undefined where the user has no home. */
function cacheFolder(): string | undefined {
  const home = homedir();
  if (!home) return undefined;
  const caches =
    platform === "darwin" ? join(home, "Library", "Caches") : platform === "win32" ? env["LOCALAPPDATA"] : (env["XDG_CACHE_HOME"] ?? join(home, ".cache"));
  return caches ? join(caches, "benefits-realization-plan") : undefined;
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** How a kept file is called: the checksum of the program, what runs it, and its command. */
const kept = /^([0-9a-f]{1,8})-v\d+\.\d+\.\d+-[a-z0-9_]+-[a-z-]+$/;

/** Writes it whole or not at all, in a folder that is the user's alone, and takes away what other editions of the program left there, that alone. */
function keep(folder: string, file: string, checksum: string, content: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) if ((kept.exec(name)?.[1] ?? checksum) !== checksum) rmSync(join(folder, name), { force: true });
    const beside = `${file}.${pid}`;
    writeFileSync(beside, content, { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    // The next run is compiled anew, as this one was.
  }
}
