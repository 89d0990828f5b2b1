import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan, type Review } from "../../core/review/review";
import { headerKey } from "../../core/parsing/text";
import type { Cell, PlanSnapshot, TableSnapshot } from "../../core/port/workbook";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { sheetCells } from "../support/sheet-cells";

/**
 * Golden workbooks: any .xlsx in test/golden with a sheet "Expected" (Table, ID, Column, Value; a blank value must be
 * blank) is reviewed at the status date of its Settings, written, read again and compared cell by cell. A row of the
 * table "Findings" expects a finding: its rule, its column, its row.
 */
const folder = join(__dirname, "golden");

interface Expectation {
  readonly table: string;
  readonly id: Cell;
  readonly column: Cell;
  readonly value: Cell;
}

async function expectationsOf(bytes: Uint8Array): Promise<readonly Expectation[]> {
  const [headers = [], ...rows] = await sheetCells(bytes, "Expected");
  const at = (name: string): number => headers.findIndex((header) => typeof header === "string" && headerKey(header) === headerKey(name));
  const [table, id, column, value] = ["Table", "ID", "Column", "Value"].map(at) as [number, number, number, number];
  return rows
    .filter((row) => row.length > 0)
    .map((row) => ({ table: String(row[table]), id: row[id] ?? null, column: row[column] ?? null, value: row[value] ?? null }));
}

/** A status column's cell in the row whose first plan column, the key of the update, holds the ID. */
function statusCell(after: PlanSnapshot, { update }: Review, { table, id, column }: Expectation): Cell | undefined {
  const written = update.tables.find((tableUpdate) => tableUpdate.table === table);
  const found = after.tables.find(({ name }) => name === table);
  const row = written?.key.cells.indexOf(id) ?? -1;
  return row < 0 || found === undefined ? undefined : columnOf(found, String(column))?.[row];
}

const columnOf = ({ columns }: TableSnapshot, header: string): readonly Cell[] | undefined =>
  columns.find((column) => headerKey(column.header) === headerKey(header))?.cells;

/** Spreadsheets compute in the same doubles, but sum in another order. */
const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

describe.each(readdirSync(folder).filter((file) => file.endsWith(".xlsx")))("%s", (file) => {
  const bytes = readFileSync(join(folder, file));

  test("gives every expected value", async () => {
    const workbook = await openXlsx(bytes);
    const review = reviewPlan(workbook.read(readTables));
    workbook.apply(review.update);
    const after = (await openXlsx(await workbook.toBytes())).read(readTables);
    const expectations = await expectationsOf(bytes);
    expect(expectations.length).toBeGreaterThan(0);
    const wrong = expectations.flatMap((expectation) => {
      const got = expectation.table === "Findings" ? findingRow(review, expectation) : statusCell(after, review, expectation);
      const agrees = typeof got === "number" && typeof expectation.value === "number" ? isClose(got, expectation.value) : got === expectation.value;
      return agrees ? [] : [{ ...expectation, got }];
    });
    expect(wrong).toEqual([]);
  });

  test("is left as it was but for what the review owns", async () => {
    const workbook = await openXlsx(bytes);
    const before = workbook.read(readTables);
    workbook.apply(reviewPlan(before).update);
    const written = await workbook.toBytes();
    const after = (await openXlsx(written)).read(readTables);
    for (const { name, columns } of before.tables) expect(after.tables.find((table) => table.name === name)?.columns.slice(0, columns.length)).toEqual(columns);
    expect(await sheetCells(written, "Expected")).toEqual(await sheetCells(bytes, "Expected"));
  });
});

/** The row of the finding that is expected, or undefined where there is none; any of several will do. */
function findingRow({ findings }: Review, { id, column, value }: Expectation): Cell | undefined {
  const matching = findings.filter((finding) => finding.rule === id && (column === null || headerKey(finding.column ?? "") === headerKey(String(column))));
  return (matching.find(({ row }) => row === value) ?? matching[0])?.row;
}
