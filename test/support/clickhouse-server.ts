import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { waitUntil } from "./postgres-server";

const programIn = (name: string): string | undefined =>
  [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"].map((folder) => join(folder, name)).find((file) => existsSync(file));

/** ClickHouse's server and client, where both are installed. */
export const clickHouse: { readonly server: string; readonly client: string } | undefined = (() => {
  const [server, client] = [programIn("clickhouse-server"), programIn("clickhouse-client")];
  return server === undefined || client === undefined ? undefined : { server, client };
})();

export interface ClickHouseShards {
  /** Runs SQL on a shard, by its number from 0, and gives its rows, the fields parted by tabs. Throws with what the server says. */
  ask(shard: number, sql: string, input?: Uint8Array, settings?: readonly string[]): readonly (readonly string[])[];
  stop(shard: number): void;
  end(): void;
}

const ports = [39_411, 39_412, 39_413];

/** Three servers on this machine that know each other as the cluster "portfolio". */
export function startClickHouse(): ClickHouseShards {
  const { server = "", client = "" } = clickHouse ?? {};
  const place = mkdtempSync(join(tmpdir(), "clickhouse-"));
  const shards = ports.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join("");
  const processes = ports.map((port, shard) => {
    const own = join(place, String(shard));
    mkdirSync(own);
    const config = join(own, "config.xml");
    writeFileSync(
      config,
      `<yandex><logger><level>error</level><log>${own}/log</log><errorlog>${own}/errors</errorlog></logger>
      <tcp_port>${port}</tcp_port><listen_host>127.0.0.1</listen_host><path>${own}/data/</path><tmp_path>${own}/tmp/</tmp_path>
      <users_config>${config}</users_config><default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>1000000</mark_cache_size>
      <profiles><default><max_threads>2</max_threads></default></profiles>
      <users><default><password></password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default></users>
      <quotas><default></default></quotas><remote_servers><portfolio>${shards}</portfolio></remote_servers></yandex>`,
    );
    return spawn(server, [`--config-file=${config}`], { cwd: own, stdio: "ignore" });
  });
  const ask: ClickHouseShards["ask"] = (shard, sql, input, settings = []) =>
    execFileSync(client, ["--host", "127.0.0.1", "--port", String(ports[shard]), ...settings, "--query", sql], {
      input: input ?? "",
      stdio: ["pipe", "pipe", "pipe"],
      maxBuffer: 2 ** 26,
    })
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
  ports.forEach((_, shard) => waitUntil(() => ask(shard, "select 1").length > 0));
  return {
    ask,
    stop: (shard) => {
      processes[shard]?.kill("SIGKILL");
      waitUntil(() => {
        try {
          ask(shard, "select 1");
          return false;
        } catch {
          return true;
        }
      });
    },
    end: () => {
      for (const one of processes) one.kill("SIGKILL");
      rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
