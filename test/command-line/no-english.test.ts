import { expect, jest, test } from "@jest/globals";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explainableKeys } from "../../core/index";
import { newPlan } from "../../core/review/new-plan";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { nameIn } from "../../core/words/known-names";
import { knownNames } from "../../scripts/message-keys";
import { openPackage } from "../../xlsx-file/package/package";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { englishWordsOf, inGreek } from "../support/left-in-english";
import { greekText } from "../support/long-words";
import { pseudoWords } from "../support/pseudo-words";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { planFile } from "../support/plan-file";
import { testFolder } from "../support/test-folder";

/*
 * Every command in a language whose letters no English text has: what is left in plain letters was not told in it. What is typed on a
 * command line, names of files and of rules stay as they are.
 */
jest.doMock("../../languages/command-line/words-in", () => ({
  wordsIn: (language: string) => Promise.resolve(language === "en" ? undefined : pseudoWords),
}));
/** Loaded behind that, so that it has those words. */
const program = import("../support/benefits-command");
const help = import("../../command-line/command-list");

const folder = testFolder("no-english");
const inGerman = ["--language", "de"];

type Rows = readonly (readonly Cell[])[];

const rowsOf = ({ tables }: PlanSnapshot): Readonly<Record<string, Rows>> =>
  Object.fromEntries(
    tables.map(({ sheet, columns }) => [
      sheet,
      [columns.map(({ header }) => header), ...(columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? null))],
    ]),
  );

/** Made in English, before anything is said in the other language. */
const example = snapshotOfNewTables(newPlan("crm").newTables);
const greekPlan = async (change: (rows: Readonly<Record<string, Rows>>) => Readonly<Record<string, Rows>> = (rows) => rows): Promise<Uint8Array> =>
  planFile(change(rowsOf(inGreek(example))));

/** What is typed and read as it stands: options, what they take, files and folders, commands, the names of rules and of engines. */
const typed = [
  /^ {2}(?:node \S+|benefits) .*$/gm,
  /"Target=[^"]*"/g,
  /--[\w-]+(?: [A-Z]+\b| "[^"]*"| [\w.-]+)?/g,
  /[\w./~-]*\/[\w./~-]+/g,
  /[\w-]+\.(?:xlsx|xlsm|xls|html|duckdb|csv|sql|sh|md|parquet|json)\b/g,
  /\.(?:xlsx|xlsm|html|csv)\b/g,
  /\b(?:changes|report|new|board)\.txt\b/g,
  // Names of rules, months on the axis of a chart, a word of the plan that an explanation quotes, the place of a name in the page's data.
  /^(?:[a-z]+-)+[a-z]+$/,
  /^(?:Jan|Feb|Apr|Juni?|Juli?|Aug|Sept?|Okt|Nov|Dez)\.? \d\d$/,
  / Maintain \(/g,
  /\bBENEFIT_\w+/g,
  // The note by which a seal is found again.
  /\bRecord sealed [0-9a-f]{12}\b/g,
  /\{plan\}/g,
  /\((?:[a-z]+-)+[a-z]+\)/g,
  /\bbenefits(?: [a-z-]+)*(?: [A-Z][A-Z-]*)*/g,
  /\b(?:FILE|FOLDER|FORMULA|PLAN|CODE|REVIEW|BASE|BENEFIT-ID|NAME|DATE|HEADING)\b/g,
];

/** Words that are typed, too, and the names by which sheets and columns are read back. */
const words = [
  ...["organisation", "objective", "owner", "category", "parquet", "clickhouse", "bigquery", "postgres", "hospital", "renewable", "blank", "crm"],
  ...[
    "setting",
    "folder",
    "today",
    "latest",
    "first",
    "review",
    "formula",
    "portfolio",
    "compare",
    "explain",
    "adopt",
    "freeze",
    "done",
    "add",
    "board",
    "list",
    "forget",
    "export",
  ],
  ...explainableKeys,
];
const names = new RegExp(
  `(?<!\\p{L})(?:${[...new Set(knownNames().map((name) => nameIn(name, "de")))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})(?!\\p{L})`,
  "gu",
);
const typedWords = new RegExp(`\\b(?:${words.join("|")})\\b`, "g");

/** The lines that hold an English word. */
const leftIn = (text: string): readonly string[] =>
  text.split("\n").filter((line) => {
    const rest = typed.reduce((before, kind) => before.replace(kind, ""), line).replace(typedWords, "");
    return englishWordsOf(rest.replace(names, "")).length > 0;
  });

