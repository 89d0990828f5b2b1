import { afterEach, describe, expect, test } from "@jest/globals";
import type { Cell, PlanUpdate, StatusColumn } from "../../core/port/workbook";
import { bodyFormats } from "../../core/writing/kept-format";
import { openStyles } from "../../xlsx-file/write/styles";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { expectNoViolation as expectNoneOfExcel, hostWorkbook, inExcel } from "../excel/excel-fixture";
import { formatAt } from "../excel/host/cells";
import { cellAt, putCell } from "../sheets/host/model";
import { expectNoViolation as expectNoneOfSheets, openedSheets, sheetNamed, workbookOf } from "../sheets/sheets-fixture";
import { inline } from "../support/xlsx-review-fixture";
import { workbook as fileOf } from "../support/xlsx-fixture";
import { excelTest } from "../excel/excel-test";

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

const ours = "+0.0%;-0.0%;0.0%";
const column = (more: Partial<StatusColumn> = {}): StatusColumn => ({
  header: "Variance %",
  note: "",
  width: 9,
  highlights: [],
  format: ours,
  cells: [0.1, 0.2],
  ...more,
});

describe("the number format that a user gave a status column", () => {
  test.each([
    ["is kept", column(), "0%", ["0%", "0%"]],
    ["is not what nobody set", column(), "General", [ours, ours]],
    ["is not ours", column(), ours, [ours, ours]],
    [
      "is not ours in another currency",
      column({ format: '"$"#,##0;-"$"#,##0;"$"0', cells: [12, 30] }),
      '"£"#,##0;-"£"#,##0;"£"0',
      ['"$"#,##0;-"$"#,##0;"$"0', '"$"#,##0;-"$"#,##0;"$"0'],
    ],
    ["is not ours of a row that was in percent", column({ format: "0.0", formats: [null, "0.0%"] }), "0.0%", ["0.0", "0.0%"]],
    ["is kept where rows are counted in their own units", column({ format: "0.0", formats: [null, "0.0%"] }), "[h]:mm", ["[h]:mm", "[h]:mm"]],
  ])("%s", (_, status, standing, formats) => expect(bodyFormats(status, standing)).toEqual(formats));
});

const headers = ["Benefit ID", "Benefit", "Variance %"] as const;
const cells: readonly (readonly Cell[])[] = [headers, ["B-01", "One", 0.3], ["B-02", "Two", 0.4]];
const update: PlanUpdate = {
  newTables: [],
  sheets: [],
  tables: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [column(), { ...column(), header: "Other %" }] }],
};

excelTest("stays at a review in Excel", async () => {
  const workbook = hostWorkbook([{ name: "Benefits", cells }]);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.paints.push({ area: { top: 1, bottom: 2, left: 2, right: 2 }, what: "NumberFormat", value: "0%" });
  await inExcel(workbook).workbook.apply(update);
  expect([1, 2].map((row) => [2, 3].map((place) => formatAt(sheet, row, place)))).toEqual([
    ["0%", ours],
    ["0%", ours],
  ]);
});

test("stays at a review in Google Sheets", () => {
  const host = openedSheets([{ name: "Benefits", cells }]);
  const sheet = sheetNamed(host, "Benefits");
  if (sheet === undefined) throw new Error("no sheet");
  for (const row of [2, 3]) putCell(sheet, row, 3, { ...cellAt(sheet, row, 3), look: { numberFormat: "0%" } });
  workbookOf(host).apply(update);
  expect([2, 3].map((row) => [3, 4].map((place) => cellAt(sheet, row, place).look.numberFormat))).toEqual([
    ["0%", ours],
    ["0%", ours],
  ]);
});

test("stays at a review of a file, a date format that programs have built in too", async () => {
  for (const numFmtId of [9, 14]) {
    const cellXfs = [`<xf numFmtId="${numFmtId}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`];
    const line = (row: number, id: string): string =>
      `<row r="${row}">${inline(`A${row}`, id)}${inline(`B${row}`, "x")}<c r="C${row}" s="1"><v>0.3</v></c></row>`;
    const head = headers.map((header, index) => inline(`${"ABC"[index] ?? ""}1`, header)).join("");
    const file = await openXlsx(
      await fileOf({ sheets: [{ name: "Benefits", rows: `<row r="1">${head}</row>${line(2, "B-01")}${line(3, "B-02")}` }], cellXfs }),
    );
    file.apply(update);
    const parts = await openPackage(await file.toBytes());
    const styles = openStyles(parts.text("xl/styles.xml") ?? "");
    const kept = styles.formatOf(1);
    const xml = parts.text("xl/worksheets/sheet1.xml") ?? "";
    const formatIn = (address: string): string => styles.formatOf(Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1]));
    expect(["C2", "C3", "D2", "D3"].map(formatIn)).toEqual([kept, kept, ours, ours]);
  }
});
