import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BaselinesResult } from "../../core/baselines/baselines-result";
import type { ChaseResult } from "../../core/chase/chase-result";
import { run } from "../../command-line/run";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { soundBenefit, soundPlan, tableOf, type Tables } from "../support/plan-builder";
import { planFile } from "../support/plan-file";

const folder = mkdtempSync(join(tmpdir(), "command-line-plans-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let plan = "";
let count = 0;
beforeEach(() => {
  plan = join(folder, `plan-${count++}.xlsx`);
});

async function benefits(...args: readonly string[]) {
  let out = "";
  let err = "";
  const terminal = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += text), colors: false, live: false, width: 160 };
  return { code: await run(terminal, args), out, err };
}

const settings = {
  Settings: [
    ["Setting", "Value"],
    ["Status date", "2026-06-30"],
  ],
};
const withoutBaselines = (): Tables => Object.fromEntries(Object.entries(soundPlan(settings)).filter(([name]) => name !== "Baselines"));
const write = async (tables: Tables): Promise<void> => writeFileSync(plan, await planFile(tables));
const baselinesOf = async (path: string) => (await openXlsx(readFileSync(path))).read(["Baselines"]).tables[0]?.columns ?? [];
const freeze = (name: string, ...more: readonly string[]) => benefits("freeze", plan, "--name", name, "--approved-by", "Board", ...more);

const soundBaseline = {
  Baseline: "Case",
  "Taken on": "2026-01-15",
  "Benefit ID": "B-01",
  "Baseline value": 12,
  Target: 7,
  Start: "2026-01-01",
  Due: "2026-10-31",
  Profile: "Linear",
  "Unit value": 1,
  "Approved by": "Board",
};
const approvedOnce = tableOf(soundBaseline);

