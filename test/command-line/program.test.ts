import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { offered } from "../../core/words/words";
import { soundBenefit, soundPlan, tableOf } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { smallPlan } from "../support/portfolio-folder";
import { build } from "../../scripts/build-once";

/* The program as it ships, in a process and a shell of its own. */

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "program-"));
const program = join(folder, "benefits.cjs");
const plan = join(folder, "plan.xlsx");

beforeAll(async () => {
  build("build/command-line.js", "commandLine", folder);
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
    env: { ...process.env, program, plan, node: process.execPath, XDG_CACHE_HOME: join(folder, "caches"), ...env },
  });
  return { out: stdout, err: stderr, code: status };
};

test("the built files name no place of the machine that built it", () => {
  const parts = readdirSync(folder).filter((name) => name.endsWith(".cjs"));
  expect(parts).toEqual([
    "benefits-program.cjs",
    "benefits-report.cjs",
    ...offered
      .filter((language) => language !== "en")
      .map((language) => `benefits-words-${language}.cjs`)
      .sort(),
    "benefits.cjs",
  ]);
  for (const part of parts) expect(readFileSync(join(folder, part), "utf8").includes(root)).toBe(false);
});

test("the built files are all ASCII, which the engine takes as it is", () => {
  for (const part of readdirSync(folder).filter((name) => name.endsWith(".cjs")))
    expect(readFileSync(join(folder, part)).findIndex((byte) => byte > 0x7f)).toBe(-1);
});

test("--version is that of package.json", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  expect(shell('"$node" "$program" --version')).toEqual({ out: `${version}\n`, err: "", code: 0 });
});

test("run from its source, where no build puts a version, it says so", () => {
  expect(shell(`cd "$root" && "$node" --import tsx command-line/main.ts --version`, { root })).toEqual({ out: "from source\n", err: "", code: 0 });
});

describe("what was compiled of the program", () => {
  const run = (home: string, env: Readonly<Record<string, string>> = {}) => shell('"$node" "$program" --version', { XDG_CACHE_HOME: home, ...env });
  const plain = { out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: "", code: 0 };
  const kept = (home: string) => readdirSync(join(home, "benefits-realization-plan"));

  test("is kept for the next run, one file a command, that of another edition goes, and what is no such file stays", () => {
    const home = join(folder, "kept");
    const others = ["notes.txt", "v22.12.0-x64-1a2b3c4d-0"];
    mkdirSync(join(home, "benefits-realization-plan"), { recursive: true });
    for (const other of [...others, "0-v20.19.0-x64-review"]) writeFileSync(join(home, "benefits-realization-plan", other), "");
    expect(run(home)).toEqual(plain);
    const made = kept(home);
    expect(made.filter((other) => others.includes(other))).toEqual(others);
    expect(made).toHaveLength(3);
    const name = made.find((other) => !others.includes(other)) ?? "";
    const before = statSync(join(home, "benefits-realization-plan", name)).mtimeMs;
    expect(run(home)).toEqual(plain);
    expect(kept(home)).toEqual(made);
    expect(statSync(join(home, "benefits-realization-plan", name)).mtimeMs).toBe(before);
  });

  test("that is damaged is made anew, and one that cannot be kept is done without", () => {
    const home = join(folder, "damaged");
    run(home);
    const [name = ""] = kept(home);
    const file = join(home, "benefits-realization-plan", name);
    const whole = statSync(file).size;
    writeFileSync(file, readFileSync(file).subarray(0, 5000));
    expect(run(home)).toEqual(plain);
    expect(statSync(file).size).toBeGreaterThan(whole / 2);
    writeFileSync(join(folder, "no folder"), "");
    expect(run(join(folder, "no folder"))).toEqual(plain);
  });

  test("is not kept where NODE_DISABLE_COMPILE_CACHE is set", () => {
    const home = join(folder, "not kept");
    mkdirSync(home);
    expect(run(home, { NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual(plain);
    expect(readdirSync(home)).toEqual([]);
  });
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

test("a portfolio is read by two threads as by one: the same plans, the same troubles, the same totals", async () => {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "plans"));
  for (let number = 1; number <= 12; number++)
    writeFileSync(join(folder, "plans", `${number}.xlsx`), await smallPlan({ id: `P-${number % 11}`, saved: 90 + number }));
  writeFileSync(join(folder, "plans/half.xlsx"), "PK, and no more");
  const told = (threads: number) => {
    const store = join(folder, `by-${threads}.duckdb`);
    const added = shell('"$node" "$program" portfolio add "$plans" --as-of 2026-07-31 --threads "$threads" --store "$store" --json', {
      plans: join(folder, "plans"),
      threads: String(threads),
      store,
    });
    return { added, board: shell('"$node" "$program" portfolio board --json --store "$store"', { store }) };
  };
  const once = told(1);
  expect(once.added).toMatchObject({ err: "", code: 1 });
  // Twelve files of eleven plans, and half a file: P-1 has two versions.
  expect(JSON.parse(once.board.out)).toMatchObject({ counts: { registered: 12, counted: 11, neverRead: 1 } });
  expect(told(2)).toEqual(once);
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
