import { expect } from "@jest/globals";
import type { Cell, PlanUpdate, StatusColumn, TableUpdate } from "../../core/port/workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, type FixtureWorkbook } from "./xlsx-fixture";

export const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = "xl/worksheets/sheet1.xml";

export const status = (header: string, cells: readonly Cell[], more: Partial<StatusColumn> = {}): StatusColumn => ({
  header,
  note: "",
  width: 14,
  highlights: [],
  cells,
  ...more,
});
export const only = (tables: readonly TableUpdate[]): PlanUpdate => ({ newTables: [], tables, sheets: [] });
export const benefits = (...columns: readonly StatusColumn[]): PlanUpdate => only([{ table: "Benefits", key: { header: "ID", cells: ["B1", "B2"] }, columns }]);

/** Applies, checks that applying once more to the written file changes no byte, and gives the written file's parts. */
export async function applied(bytes: Uint8Array, update: PlanUpdate) {
  const file = await openXlsx(bytes);
  file.apply(update);
  const written = await file.toBytes();
  const again = await openXlsx(written);
  again.apply(update);
  expect(await again.toBytes()).toBe(written);
  const parts = await openPackage(written);
  return { parts, xml: parts.text(sheet) ?? "", snapshot: again.read(["Benefits"]), bytes: written };
}

/** A plan of two benefits with a formula of the user. */
export const rows =
  `<row r="1" spans="1:2" ht="20">${inline("A1", "ID")}${inline("B1", "Name")}</row>` +
  `<row r="2" spans="1:2">${inline("A2", "B1")}<c r="B2"><f>UPPER("a")</f><v>1</v></c></row>` +
  `<row r="3">${inline("A3", "B2")}</row>`;
export const plain: FixtureWorkbook = {
  sheets: [
    { name: "Benefits", rows },
    { name: "Other", rows: "<row r='1'><c r='A1'><v>1</v></c></row>" },
  ],
};
export const table = tablePart("Benefits", "A1:B3", ["ID", "Name"]);
/** The same as a spreadsheet table. */
export const asTable: FixtureWorkbook = { sheets: [{ name: "My plan", rows, tables: [table] }] };

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const fields = [1, 2].map((id) => `<queryTableField id="${id}" name="f${id}" tableColumnId="${id}"/>`).join("");
/** The same as a table that a query fills. */
export const asQueriedTable: FixtureWorkbook = {
  sheets: [{ name: "My plan", rows, tables: [table.replace(" totalsRowShown", ' tableType="queryTable" totalsRowShown')] }],
  more: {
    "xl/tables/_rels/table1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${office}/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>`,
    "xl/queryTables/queryTable1.xml":
      `<queryTable xmlns="${main}" name="q" connectionId="1"><queryTableRefresh nextId="3">` +
      `<queryTableFields count="2">${fields}</queryTableFields></queryTableRefresh></queryTable>`,
  },
};
