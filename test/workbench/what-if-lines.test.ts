import { expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import type { PlanSnapshot } from "../../core/port/workbook";
import { reviewVerb } from "../../session/verbs";
import { whatIfLines } from "../../workbench/page/what-if-lines";
import { memoryWorkbook } from "../port/memory-workbook";

function plan(): PlanSnapshot {
  const workbook = memoryWorkbook([]);
  workbook.apply(newPlan("crm"));
  return workbook.read(readTables);
}

/** The plan with another target for one benefit. */
const withTarget = (snapshot: PlanSnapshot, id: string, target: number): PlanSnapshot => ({
  tables: snapshot.tables.map((table) => {
    const row = table.columns.find(({ header }) => header === "Benefit ID")?.cells.indexOf(id);
    if (table.name !== "Benefits") return table;
    return {
      ...table,
      columns: table.columns.map((column) =>
        column.header === "Target" ? { ...column, cells: column.cells.map((cell, at) => (at === row ? target : cell)) } : column,
      ),
    };
  }),
});

test("a lower target turns a red benefit green, and the headline and the money with it", () => {
  const before = reviewVerb(plan(), undefined).reviewed;
  const after = reviewVerb(withTarget(plan(), "B-03", 300_000), undefined).reviewed;
  const lines = new Map(whatIfLines(before, after).map((line) => [line.what, [line.before, line.after]]));
  expect(lines.get("B-03: status")).toEqual(["Red", "Green"]);
  expect(lines.get("Benefits Red")).toEqual(["3", "2"]);
  expect(lines.get("Headline")?.[0]).not.toBe(lines.get("Headline")?.[1]);
  // Against the plan before confidence, which is 60 % of B-03: the plan to date is lower by 102,718, of which 61,630 (from −28,355 to 33,275) was expected.
  expect(lines.get("Cashable, claimed less planned")).toEqual(["−£225,447", "−£122,729"]);
  expect([...lines.keys()].filter((what) => what.startsWith("B-02"))).toEqual([]);
});

test("nothing that is tried out moves nothing", () => {
  const { reviewed } = reviewVerb(plan(), undefined);
  expect(whatIfLines(reviewed, reviewed).filter(({ before, after }) => before !== after)).toEqual([]);
});
