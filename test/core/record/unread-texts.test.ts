import { expect, test } from "@jest/globals";
import { isUnread, notRead, type Cell, type TableSnapshot, type UnreadText } from "../../../core/port/workbook";
import { recordTable } from "../../../core/reading/record-list";
import { readRecord } from "../../../core/record/record-table";
import { verifyRecord } from "../../../core/record/verify-record";
import { reviewPlan } from "../../../core/review/review";
import { dayOfText, keptTables, reviewedMonths, withKept } from "../../support/kept-record";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

/* A host may leave long texts of the record unread until somebody asks for them: those of years back hardly anybody does. */

const reading = (id: string, date: string, actual: number): NamedCells => ({ "Benefit ID": id, Date: date, Actual: actual });
const planUpTo = (month: number, first = 10.5): Tables =>
  soundPlan({
    Benefits: tableOf(soundBenefit(), soundFlow({ "Benefit ID": "B-02" })),
    Measurements: tableOf(
      reading("B-01", "2026-05-31", first),
      ...Array.from({ length: month - 5 }, (_, place) => reading("B-02", `2026-0${place + 6}-28`, 90 + place)),
    ),
  });
const months = reviewedMonths([
  [planUpTo(6), "2026-06-30"],
  [planUpTo(7), "2026-07-31"],
  [planUpTo(8), "2026-08-31"],
]);
const [, , last] = months;
if (last === undefined) throw new Error("There is no last review");
const kept = keptTables(last);

/** The record with all texts of lines unread, and which of them were read. */
function unreadRecord(): { readonly tables: readonly TableSnapshot[]; readonly read: Set<string> } {
  const read = new Set<string>();
  const unread = (text: string, name: string): UnreadText => ({
    error: notRead,
    get text() {
      read.add(name);
      return text;
    },
  });
  const tables = kept.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      cells: column.cells.map((cell, row) =>
        table.name === recordTable && typeof cell === "string" && / \d+$/.test(column.header) ? unread(cell, `${column.header} of ${row}`) : cell,
      ),
    })),
  }));
  return { tables, read };
}

const reviewed = (tables: Tables, record: readonly TableSnapshot[]) => reviewPlan(withKept(snapshotOf(tables), record), dayOfText("2026-09-30"));
const plain = (cells: readonly Cell[]): readonly Cell[] => cells.map((cell) => (isUnread(cell) ? cell.text : cell));

test.each([
  { what: "goes on as it was", tables: planUpTo(9) },
  { what: "was changed behind the record", tables: planUpTo(9, 11) },
])("a review of a plan that $what is the same whether the texts of the record are read before or not", ({ tables }) => {
  const { findings, update, result } = reviewed(tables, unreadRecord().tables);
  const asRead = reviewed(tables, kept);
  expect(findings).toEqual(asRead.findings);
  expect(result).toEqual(asRead.result);
  const rowsOf = (review: Pick<typeof asRead, "update">) =>
    keptTables(review).flatMap(({ columns }) => columns.map(({ header, cells }) => [header, plain(cells)]));
  expect(rowsOf({ update })).toEqual(rowsOf(asRead));
});

test("the record is read without its texts, and a review hands on those of earlier reviews as they are", () => {
  const { tables, read } = unreadRecord();
  const plansIn = (table: TableSnapshot | undefined): Cell => table?.columns.find(({ header }) => header === "Plans 1")?.cells[0] ?? null;
  const plans = plansIn(tables.find(({ name }) => name === recordTable));
  expect(isUnread(plans)).toBe(true);
  expect(readRecord({ tables })?.reviews).toHaveLength(3);
  expect([...read]).toEqual([]);
  const { update } = reviewed(planUpTo(9), tables);
  expect(plansIn(keptTables({ update }).find(({ name }) => name === recordTable))).toBe(plans);
});

test("verify reads and proves all of them", () => {
  const { tables, read } = unreadRecord();
  const all = { tables };
  expect(verifyRecord(all)).toEqual(verifyRecord({ tables: kept }));
  expect([...read].filter((name) => name.startsWith("Benefits"))).toEqual(["Benefits 1 of 0", "Benefits 1 of 1", "Benefits 1 of 2"]);
  const edited = tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.header === "Benefits 1" ? { ...column, cells: column.cells.map((cell, row) => (row === 0 ? { error: notRead, text: "other" } : cell)) } : column,
    ),
  }));
  expect(verifyRecord({ tables: edited })?.reviews[0]?.trouble).not.toBeNull();
});
