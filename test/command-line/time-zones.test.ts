import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../scripts/build-once";
import { benefits } from "../support/benefits-command";
import { testFolder } from "../support/test-folder";

const folder = testFolder("time-zones");

/** The program as it ships, in a process of its own, since a zone counts from the start of one. */
function inZone(zone: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder.path, "benefits.cjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone, XDG_CACHE_HOME: join(folder.path, "caches") },
  });
  expect([stderr, status]).toEqual(["", 0]);
  return stdout;
}

/** The first place on earth that a day comes to, and one of the last. */
const zones = ["Pacific/Kiritimati", "America/Los_Angeles"] as const;

test("two reviews in whatever time zone leave the same days and the same seals", async () => {
  build("build/command-line.js", "commandLine", folder.path);
  const start = join(folder.path, "start.xlsx");
  await benefits(["new", start, "--example", "crm"]);
  const told = zones.map((zone, place) => {
    const path = join(folder.path, `${place}.xlsx`);
    writeFileSync(path, readFileSync(start));
    inZone(zone, ["review", path, "--as-of", "2026-09-30", "--quiet"]);
    const { since, record } = JSON.parse(inZone(zone, ["review", path, "--as-of", "2026-10-31", "--json"])) as Record<string, unknown>;
    return { since, record, verified: inZone(zone, ["verify", path, "--json"]) };
  });
  expect(told[1]).toEqual(told[0]);
  expect(told[0]?.since).toMatchObject({ previous: "2026-09-30" });
  // Each goes on with what the other left.
  const other = inZone(zones[1], ["review", join(folder.path, "0.xlsx"), "--as-of", "2026-10-31", "--json"]);
  expect((JSON.parse(other) as Record<string, unknown>)["record"]).toEqual(told[0]?.record);
}, 120_000);
