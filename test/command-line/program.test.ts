import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soundBenefit, soundPlan, tableOf } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { buildBundles } from "../support/build-bundles";

/* The program as it ships, in a process and a shell of its own. */

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "program-"));
const program = join(folder, "benefits.cjs");
const plan = join(folder, "plan.xlsx");

beforeAll(async () => {
  buildBundles({ commandLine: "build/command-line.js" }, "commandLine(out)", folder);
  const rows = Array.from({ length: 300 }, (_, row) => soundBenefit({ "Benefit ID": `B-${row + 1}`, Target: "lots" }));
  writeFileSync(
    plan,
    await planFile(
      soundPlan({
        Benefits: tableOf(...rows),
        Settings: [
          ["Setting", "Value"],
          ["Status date", "2026-06-30"],
        ],
      }),
    ),
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = (line: string, env: Readonly<Record<string, string>> = {}) => {
  const { stdout, stderr, status } = spawnSync("bash", ["-c", line], {
    encoding: "utf8",
    env: { ...process.env, program, plan, node: process.execPath, ...env },
  });
  return { out: stdout, err: stderr, code: status };
};

test("the built file names no place of the machine that built it", () => {
  expect(readFileSync(program, "utf8").includes(root)).toBe(false);
});

test("--version is that of package.json", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  expect(shell('"$node" "$program" --version')).toEqual({ out: `${version}\n`, err: "", code: 0 });
});

test("run from its source, where no build puts a version, it says so", () => {
  expect(shell(`cd "$root" && "$node" --import tsx command-line/main.ts --version`, { root })).toEqual({ out: "from source\n", err: "", code: 0 });
});

describe("a pipe that is closed early", () => {
  test.each([
    { line: '"$node" "$program" check "$plan"', code: 1 },
    { line: '"$node" "$program" check "$plan" --json', code: 1 },
    { line: '"$node" "$program" --help', code: 0 },
  ])("$line ends quietly with $code, the code of the work", ({ line, code }) => {
    expect(shell(`${line} | head -c 1 >/dev/null; exit "\${PIPESTATUS[0]}"`)).toEqual({ out: "", err: "", code });
  });
});

test("what it says to do next can be pasted as it stands, also of names with spaces and from another folder", () => {
  const pasted = (said: string): string => said.split("\n").find((line) => line.startsWith("  ")) ?? "";
  const made = shell(`mkdir -p "$folder/my plans" && cd "$folder/my plans" && "$node" "$program" new "it's a plan.xlsx" --example crm`, { folder });
  expect(pasted(made.out)).toBe(String.raw`  node ../benefits.cjs review 'it'\''s a plan.xlsx'`);
  const reviewed = shell(`cd "$folder/my plans" && ${pasted(made.out)}`, { folder });
  const checked = shell(`cd "$folder/my plans" && ${pasted(reviewed.out)}`, { folder });
  expect([reviewed.code, checked.code, checked.out]).toEqual([0, 0, expect.stringContaining("Needs attention")]);
});

test("FORCE_COLOR brings colours where there is no terminal, and not where it is 0", () => {
  const colored = (value: string): boolean => shell('"$node" "$program" check "$plan"', { FORCE_COLOR: value }).out.includes("\u001b[31m");
  expect([colored("1"), colored("0")]).toEqual([true, false]);
});

test("what is printed to a full disk is told", () => {
  expect(shell('"$node" "$program" --help >/dev/full')).toEqual({ out: "", err: expect.stringContaining("could not be written (ENOSPC)"), code: 7 });
});

test("a program that reads gets no colours and no marks that steer a terminal", () => {
  const { out, err } = shell('"$node" "$program" review "$plan" --out "$plan.out.xlsx"');
  expect(out.length).toBeGreaterThan(100);
  expect(out + err).not.toContain("\u001b");
});
