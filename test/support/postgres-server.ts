import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of PostgreSQL's programs, where it is installed. */
export const postgresPrograms: string | undefined = [
  ...(existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").map((version) => join("/usr/lib/postgresql", version, "bin")) : []),
  "/usr/local/pgsql/bin",
  "/opt/homebrew/bin",
].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "psql")));

export interface PostgresServer {
  /** Runs SQL in a database and gives its rows, the fields parted by tabs. Throws with what the server says. */
  ask(database: string, sql: string): readonly (readonly string[])[];
  /** The folder of its socket. */
  readonly socket: string;
  stop(): void;
}

/** A server of its own on a socket of its own, as another user where this one is root, which PostgreSQL refuses. */
export function startPostgres(): PostgresServer {
  const programs = postgresPrograms ?? "";
  const place = mkdtempSync(join(tmpdir(), "postgres-"));
  const user: { readonly uid?: number; readonly gid?: number } = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  const socket = join(place, "socket");
  mkdirSync(socket);
  if (user.uid !== undefined) for (const folder of [place, socket]) chownSync(folder, user.uid, user.gid ?? user.uid);
  const run = (program: string, args: readonly string[], input = ""): string =>
    execFileSync(join(programs, program), args, { ...user, cwd: place, input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"], maxBuffer: 2 ** 26 });
  const data = join(place, "data");
  run("initdb", ["-D", data, "-A", "trust", "-U", "portfolio", "--no-sync"]);
  const server: ChildProcess = spawn(join(programs, "postgres"), ["-D", data, "-k", socket, "-c", "listen_addresses=", "-c", "fsync=off"], {
    ...user,
    cwd: place,
    stdio: "ignore",
  });
  const ask = (database: string, sql: string): readonly (readonly string[])[] =>
    run(
      "psql",
      ["-h", socket, "-U", "portfolio", "-d", database, "-X", "-q", "-A", "-t", "-F", "\t", "-P", "null=NULL", "-v", "ON_ERROR_STOP=1", "-f", "-"],
      sql,
    )
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
  waitUntil(() => ask("postgres", "select 1").length > 0);
  return {
    ask,
    socket,
    stop: () => {
      server.kill("SIGQUIT");
      rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

const idOf = (which: "-u" | "-g"): number => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));

/** Waits for a server to answer. */
export function waitUntil(isReady: () => boolean): void {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      if (isReady()) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new Error("The server does not answer");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