async function said(...args: readonly string[]): Promise<{ readonly code: number; readonly left: readonly string[]; readonly all: string }> {
  const { benefits } = await program;
  const { code, out, err } = await benefits([...args, ...inGerman], { live: true });
  const all = `${out}${err}`.replace(/\u001b\[K|\r/g, "\n");
  return { code, left: leftIn(all), all };
}

const fine = { code: 0, left: [], all: expect.any(String) };
const write = (name: string, bytes: Uint8Array | string): string => folder.write(name, bytes);
const asOf = ["--as-of", "2026-10-31"];

test("a plan goes its whole way without an English sentence", async () => {
  const plan = write("plan.xlsx", await greekPlan());
  const path = (name: string): string => join(folder.path, name);
  const way: readonly (readonly [number, ...string[]])[] = [
    [6, "verify", plan],
    [0, "baselines", plan, ...asOf],
    [0, "review", plan, ...asOf],
    [0, "check", plan, ...asOf],
    [0, "verify", plan],
    [1, "verify", plan, "0123456789ab"],
    [0, "explain", plan, greekText("B-02"), ...asOf],
    [6, "explain", plan, "Z-99", ...asOf],
    [2, "explain", plan, greekText("B-02"), "--figure", "Θ"],
    [0, "freeze", plan, "--name", "Ω", "--approved-by", "Ψ", ...asOf],
    [0, "baselines", plan, ...asOf],
    [6, "baselines", plan, "--against", "Θ", ...asOf],
    [0, "chase", plan, ...asOf],
    [0, "report", plan, ...asOf, "--out", path("report.html")],
    [7, "report", plan, ...asOf, "--out", path("report.html")],
    [0, "set-up", plan],
    [0, "new", path("new.xlsx"), "--example", "crm"],
    [7, "new", path("new.xlsx")],
    [2, "new", path("new.txt")],
    [2, "new", path("other.xlsx"), "--example", "Θ"],
  ];
  for (const [code, ...args] of way) expect([args.slice(0, 2), await said(...args)]).toEqual([args.slice(0, 2), { code, left: [], all: expect.any(String) }]);
}, 120_000);

test("two copies of a plan are compared and merged without one", async () => {
  const changed = (note: string, actual: number) => (rows: Readonly<Record<string, Rows>>) => ({
    ...rows,
    Nutzen: (rows["Nutzen"] ?? []).map((row, place) => (place === 1 ? row.map((cell, column) => (column === 1 ? note : cell)) : row)),
    Messungen: (rows["Messungen"] ?? []).filter((_, place) => place !== actual),
  });
  const [base, a, b] = [
    write("base.xlsx", await greekPlan()),
    write("a.xlsx", await greekPlan(changed("ΑΑΑ", 3))),
    write("b.xlsx", await greekPlan(changed("ΒΒΒ", 5))),
  ];
  const page = join(folder.path, "changes.html");
  const merged = join(folder.path, "merged.xlsx");
  expect(await said("compare", base, a, ...asOf, "--out", page)).toEqual(fine);
  expect(await said("compare", base, base, ...asOf)).toEqual(fine);
  expect(textsOfPage(page)).toEqual([]);
  expect(await said("merge", base, a, b, "--out", merged)).toMatchObject({ code: 8, left: [] });
  expect(await said("merge", base, a, b, "--out", merged)).toMatchObject({ code: 7, left: [] });
  expect(await said("merge", base, a, b, "--out", a)).toMatchObject({ code: 2, left: [] });
}, 60_000);

/** What is left in English of a page: its texts and what its marks say to those who hear it. */
function textsOfPage(path: string): readonly string[] {
  const html = readFileSync(path, "utf8").replace(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g, "");
  const attributes = [...html.matchAll(/ (?:aria-label|data-label)="([^"]*)"/g)].map(([, text = ""]) => text);
  const data = [...html.matchAll(/<script type="application\/json"[^>]*>([^]*?)<\/script>/g)].flatMap(([, text = ""]) =>
    stringsIn(JSON.parse(text) as unknown).filter((word) => !/^status is-/.test(word)),
  );
  const texts = html
    .replace(/<script[^]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .split("\n");
  return [
    ...new Set([...texts, ...attributes, ...data].map((text) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))),
  ].flatMap(leftIn);
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.entries(value).flatMap(([, inner]) => stringsIn(inner)) : [];

test("the report has none, in its texts and in what is heard of it, and says which language it is in", async () => {
  const page = join(folder.path, "report.html");
  expect(await said("report", write("plan.xlsx", await greekPlan()), ...asOf, "--out", page)).toEqual(fine);
  expect(readFileSync(page, "utf8")).toContain('<html lang="de">');
  expect(textsOfPage(page)).toEqual([]);
}, 60_000);

test("a portfolio goes its whole way without one, with its page and its workbook", async () => {
  const path = (name: string): string => join(folder.path, name);
  mkdirSync(path("plans"));
  const named = (id: string) => (rows: Readonly<Record<string, Rows>>) => ({
    ...rows,
    Einstellungen: [...(rows["Einstellungen"] ?? []).filter(([name]) => name !== "Plan ID"), ["Plan ID", id]],
  });
  writeFileSync(path("plans/a.xlsx"), await greekPlan(named("Α")));
  writeFileSync(path("plans/b.xlsx"), await greekPlan(named("Β")));
  writeFileSync(path("plans/copy.xlsx"), readFileSync(path("plans/a.xlsx")));
  writeFileSync(path("plans/Ω.xlsx"), "PK\u0003\u0004");
  writeFileSync(path("plans/Ξ.xlsx"), await planFile({ Ξ: [["Ξ"]] }));
  const store = ["--store", path("portfolio.duckdb")];
  const way: readonly (readonly [number, ...string[]])[] = [
    [3, "portfolio", "list", ...store],
    [1, "portfolio", "add", path("plans"), ...store],
    [6, "portfolio", "board", ...store],
    [1, "portfolio", "review", "--as-of", "2026-07-31", ...store],
    [1, "portfolio", "review", ...asOf, ...store],
    [0, "portfolio", "board", ...store],
    [0, "portfolio", "board", "--by", "category", ...store],
    [2, "portfolio", "board", "--by", "Θ", ...store],
    [0, "portfolio", "board", "--out", path("board.html"), ...store],
    [0, "portfolio", "board", "--out", path("board.xlsx"), ...store],
    [7, "portfolio", "board", "--out", path("board.xlsx"), ...store],
    [0, "portfolio", "list", ...store],
    [0, "portfolio", "export", path("warehouse"), "--to", "postgres", ...store],
    [2, "portfolio", "export", path("warehouse"), ...store],
    [6, "portfolio", "forget", "Θ", ...store],
    [0, "portfolio", "forget", path("plans/b.xlsx"), ...store],
  ];
  for (const [code, ...args] of way) expect([args.slice(0, 3), await said(...args)]).toEqual([args.slice(0, 3), { code, left: [], all: expect.any(String) }]);
  expect(readFileSync(path("board.html"), "utf8")).toContain('<html lang="de">');
  expect(textsOfPage(path("board.html"))).toEqual([]);
  const { parts } = openWorkbook(await openPackage(readFileSync(path("board.xlsx"))));
  expect(parts.sheets.map(({ name }) => name).flatMap(leftIn)).toEqual([]);
}, 120_000);

test("a register is adopted without one", async () => {
  // The headings of somebody's own.
  const headings = ["Goal ID", "Agency", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result"];
  const register = write(
    "register.xlsx",
    await planFile({
      Ρεγ: [
        headings,
        ["Α1", "Νορτη", "Αβγ δεζ", "Ηθι", "%", 62, 70, 66.1],
        ["Α2", "Νορτη", "Κλμ νξο", "Πρσ", "Νο", 120000, 60000, 80000],
        ["Α3", "Σοθτη", "Τυφ χψω", "Λμν", "Δδ", 28, 20, 31],
      ],
    }),
  );
  const rest = async (...args: readonly string[]) => {
    const { code, all } = await said(...args);
    return { code, left: leftIn(headings.reduce((text, heading) => text.replaceAll(heading, ""), all)) };
  };
  expect(await rest("adopt", register)).toEqual({ code: 0, left: [] });
  expect(await rest("adopt", register, "--sheet", "Ω")).toEqual({ code: 6, left: [] });
  expect(await rest("adopt", register, "--start", "2026-01-01", "--read-on", "2026-06-30", "--yes")).toMatchObject({ left: [] });
  expect(await rest("adopt", register, "--undo", "--dry-run")).toMatchObject({ left: [] });
  expect(await rest("adopt", register, "--undo")).toMatchObject({ left: [] });
}, 60_000);

test("what is refused has none: files that are no workbooks, command lines that are not understood", async () => {
  const plan = write("plan.xlsx", await greekPlan());
  const refused: readonly (readonly string[])[] = [
    ["review", join(folder.path, "nothing.xlsx")],
    ["review", folder.path],
    ["review", write("text.xlsx", "abc")],
    ["review", write("none.xlsx", "")],
    ["review", write("old.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))],
    ["review", write("broken.xlsx", "PK\u0003\u0004")],
    ["review", plan, "--as-of", "31/02/2026"],
    ["review", plan, "--as-of"],
    ["review", plan, "--as-of", "--json"],
    ["review", plan, "--person", "Θ"],
    ["review", plan, "Θ"],
    ["review", plan, "--json=Θ"],
    ["review"],
    ["ω", plan],
    ["portfolio"],
    ["compare", plan, plan, "--out", "changes.txt"],
    ["report", plan, "--out", "report.txt"],
    ["verify", plan, "Θ"],
    ["freeze", plan],
    ["done", plan, "Θ"],
    ["formula", "=BENEFIT_VARIANC(1, 2)"],
  ];
  for (const args of refused) {
    const { code, left, all } = await said(...args);
    expect([args, left, code > 1, all.length > 20]).toEqual([args, [], true, true]);
  }
}, 60_000);

test("help has none beside what is typed", async () => {
  const { commands } = await help;
  const pages = [["--help"], ["portfolio", "--help"], ...commands.map(({ name }) => [...name.split(" "), "--help"])];
  for (const args of pages) {
    const { code, all } = await said(...args);
    // What stands left is typed, and so is the example below.
    const said2 = all
      .replace(/\n\n[^\n]*:\n {2}[^]*$/, "")
      .split("\n")
      .map((line) => line.replace(/^ {2}(?:benefits )?\S.*? {2,}/, "").replace(/^benefits .*$|^ {4}[[\]A-Z -]*--.*$/, ""))
      .join("\n");
    expect([args, code, leftIn(said2)]).toEqual([args, 0, []]);
  }
});
