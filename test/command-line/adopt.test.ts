import { expect, jest, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReviewResult } from "../../core/review/review-result";
import type { Cell } from "../../core/port/workbook";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { benefits } from "../support/benefits-command";
import type { Proposal } from "../../core/adopt/proposal";
import { planFile } from "../support/plan-file";
import { allSheetCells } from "../support/sheet-cells";
import { testFolder } from "../support/test-folder";

// Each opens, reviews and saves workbooks several times.
jest.setTimeout(60_000);
const folder = testFolder("adopt");

/** In the shape in which agencies publish their priority goals; the rows are made up. */
const goals: readonly (readonly Cell[])[] = [
  ["Priority goals"],
  [null],
  ["Goal ID", "Agency", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result", "Status"],
  ["G1", "North", "Share of permits within ten days", "Permits lead", "%", 62, 70, 66.1, "On track"],
  ["G2", "North", "Claims waiting", "Claims lead", "Number", 120000, 60000, 80000, "At risk"],
  ["G3", "South", "Wait for an appointment", "Care lead", "Days", 28, 20, 31, "Green"],
];

/** Plan and actual of each month side by side, under a line of months. */
const months: readonly (readonly Cell[])[] = [
  ["ID", "Benefit", "Owner", "Jan-25", null, "Feb-25", null, "Mar-25", null],
  [null, null, null, "Plan", "Actual", "Plan", "Actual", "Plan", "Actual"],
  ["B1", "Rework avoided", "Operations", 10, 9, 12, 8, 14, 15],
  ["B2", "Energy saved", "Estates", 100, 90, 110, 95, 120, 130],
];

const register = async (name: string, sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<string> =>
  folder.write(name, Buffer.from(await planFile(sheets)));
const days = ["--start", "2024-01-01", "--due", "2025-12-31", "--read-on", "2024-12-31"];
const reviewed = async (path: string): Promise<ReviewResult> =>
  JSON.parse((await benefits(["review", path, "--as-of", "2024-12-31", "--json"])).out) as ReviewResult;

test("shows what a register is taken for, and writes nothing before it is told to", async () => {
  const path = await register("goals.xlsx", { Goals: goals });
  const before = readFileSync(path);
  const { code, out } = await benefits(["adopt", path]);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      /Goal Statement .*Benefit[^]*Baseline value .*Baseline[^]*Latest result .*Reading[^]*Of which day[^]*--read-on DATE[^]*Nothing is written yet/,
    ),
  ]);
  expect(out).toMatch(/Agency .*–/);
  expect((await benefits(["adopt", path, ...days, "--yes", "--dry-run"])).out).toContain("Nothing is written yet");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("takes nothing where the plan's own tables stand, full or empty, unless a sheet is named", async () => {
  const path = join(folder.path, "own.xlsx");
  expect((await benefits(["new", path])).code).toBe(0);
  const { code, err } = await benefits(["adopt", path]);
  expect(code).toBe(6);
  expect(err).toMatch(/own\.xlsx has the plan's own tables already, with the benefits on the sheet "Benefits"\. [^]*--sheet NAME[^]*review .*own\.xlsx/);
  expect((await benefits(["adopt", path, "--sheet", "Sustainment"])).out).toContain('The sheet "Sustainment" is taken');
});

test("writes nothing as long as a day is open that only a person knows, and names the options that say it", async () => {
  const path = await register("open.xlsx", { Goals: goals });
  const before = readFileSync(path);
  expect(await benefits(["adopt", path, "--yes"])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/When are the targets due\?.*Nothing is written. Say it with: --due DATE --start DATE --read-on DATE/),
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("asks whether months that never fall hold those before, and says how to answer either way", async () => {
  const rows = [
    ["Ref", "Saving", "Target (£)", "Apr-25", "May-25", "Jun-25"],
    ["S1", "Agency shifts", 600, 50, 100, 150],
    ["S2", "Energy", 360, 30, 45, 80],
  ];
  const path = await register("running.xlsx", { Savings: rows });
  const year = ["--start", "2025-04-01", "--due", "2026-03-31"];
  expect((await benefits(["adopt", path, ...year, "--yes"])).err).toMatch(
    /never fall.*--columns 'Actual of a period=Apr-25; Actual of a period=May-25; Actual of a period=Jun-25', and with "Actual up to a period" in place/,
  );
  const upTo = rows[0]?.slice(3).map((heading) => `Actual up to a period=${heading}`) ?? [];
  expect(await benefits(["adopt", path, ...year, "--columns", upTo.join("; "), "--yes"])).toMatchObject({ code: 0 });
  const result = JSON.parse((await benefits(["review", path, "--as-of", "2025-06-30", "--json"])).out) as ReviewResult;
  expect(Object.values(result.benefits).map(({ actualToDate }) => actualToDate)).toEqual([150, 80]);
});

test("judges the benefits of an adopted register in place: its cells stay, status columns stand beside them", async () => {
  const path = await register("goals.xlsx", { Goals: goals });
  expect(await benefits(["adopt", path, ...days, "--yes"])).toMatchObject({ code: 0, out: expect.stringContaining("Your register is as it was") });
  const result = await reviewed(path);
  // Levels, linear over 2024 and 2025, read on 31 December 2024: x = 365/730 = .5, planned 66, 90,000 and 24 days.
  expect(Object.fromEntries(Object.entries(result.benefits).map(([id, { status, attainment }]) => [id, [status, attainment]]))).toEqual({
    G1: ["Green", expect.closeTo(4.1 / 8, 9)],
    G2: ["Green", expect.closeTo(40000 / 60000, 9)],
    G3: ["Red", expect.closeTo(-3 / 8, 9)],
  });
  const sheet = (await openXlsx(readFileSync(path))).look().find(({ sheet: name }) => name === "Goals");
  expect(sheet?.rows.slice(0, goals.length).map((row, index) => (goals[index] ?? []).map((_, column) => row[column] ?? null))).toEqual(goals);
  expect(sheet?.rows[2]?.slice(goals[2]?.length)).toContain("Variance %");
});

test("a second review finds the register again by its mapping and writes the same columns", async () => {
  const path = await register("goals.xlsx", { Goals: goals });
  await benefits(["adopt", path, ...days, "--yes"]);
  await benefits(["review", path, "--as-of", "2024-12-31"]);
  const headers = async () => (await openXlsx(readFileSync(path))).look().find(({ sheet }) => sheet === "Goals")?.rows[2];
  const first = await headers();
  await benefits(["review", path, "--as-of", "2024-12-31"]);
  expect(await headers()).toEqual(first);
});

test("months side by side, planned and actual, are read in place; what was planned by month is the target", async () => {
  const path = await register("months.xlsx", { Data: months });
  await benefits(["adopt", path, "--yes"]);
  const { out } = await benefits(["review", path, "--as-of", "2025-03-31", "--json"]);
  const result = JSON.parse(out) as ReviewResult;
  // Flows, all of the plan due: 32 of 36 and 315 of 330.
  expect(Object.values(result.benefits).map(({ attainment, status }) => [attainment, status])).toEqual([
    [expect.closeTo(32 / 36, 9), "Red"],
    [expect.closeTo(315 / 330, 9), "Green"],
  ]);
});

test("a saved mapping serves the next workbook of the same shape, whatever its sheet is called", async () => {
  const mapping = join(folder.path, "goals-mapping.json");
  await benefits(["adopt", await register("first.xlsx", { Goals: goals }), ...days, "--yes", "--save-mapping", mapping]);
  const next = await register("second.xlsx", { Notes: [["Nothing"]], "Goals of next year": [[null], ...goals] });
  expect(await benefits(["adopt", next, "--yes", "--mapping", mapping])).toMatchObject({
    code: 0,
    out: expect.stringContaining('fits the sheet "Goals of next year"'),
  });
  expect((await reviewed(next)).benefits["G3"]?.["status"]).toBe("Red");
});

test("a mapping goes its way by days that are given anew, is refused where no sheet has half of its headings, or where it is none", async () => {
  const mapping = join(folder.path, "years-mapping.json");
  await benefits(["adopt", await register("years.xlsx", { Goals: goals }), ...days, "--yes", "--save-mapping", mapping]);
  const later = await register("later.xlsx", { Goals: goals });
  await benefits(["adopt", later, "--yes", "--mapping", mapping, "--due", "2024-12-31"]);
  // All of the plan is due: G1 is 3.9 of 8 behind.
  expect((await reviewed(later)).benefits["G1"]?.["status"]).toBe("Red");
  const other = await register("other-shape.xlsx", { Data: months });
  expect(await benefits(["adopt", other, "--yes", "--mapping", mapping])).toMatchObject({ code: 6, err: expect.stringContaining("half of the headings") });
  expect(await benefits(["adopt", other, "--mapping", folder.write("no-mapping.json", Buffer.from("[1]"))])).toMatchObject({
    code: 2,
    err: expect.stringContaining("is no mapping"),
  });
  expect(await benefits(["adopt", other, "--mapping", "nowhere.json"])).toMatchObject({ code: 3 });
});

test("a heading that was renamed is a finding that says which line to mend, and the rest is judged", async () => {
  const mapping = join(folder.path, "renamed-mapping.json");
  await benefits(["adopt", await register("named.xlsx", { Goals: goals }), ...days, "--yes", "--save-mapping", mapping]);
  const renamed = await register("renamed.xlsx", { Goals: goals.map((row) => row.map((cell) => (cell === "Goal Leader" ? "Who leads" : cell))) });
  await benefits(["adopt", renamed, "--yes", "--mapping", mapping]);
  const result = await reviewed(renamed);
  expect(result.findings.filter(({ rule }) => rule === "mapped-heading-gone").map(({ what, mend }) => [what, mend])).toEqual([
    [expect.stringContaining('no heading "Goal Leader"'), expect.stringContaining('Is it "Who leads" now?')],
  ]);
  expect(result.benefits["G1"]?.["status"]).toBe("Green");
});

test("a person says which heading is which, and which sheet is the register", async () => {
  const path = await register("said.xlsx", { Goals: goals, "Goals before": goals });
  expect(await benefits(["adopt", path, ...days, "--yes"])).toMatchObject({ code: 2, err: expect.stringMatching(/Which sheet is the register.*--sheet NAME/) });
  const said = ["--sheet", "Goals before", "--columns", "Objective=Agency; left alone=Goal Leader"];
  const { out } = await benefits(["adopt", path, ...days, "--json", ...said]);
  const { sheets, headings } = JSON.parse(out) as Proposal;
  expect(sheets).toEqual(["Goals before"]);
  expect(headings.flatMap(({ heading, field }) => (/Agency|Leader/.test(heading) ? [[heading, field]] : []))).toEqual([
    ["Agency", "Objective"],
    ["Goal Leader", undefined],
  ]);
  for (const [option, says] of [
    [["--columns", "Colour=Agency"], 'no column "Colour"'],
    [["--columns", "Objective=Region"], 'no heading "Region"'],
    [["--due", "01/02/2027"], "not a date that can be read one way only"],
    [["--due", "2026-02-30"], '--due "2026-02-30" is no day. Write it as'],
    [["--due", "soon"], '--due "soon" is no day'],
    [["--due", ""], '--due "" is no day'],
    [["--due", "1800-01-01"], '--due "1800-01-01" is not a day between 1900-03-01 and 9999-12-31'],
    [["--year", "soon"], "is no year"],
  ] as const)
    expect(await benefits(["adopt", path, "--sheet", "Goals", ...option])).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  expect(await benefits(["adopt", path, "--sheet", "Nowhere"])).toMatchObject({ code: 6, err: expect.stringContaining("There are: Goals and Goals before") });
});

test("what is to be pasted next says again what was said, asks for what is open, and has no heading run as a command", async () => {
  const heading = "% of target $(touch ran)";
  const rows: readonly (readonly Cell[])[] = [
    ["Ref", "Benefit", "Who", "Baseline (as is)", "Target (to be)", heading, "Actual to date"],
    ["B1", "Fewer calls", "Contact", 3400, 2000, 0.5, 2600],
    ["B2", "Shorter waits", "Clinic", 28, 20, 0.4, 25],
  ];
  const path = await register("pasted.xlsx", { "My log": rows });
  const { out } = await benefits(["adopt", path, "--sheet", "My log", "--due", "2026-12-31"]);
  const command = out.split("\n").find((line) => line.startsWith("  benefits adopt")) ?? "";
  expect(command).toMatch(/ --sheet 'My log' --due 2026-12-31 .*--yes$/);
  expect(command).toContain("--read-on DATE");
  const words = execFileSync("/bin/sh", ["-c", `set -- ${command.trim()}; printf '%s\\n' "$@"`], { encoding: "utf8", cwd: dirname(path) });
  expect(words).toContain("My log\n");
  expect(existsSync(join(dirname(path), "ran"))).toBe(false);
  expect(words).toContain(`Target (to be)`);
});

test("undo takes the sheet away, and says where there is none", async () => {
  const path = await register("undone.xlsx", { Goals: goals });
  await benefits(["adopt", path, ...days, "--yes"]);
  expect((await benefits(["adopt", path, "--undo", "--dry-run"])).out).toContain("Would be taken out");
  expect(await benefits(["adopt", path, "--undo"])).toMatchObject({ code: 0, out: expect.stringContaining("Taken out of") });
  expect((await allSheetCells(readFileSync(path))).map(([name]) => name)).toEqual(["Goals"]);
  expect(await benefits(["adopt", path, "--undo"])).toMatchObject({ code: 6, err: expect.stringContaining("nothing to take back") });
  expect(await benefits(["review", path, "--as-of", "2024-12-31"])).toMatchObject({ code: 6, err: expect.stringContaining(`benefits adopt ${path}`) });
});

test("what is to be done next is told with the language that was asked for, and undo answers in the language of the reviews", async () => {
  const path = await register("french.xlsx", { Goals: goals });
  expect((await benefits(["adopt", path, ...days, "--language", "fr"])).out).toMatch(/--yes --language fr\n/);
  expect((await benefits(["adopt", path, ...days, "--yes", "--language", "fr"])).out).toMatch(/review \S+ --as-of today --language fr\n/);
  const reviewedIn = await benefits(["review", path, "--as-of", "2024-12-31", "--language", "fr"]);
  expect(reviewedIn.out).toMatch(/check \S+ --as-of 2024-12-31 --language fr\n/);
  // From here on the workbook itself says it.
  expect((await benefits(["review", path, "--as-of", "2024-12-31", "--language", "fr"])).out).toMatch(/check \S+ --as-of 2024-12-31\n/);
  expect((await benefits(["adopt", path])).out).toContain("est prise pour un registre");
  const { code, out } = await benefits(["adopt", path, "--undo"]);
  expect([code, out]).toEqual([0, expect.not.stringMatching(/Taken out|as it was/)]);
  expect((await allSheetCells(readFileSync(path))).map(([name]) => name)).toEqual(["Goals"]);
});

test("a plan that was made in a language needs none said again", async () => {
  const { out } = await benefits(["new", join(folder.path, "neu.xlsx"), "--language", "de"]);
  expect(out).toMatch(/review \S+neu\.xlsx\n/);
});

test("undo takes away what reviews wrote beside a register whose sheet and headings are those of a plan, and it is adopted anew as at first", async () => {
  const rows: readonly (readonly Cell[])[] = [
    ["No.", "Benefit", "Owner", "Unit", "Baseline", "Target", "Start", "Due", "Latest result"],
    ["N-1", "Complaints per month reduced", "Ann", "complaints", 120, 80, 46023, 46387, 100],
    ["N-2", "Days to decide reduced", "Bob", "days", 24, 14, 46023, 46387, 19],
  ];
  const path = await register("own-plan.xlsx", { Benefits: rows });
  const adopt = ["adopt", path, "--read-on", "2026-06-30", "--yes"];
  const first = await benefits(adopt);
  expect((await benefits(["review", path, "--as-of", "2026-06-30"])).code).toBe(0);
  expect((await benefits(["adopt", path, "--undo"])).out).toMatch(
    / the sheet Register mapping, \d+ status columns and the sheets of the reviews\. Your register is as it was/,
  );
  expect(await allSheetCells(readFileSync(path))).toEqual([["Benefits", rows]]);
  expect(await benefits(adopt)).toEqual(first);
});

test("a .csv file becomes a workbook that is reviewed like any other, the file itself as it was", async () => {
  const csv = [
    "Goal ID;Goal Statement;Unit;Baseline value;Target value;Latest result;As at;Note",
    '007;"Share of permits; within ten days";%;62;70;66.1;2024-12-31;"said ""yes"""',
    "G2;Claims waiting;Number;120000;60000;80000;2024-12-31;=1+1",
    "",
  ].join("\r\n");
  const path = folder.write("Goals [2024].csv", Buffer.from(csv));
  const out = join(folder.path, "from-csv.xlsx");
  expect(await benefits(["adopt", path, "--yes", "--start", "2024-01-01", "--due", "2025-12-31"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("--out"),
  });
  expect(await benefits(["adopt", path, "--yes", "--start", "2024-01-01", "--due", "2025-12-31", "--out", out])).toMatchObject({ code: 0 });
  expect(readFileSync(path).toString()).toBe(csv);
  const [[name, cells] = ["", []]] = await allSheetCells(readFileSync(out));
  expect([name, cells[1], cells[2]?.[7]]).toEqual([
    "Goals  2024",
    ["007", "Share of permits; within ten days", "%", 62, 70, 66.1, 45657, 'said "yes"'],
    "=1+1",
  ]);
  // Half of the way on 31 December 2024: 66 % and 90,000 were planned.
  expect(Object.values((await reviewed(out)).benefits).map(({ status }) => status)).toEqual(["Green", "Green"]);
  expect(await benefits(["adopt", folder.write("latin.csv", Buffer.from("Réf;Bénéfice;Cible\nB1;Café;5\n", "latin1"))])).toMatchObject({
    code: 0,
    out: expect.stringContaining("Bénéfice"),
  });
  expect(await benefits(["adopt", folder.write("empty.csv", Buffer.from(""))])).toMatchObject({ code: 6, err: expect.stringContaining("empty") });
});

test.each([
  [
    "a list of tasks",
    {
      Tasks: [
        ["Task", "Owner", "Due date", "Status"],
        ["Order desks", "Facilities", 46000, "Done"],
        ["Move in", "Facilities", 46010, "Open"],
      ],
    },
  ],
  ["prose", { Notes: [["Our mission is to serve."], ["Benefits matter to us."]] }],
])("%s is no register, and why is said", async (_, sheets) => {
  const path = await register("other.xlsx", sheets);
  expect(await benefits(["adopt", path, "--yes"])).toMatchObject({
    code: 6,
    err: expect.stringContaining("no list with a heading for what a benefit is called"),
  });
});
