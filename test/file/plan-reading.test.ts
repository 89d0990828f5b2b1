import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { openPackage } from "../../xlsx-file/package/package";
import { enterInWorkbook } from "../../xlsx-file/patch/enter-in-workbook";
import { followReading, readPlanTables } from "../../xlsx-file/scan/plan-reading";
import { workbook, tablePart } from "../support/xlsx-fixture";

/* What is read after an edit by following the cells that changed is what reading the whole file gives. */

const text = (reference: string, words: string): string => `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`;
const letters = "ABCDEFGH";
const rowOf = (number: number, cells: readonly (string | number | null)[]): string =>
  `<row r="${number}">${cells
    .map((cell, column) => {
      const reference = `${letters[column] ?? ""}${number}`;
      if (cell === null) return "";
      return typeof cell === "number" ? `<c r="${reference}"><v>${cell}</v></c>` : text(reference, cell);
    })
    .join("")}</row>`;

/** A plain sheet with a gap and joined cells, a spreadsheet table with rows below it, and a sheet of the user's own with formulas. */
const file = (): Promise<Uint8Array> =>
  workbook({
    sheets: [
      {
        name: "Benefits",
        rows:
          rowOf(1, ["Our benefits"]) +
          rowOf(3, ["Benefit ID", "Benefit", null, "Unit", "Target", "Kind"]) +
          rowOf(4, ["B-01", "Fewer calls", null, null, 0.5, "Level"]) +
          rowOf(5, ["B-02", "Less waste", null, "kg", 20, "Flow"]) +
          rowOf(7, ["B-03", "Less noise", null, "dB", 30, null]) +
          '<row r="9"><c r="E9"><f>1-1</f><v>0</v></c><c r="H9"><f t="array" ref="H9:H10">A4:A5</f><v>0</v></c></row>',
        after: '<mergeCells count="1"><mergeCell ref="F4:F5"/></mergeCells>',
      },
      {
        name: "Log",
        rows: [
          rowOf(1, ["Benefit ID", "Date", "Actual"]),
          ...Array.from({ length: 40 }, (_, row) => rowOf(row + 2, [`B-0${(row % 3) + 1}`, 46000 + row, row % 7 === 0 ? null : row])),
          rowOf(44, ["B-01", 46100, 3]),
        ].join(""),
        tables: [tablePart("Measurements", "A1:C36", ["Benefit ID", "Date", "Actual"])],
      },
      { name: "Inputs", rows: '<row r="2"><c r="B2"><v>4</v></c><c r="C2"><f>B2*0</f><v>0</v></c></row>' },
    ],
  });

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.constantFrom("B-01", "Benefit ID", "Actual", "Date", "Objective", " ", "", "x\ny", "_x000a_", "TRUE"),
  fc.boolean(),
  fc.constant({ error: "#N/A" }),
);
const value = fc.oneof({ weight: 9, arbitrary: fc.record({ cell }) }, { weight: 1, arbitrary: fc.constant({ cell: 2, formula: "1+1" }) });
const place = fc.oneof(
  { weight: 4, arbitrary: fc.record({ row: fc.integer({ min: 3, max: 8 }), column: fc.integer({ min: 1, max: 7 }) }) },
  { weight: 2, arbitrary: fc.record({ row: fc.integer({ min: 1, max: 50 }), column: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.constantFrom({ row: 5, column: 6 }, { row: 44, column: 3 }) },
);
const entry = fc.tuple(place, value).map(([at, what]) => ({ ...at, ...what }));
const edit = fc.record({
  sheet: fc.constantFrom("Benefits", "Log", "Inputs"),
  cells: fc.uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row} ${column}` }),
});

test("after random edits, what is followed is what is read anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 6 }), async (isAsking, edits) => {
      const opened = await openPackage(await file());
      if (isAsking) opened.write("xl/workbook.xml", opened.text("xl/workbook.xml")?.replace("</workbook>", '<calcPr fullCalcOnLoad="1"/></workbook>') ?? "");
      let reading = readPlanTables(opened, readTables);
      for (const { sheet, cells } of edits) {
        const entries = [{ sheet, cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column) }];
        const back = opened.checkpoint();
        try {
          enterInWorkbook(opened, entries);
        } catch {
          back();
          continue;
        }
        reading = followReading(opened, reading, readTables, entries);
        expect(reading.snapshot).toEqual(readPlanTables(opened, readTables).snapshot);
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);

test("columns without a changed cell are the very same, and the one that has is another, so that whoever has the reading before keeps it", async () => {
  const opened = await openPackage(await file());
  const before = readPlanTables(opened, readTables);
  const entries = [{ sheet: "Log", cells: [{ row: 20, column: 3, cell: 99 }] }];
  enterInWorkbook(opened, entries);
  const after = followReading(opened, before, readTables, entries);
  const columnsOf = ({ cells }: typeof before) => cells.find(({ table }) => table === "Measurements")?.columns.map((column) => column.cells);
  const [old, now] = [columnsOf(before), columnsOf(after)];
  expect(now?.map((cells, place) => cells === old?.[place])).toEqual([true, true, false]);
  expect([old?.[2]?.[18], now?.[2]?.[18]]).toEqual([18, 99]);
});
