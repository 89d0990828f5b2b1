import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell } from "../../core/port/workbook";
import { openPackage } from "../../xlsx-file/package/package";
import type { ColumnEdit } from "../../xlsx-file/patch/column-edit";
import { patchCells } from "../../xlsx-file/patch/patch-cells";
import { findTables } from "../../xlsx-file/scan/find-tables";
import { openSheet, type OpenSheet } from "../../xlsx-file/scan/open-sheet";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { readTableCells, type RowEnds } from "../../xlsx-file/scan/read-table";
import { workbook } from "../support/xlsx-fixture";

const letters = "ABCDEFGHIJKL";
const head = `<row r="1">${["ID", "Benefit", "Owner"].map((name, place) => `<c r="${letters[place] ?? ""}1" t="inlineStr"><is><t>${name}</t></is></c>`).join("")}</row>`;

interface ReadSheet {
  readonly sheet: OpenSheet;
  readonly rowEnds: RowEnds | undefined;
  readonly patched: (edits: readonly ColumnEdit[], rowEnds?: RowEnds) => string;
}

async function readSheet(rows: string): Promise<ReadSheet> {
  const file = await openPackage(await workbook({ sheets: [{ name: "Benefits", rows: head + rows }] }));
  const { parts, readCell } = openWorkbook(file);
  const [home] = findTables(file, parts, readCell, ["Benefits"]);
  if (home === undefined) throw new Error("There is no table");
  const sheet = openSheet(file, home.sheet.part);
  const { rowEnds } = readTableCells(sheet, home, readCell);
  return { sheet, rowEnds, patched: (edits, ends) => Buffer.from(patchCells(sheet, edits, readCell, ends).rows.between(nothing, nothing)).toString() };
}

const nothing = new Uint8Array();
const edit = (column: number, firstRow: number, cells: readonly Cell[]): ColumnEdit => ({
  column,
  firstRow,
  cells,
  style: (_, existing) => existing ?? 3,
  stored: (cell) => cell,
});

test("where rows end is known of plain ones, and of none once a cell holds a formula", async () => {
  const plain = [2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="E${row}" s="0"/></row>`).join("");
  const { sheet, rowEnds } = await readSheet(plain);
  expect(rowEnds).toMatchObject({ rightmost: 5, firstRow: 2 });
  // The last row has none behind it, at which its end would be passed.
  expect([0, 1].map((row) => Buffer.from(sheet.bytes).toString("latin1", rowEnds?.ends[row], (rowEnds?.ends[row] ?? 0) + 15))).toEqual([
    '</row><row r="3',
    '</row><row r="4',
  ]);
  expect((await readSheet(plain.replace('<c r="E3" s="0"/>', '<c r="B3"><f>A2</f><v>2</v></c>'))).rowEnds).toBeUndefined();
});

test("columns are written alike whether it is known where rows end or not", async () => {
  const content = fc.constantFrom(
    "<v>12.5</v></c>",
    "<v>3</v></c>",
    " s='0'/>",
    ' s="0"/>',
    ' t="inlineStr"><is><t>Red</t></is></c>',
    ' t="inlineStr"><is><t><![CDATA[</c></row><row r="9">]]></t></is></c>',
    "><v>-4</v></c ><!-- </row> -->",
  );
  const row = fc.record({
    cells: fc.array(fc.option(content), { maxLength: 6 }),
    gap: fc.constantFrom(0, 0, 0, 0, 1, 7),
    hint: fc.constantFrom("", "", ' spans="1:3"', ' ht="12"'),
    order: fc.constantFrom(1, 1, 1, 1, 1, -1),
  });
  const cell = fc.oneof(fc.constantFrom<Cell[]>("Red", 1.25, null, null, true), fc.integer());
  const edits = fc.record({
    rightBy: fc.integer({ min: -1, max: 2 }),
    firstRow: fc.integer({ min: 1, max: 20 }),
    cells: fc.array(fc.array(cell, { maxLength: 30 })),
  });
  let passedOver = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), edits, async (rows, { rightBy, firstRow, cells }) => {
      let line = 1;
      const xml = rows.map(({ cells: own, gap, hint, order }) => {
        line += 1 + gap;
        const spelled = own.flatMap((text, place) => {
          if (text === null) return [];
          const start = `<c r="${letters[place] ?? ""}${line}"`;
          return [text.startsWith("<v>") ? `${start}>${text}` : `${start}${text}`];
        });
        return spelled.length === 0 ? `<row r="${line}"${hint}/>` : `<row r="${line}"${hint}>${(order > 0 ? spelled : spelled.reverse()).join("")}</row>`;
      });
      const { rowEnds, patched } = await readSheet(xml.join(""));
      const column = Math.max(1, (rowEnds?.rightmost ?? 1) + rightBy);
      const columns = cells.map((values, place) => edit(column + place, firstRow, values));
      if (columns.length === 0) return;
      if (rowEnds !== undefined && column > rowEnds.rightmost) passedOver++;
      expect(patched(columns, rowEnds)).toBe(patched(columns));
    }),
    { numRuns: 150 },
  );
  expect(passedOver).toBeGreaterThan(20);
});