describe("benefits freeze", () => {
  test("adds the plan to Baselines and says so; a second time it changes nothing and says so", async () => {
    await write(withoutBaselines());
    expect(await freeze("Business case", "--reason", "Agreed")).toEqual({
      code: 0,
      err: "",
      out: `Froze 2 benefits as "Business case" on 30 June 2026, approved by Board.\nWritten to ${plan}: the sheet Baselines.\n`,
    });
    expect((await baselinesOf(plan)).find(({ header }) => header === "Reason")?.cells).toEqual(["Agreed", "Agreed"]);
    const bytes = readFileSync(plan);
    expect(await freeze("Again")).toEqual({ code: 0, err: "", out: 'Nothing changed since "Business case", of 2026-06-30, so nothing was frozen.\n' });
    expect(readFileSync(plan).equals(bytes)).toBe(true);
  });

  test("names the sheet as it is called in the workbook, whatever the language", async () => {
    await write({ ...withoutBaselines(), Baselines: approvedOnce });
    expect((await freeze("Next", "--as-of", "2026-07-31", "--language", "de")).out).toMatch(/: das Blatt Baselines\.\n$/);
    await write(withoutBaselines());
    expect((await freeze("Next", "--language", "de")).out).toMatch(/: das Blatt Genehmigte Pläne\.\n$/);
    expect((await benefits("explain", plan, "X-9", "--language", "de")).err).toMatch(/in der Spalte Benefit ID von Benefits/);
    expect((await benefits("report", plan, "--out", join(folder, "page.html"), "--force", "--language", "de")).code).toBe(0);
    await benefits("review", plan);
    await benefits("report", plan, "--out", join(folder, "page.html"), "--force", "--language", "de");
    expect(readFileSync(join(folder, "page.html"), "utf8")).toContain("auf ihren Blättern Dashboard und Board pack.");
  });

  test("writes elsewhere with --out, on the day of --as-of", async () => {
    await write(withoutBaselines());
    const bytes = readFileSync(plan);
    const other = join(folder, "other.xlsx");
    expect(await freeze("Case", "--out", other, "--as-of", "2026-05-31")).toMatchObject({ code: 0 });
    expect(readFileSync(plan).equals(bytes)).toBe(true);
    expect((await baselinesOf(other)).find(({ header }) => header === "Taken on")?.cells).toEqual([46173, 46173]);
  });

  test("names the last of those that were frozen later, on its day", async () => {
    await write({
      ...withoutBaselines(),
      Baselines: tableOf(...["2026-08-31", "2026-09-30", "2026-07-31"].map((day, at) => ({ ...soundBaseline, Baseline: `P${at}`, "Taken on": day }))),
    });
    expect((await freeze("Next", "--as-of", "2026-06-30")).err).toContain('"P1" was frozen later, on 2026-09-30.');
    expect((await freeze("Next", "--as-of", "2026-06-30", "--language", "de")).err).toContain("„P1“ wurde später festgeschrieben, am 2026-09-30.");
    expect(await freeze("Next", "--as-of", "2026-09-30")).toMatchObject({ code: 0 });
    expect((await freeze("Again", "--as-of", "2026-10-31", "--language", "de")).out).toMatch(/^Seit „Next“, vom 2026-09-30, hat sich nichts geändert/);
  });

  test("refuses a name that is used already, and leaves the file", async () => {
    await write(soundPlan(settings));
    const bytes = readFileSync(plan);
    expect(await freeze("business case")).toMatchObject({ code: 7, out: "", err: expect.stringContaining('There is a baseline "Business case" already') });
    expect(readFileSync(plan).equals(bytes)).toBe(true);
  });

  test.each([
    { args: ["--approved-by", "Board"], says: "--name" },
    { args: ["--name", "Case"], says: "--approved-by" },
  ])("without $says it is not understood", async ({ args, says }) => {
    expect(await benefits("freeze", plan, ...args)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });
});

describe("benefits baselines", () => {
  const cut = (): Tables => ({
    ...withoutBaselines(),
    Baselines: tableOf(
      { Baseline: "Case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": 12, Target: 7, Due: "2026-10-31", "Approved by": "Board" },
      { Baseline: "Replan", "Taken on": "2026-04-01", "Benefit ID": "B-01", "Baseline value": 12, Target: 8, Due: "2026-12-31", "Approved by": "Board" },
    ),
  });

  test("lists them and what the plan has left of the first", async () => {
    await write(cut());
    const { code, out } = await benefits("baselines", plan);
    expect(code).toBe(0);
    expect(out).toMatch(/Case +2026-01-15 +1 +Board/);
    expect(out).toMatch(/against what was first approved/);
    expect(out).toMatch(/B-01 +Days from order to delivery +Less and later +−20\.0% +\+2\.0 +– +Target 7 → 8, Due 2026-10-31 → 2026-12-31/);
    expect(out).toContain("0 of 2 benefits are as approved.");
  });

  test("name a row without an ID in the reader's language, and for machines as in every language", async () => {
    const { Benefits: [headers = [], ...rows] = [], ...tables } = cut();
    await write({ ...tables, Benefits: [headers, ...rows, headers.map((header) => (header === "Benefit" ? "Fewer returns" : null))] });
    const { out } = await benefits("baselines", plan, "--language", "de");
    expect(out).toMatch(/Zeile 4 +Fewer returns/);
    expect(out).not.toContain("row 4");
    const { benefits: compared } = JSON.parse((await benefits("baselines", plan, "--language", "de", "--json")).out) as BaselinesResult;
    expect(compared.map(({ id, row }) => [id, row])).toEqual([["B-01", 2], ["B-02", 3], ["row 4", 4]]);
  }); // prettier-ignore

  test("says which is the first where none was frozen by the day", async () => {
    await write(cut());
    expect((await benefits("baselines", plan, "--as-of", "2020-01-01")).out).toBe(
      'No baseline was frozen by 2020-01-01. The first is "Case", of 2026-01-15.\n',
    );
    expect((await benefits("baselines", plan, "--as-of", "2020-01-01", "--language", "de")).out).toBe(
      "Bis 2020-01-01 wurde kein Plan festgeschrieben. Der erste ist „Case“, vom 2026-01-15.\n",
    );
    await write(withoutBaselines());
    expect((await benefits("baselines", plan, "--as-of", "2020-01-01")).out).toMatch(/^No baseline is frozen\. Freeze the plan with:/);
  });

  test("--against names another, --json gives all for machines", async () => {
    await write(cut());
    const { code, out } = await benefits("baselines", plan, "--against", "replan", "--json");
    const result = JSON.parse(out) as BaselinesResult;
    expect(code).toBe(0);
    expect(result.benefits.map(({ id, verdict, promiseShare }) => [id, verdict, promiseShare])).toEqual([
      ["B-01", "As approved", 0],
      ["B-02", "Added", null],
    ]);
    expect(result.baselines.map(({ name, takenOn }) => [name, takenOn])).toEqual([
      ["Case", "2026-01-15"],
      ["Replan", "2026-04-01"],
    ]);
  });

  test("a name that was not frozen is told, and a plan without baselines too", async () => {
    await write(cut());
    expect(await benefits("baselines", plan, "--against", "Tranche 9")).toMatchObject({
      code: 6,
      err: expect.stringContaining('No baseline "Tranche 9" was frozen'),
    });
    await write(withoutBaselines());
    expect(await benefits("baselines", plan)).toMatchObject({ code: 0, out: expect.stringContaining("No baseline is frozen.") });
  });
});

describe("benefits chase", () => {
  const late = (): Tables => ({
    ...withoutBaselines(),
    Benefits: tableOf(soundBenefit({ Owner: "Logistics" })),
    Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-03-31", Actual: 10 }),
    Roles: tableOf(
      { Person: "Logistics", Role: "Benefit owner", Email: "logistics@example.org" },
      { Person: "Finance", Role: "Finance validator", Email: "finance@example.org" },
    ),
  });

  test("lists who owes what since when", async () => {
    await write(late());
    const { code, out } = await benefits("chase", plan);
    expect(code).toBe(0);
    expect(out).toMatch(/Logistics +Measurement +B-01 Days from order to delivery +2026-05-01 +60/);
    expect(out).toMatch(/chase \S+\.xlsx --person Logistics$/m);
  });

  test("with a person, shows the message to them", async () => {
    await write(late());
    expect((await benefits("chase", plan, "--person", " logistics")).out).toContain("To: logistics@example.org\n\nDear Logistics,\n\non 30 June 2026");
    expect(await benefits("chase", plan, "--person", "finance")).toMatchObject({ code: 0, out: "finance owes nothing on 2026-06-30.\n" });
  });

  test.each([
    { person: "Logistic", says: 'The plan names nobody "Logistic". Did you mean "Logistics"?' },
    { person: "Sales", says: 'The plan names nobody "Sales". Names stand in Roles and in the columns Owner and Validator.' },
  ])("of a name that nobody bears, $person, it does not say that they owe nothing", async ({ person, says }) => {
    await write(late());
    for (const more of [[], ["--json"]])
      expect(await benefits("chase", plan, "--person", person, ...more)).toEqual({ code: 6, out: "", err: `benefits: ${says}\n` });
  });

  test("--json gives all for machines, --as-of another day", async () => {
    await write(late());
    const result = JSON.parse((await benefits("chase", plan, "--json", "--as-of", "2026-05-02")).out) as ChaseResult;
    expect(result).toMatchObject({
      statusDate: "2026-05-02",
      people: [{ person: "Logistics", mostDaysLate: 1, items: [{ kind: "Measurement", table: "Benefits", row: 2, due: "2026-05-01" }] }],
    });
    expect(await benefits("chase", plan, "--as-of", "2026-05-01")).toMatchObject({ code: 0, out: "Nobody owes anything on 2026-05-01.\n" });
  });
});

describe("benefits explain --figure", () => {
  test("tells one figure alone, by its header or its key, for people or machines", async () => {
    await write(soundPlan(settings));
    expect((await benefits("explain", plan, "B-01", "--figure", "delivered to date")).out).toBe(
      "B-01 Days from order to delivery, status on 2026-06-30\n\nDelivered to date = 2 days\n  −1 (Decrease) × (Actual − Baseline)\n    Actual to date 10 days\n    Baseline 12 days (Benefits row 2)\n",
    );
    const { out } = await benefits("explain", plan, "B-01", "--figure", "attainment", "--json");
    expect(JSON.parse(out)).toMatchObject({ steps: [{ key: "attainment", figure: "Attainment", result: "50%" }] });
  });

  test("names the figures there are where there is no such one", async () => {
    await write(soundPlan(settings));
    expect(await benefits("explain", plan, "B-01", "--figure", "luck")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/no figure "luck".*variancePercent/),
    });
  });
});
