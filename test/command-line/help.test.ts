import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usageLine } from "../../command-line/command";
import { commands } from "../../command-line/command-list";
import { shownWidth } from "../../command-line/layout";
import { options } from "../../command-line/options";
import { run } from "../../command-line/run";
import { benefits } from "../support/benefits-command";

const each = commands.map((command) => ({ name: command.name, command }));

/** What a shell makes of an example, without the program's name. */
const wordsOf = (example: string): readonly string[] => (example.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).slice(1).map((word) => word.replace(/^['"]|['"]$/g, ""));

// The examples name files as a person would who stands beside them: here none of them is there, whatever lies in the checkout.
const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), "help-"))];
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe("help", () => {
  test.each([{ args: ["--help"] }, { args: ["-h"] }, { args: ["help"] }])("$args lists every command in 80 columns", async ({ args }) => {
    const { code, out } = await benefits(args);
    expect(code).toBe(0);
    for (const { name, operands } of commands) expect(out).toContain(`benefits ${[name, ...operands].join(" ")}`);
    expect(out.split("\n").filter((line) => shownWidth(line) > 80)).toEqual([]);
  });

  test("of several commands that begin with one word lists them in 80 columns", async () => {
    const [{ code, out }, other] = await Promise.all([benefits(["portfolio", "--help"]), benefits(["help", "portfolio"])]);
    expect([code, other.out]).toEqual([0, out]);
    const below = commands.filter(({ name }) => name.startsWith("portfolio "));
    expect(below.length).toBeGreaterThan(1);
    for (const { name, summary } of below) {
      expect(out).toContain(`  benefits ${name} `);
      expect(out.replace(/\s+/g, " ")).toContain(summary);
    }
    expect(out.split("\n").filter((line) => shownWidth(line) > 80)).toEqual([]);
  });

  test.each(each)("of $name has what it takes and an example, in 80 columns, asked for in three ways", async ({ name, command }) => {
    const outputs = await Promise.all([
      benefits([...name.split(" "), "--help"]),
      benefits(["help", ...name.split(" ")]),
      benefits(["--help", ...name.split(" ")]),
    ]);
    const [{ code, out }] = outputs;
    expect(code).toBe(0);
    expect(outputs.every((other) => other.out === out)).toBe(true);
    expect(out.replace(/\s+/g, " ")).toContain(usageLine(command));
    // On one line, to be pasted as it stands, also where the program is called by its file.
    expect(out.split("\n").filter((line) => line === `  ${command.example}`)).toHaveLength(1);
    expect(`  ${command.example.replace("benefits", "node dist/benefits.cjs")}`.length).toBeLessThanOrEqual(80);
    for (const option of command.takes) expect(out.replace(/\s+/g, " ")).toContain(options[option].says);
    expect(out.split("\n").filter((line) => shownWidth(line) > 80)).toEqual([]);
  });

  test.each(each)("of $name shows an example that is understood", async ({ command }) => {
    // No such file is there, so that what is understood ends with that; a formula and a new plan need none.
    expect(command.example).toMatch(new RegExp(`^benefits ${command.name} `));
    if (!["new", "formula"].includes(command.name)) expect((await benefits(wordsOf(command.example))).code).toBe(3);
    else expect((await benefits([...wordsOf(command.example), "--help"])).code).toBe(0);
  });

  test("the examples do what they say on the example plan", async () => {
    const there = mkdtempSync(join(folder, "plan-"));
    process.chdir(there);
    try {
      const words = (name: string): readonly string[] => wordsOf(commands.find((command) => command.name === name)?.example ?? "");
      for (const name of ["new", "check", "explain", "chase", "baselines", "freeze", "done", "report"])
        expect([name, (await benefits(words(name))).code]).toEqual([name, 0]);
    } finally {
      process.chdir(folder);
    }
  });

  test("the page on the command line names each as it is called", () => {
    const page = readFileSync(join(__dirname, "../../docs/command-line.md"), "utf8");
    for (const { name, operands, takes } of commands) {
      expect(page).toContain(`\`benefits ${[name, ...operands].join(" ")}`);
      for (const option of takes) expect(page).toContain(`--${option}`);
    }
  });

  test("--version says the version and nothing else", async () => {
    let out = "";
    const code = await run({ out: (text) => void (out += text), err: () => undefined, colors: false, live: false, width: 80 }, ["--version"], "7.8.9");
    expect([code, out]).toEqual([0, "7.8.9"]);
  });

  test("without a command the list is shown, and it counts as not understood", async () => {
    expect(await benefits([])).toMatchObject({ code: 2, out: expect.stringContaining("benefits review FILE") });
  });
});

describe("what is not understood is refused in words, and nothing is ignored", () => {
  test.each([
    { args: ["reveiw", "plan.xlsx"], says: 'There is no command "reveiw". Did you mean review?' },
    { args: ["check", "plan.xlsx", "--out", "x.xlsx"], says: "benefits check takes no option --out." },
    { args: ["check", "plan.xlsx", "--quiet"], says: "It takes --as-of, --language, --json. See more with:\n  benefits check --help" },
    { args: ["review", "plan.xlsx", "--qiet"], says: "benefits review takes no option --qiet. Did you mean --quiet?" },
    { args: ["review", "plan.xlsx", "-q"], says: "benefits review takes no option -q." },
    { args: ["formula", "=BENEFIT_NPV(1)", "--json"], says: "benefits formula takes no option --json. It takes --language." },
    { args: ["formula", "=BENEFIT_VARIANC(10, 9)"], says: "There is no formula BENEFIT_VARIANC. Did you mean BENEFIT_VARIANCE?" },
    { args: ["formula", "=SUM(10, 9)"], says: "There is no formula SUM. docs/functions.md has them all." },
    { args: ["review", "plan.xlsx", "--as-of"], says: "Something is missing behind --as-of: --as-of DATE." },
    { args: ["review", "plan.xlsx", "--out", "--json"], says: '--out needs something behind it, and "--json" is an option.' },
    { args: ["review", "plan.xlsx", "--json=yes"], says: "--json takes nothing behind it." },
    { args: ["review", "plan.xlsx", "--out", "a.xlsx", "--out", "b.xlsx"], says: "--out is given twice." },
    { args: ["review"], says: "FILE is missing: benefits review FILE [--as-of DATE]" },
    { args: ["review"], says: "For example:\n  benefits review plan.xlsx --as-of 2026-10-31\n" },
    { args: ["explain", "plan.xlsx"], says: "BENEFIT-ID is missing" },
    { args: ["chase", "plan.xlsx", "--person", "Head", "of", "service"], says: '"of service" is one word too many. A name with spaces goes in quotes.' },
    { args: ["new", "plan.xlsx", "--toString"], says: "benefits new takes no option --toString." },
  ])("$args", async ({ args, says }) => {
    expect(await benefits(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(says) });
  });

  test("behind -- everything is a word", async () => {
    expect(await benefits(["explain", "--", "none.xlsx", "--json"])).toMatchObject({ code: 3 });
  });
});
