import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell, NewTable } from "../../core/port/workbook";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { byteWriter } from "../../xlsx-file/patch/byte-writer";
import { cellWriter } from "../../xlsx-file/patch/cell-bytes";
import { cellXml } from "../../xlsx-file/write/cells";
import { openPackage } from "../../xlsx-file/package/package";
import { parseNumber } from "../../xlsx-file/scan/numbers";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { workbook } from "../support/xlsx-fixture";

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const cell: fc.Arbitrary<Cell> = fc.oneof(number, text, fc.boolean(), fc.constant(null), fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }));
const plan = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    statuses: fc.array(cell, { minLength: 12, maxLength: 12 }),
    width: fc.constant(width),
  }),
);

test("every double is read as the number that was written", () => {
  fc.assert(
    fc.property(number, (value) => {
      const bytes = Buffer.from(String(value));
      expect(parseNumber(bytes, 0, bytes.length)).toBe(value);
    }),
  );
});

test.each(["0.1234567890123456789", "9007199254740993", "123456789012345.678", "-1.5E-7", "1e22", "-0.90071992547409925"])(
  "%s is rounded once, as the language itself does",
  (written) => {
    const bytes = Buffer.from(written);
    expect(parseNumber(bytes, 0, bytes.length)).toBe(Number(written));
  },
);

test("a cell that is written byte by byte is spelled as one that is written as a text", () => {
  const decimal = fc.tuple(fc.integer({ min: -4e6, max: 4e6 }), fc.constantFrom(1, 10, 100, 1000, 10000)).map(([digits, parts]) => digits / parts);
  const decimalOrCell = fc.oneof(cell, decimal, fc.integer({ min: -1, max: 2 ** 31 }));
  fc.assert(
    fc.property(
      fc.array(decimalOrCell, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 1048570 }),
      fc.integer({ min: 0, max: 12 }),
      (cells, row, style) => {
        const out = byteWriter(0);
        const write = cellWriter(out, 28);
        cells.forEach((value, index) => write(row + index, value, style));
        expect(Buffer.from(out.bytes()).toString()).toBe(cells.map((value, index) => cellXml(row + index, 28, value, style)).join(""));
      },
    ),
    { numRuns: 1000 },
  );
});

test("how a writer spells its tags makes no difference to what is read", async () => {
  const written = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "B", " ", "é", "_", "&amp;", "<!-- x -->"), maxLength: 8 }),
    fc.constantFrom("Red", "Rede", "Reden", "Red and amber", "Report of site 1", "Report of site 12", "12.5", "-3", "45265"),
    fc.integer().map(String),
    number.map(String),
  );
  interface Written {
    readonly value: string;
    readonly as: "number" | "named number" | "text" | "shared text" | "nothing";
  }
  const as = fc.constantFrom<Written["as"]>("number", "named number", "text", "text", "shared text", "nothing");
  const row = fc.array(fc.option(fc.record({ value: written, as })), { minLength: 1, maxLength: 30 });
  const address = (line: number, column: number): string => `${column < 26 ? "" : "A"}${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column % 26] ?? ""}${line}`;
  const cellOf = ({ value, as: written }: Written, at: string): string => {
    const isNumber = /^-?\d+(\.\d+)?(e[-+]\d+)?$/.test(value);
    if (written === "nothing") return `<c r="${at}" s="0"/>`;
    if (written === "shared text") return `<c r="${at}" s="0" t="s"><v>${value.length % 3}</v></c>`;
    if (isNumber && written !== "text") return `<c r="${at}" s="0"${written === "number" ? "" : ' t="n"'}><v>${value}</v></c>`;
    return `<c r="${at}" s="0" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const rowsOf = (rows: readonly (readonly (Written | null)[])[], gap: number, spell: (xml: string) => string): string =>
    rows
      .map((cells, index) => {
        const line = index < 3 ? index + 2 : index + 2 + gap;
        return `<row r="${line}">${cells.map((cell, column) => (cell === null ? "" : spell(cellOf(cell, address(line, column))))).join("")}</row>`;
      })
      .join("");
  const head = `<row r="1">${["ID", "Benefit", "Owner", "Kind"].map((name, column) => `<c r="${address(1, column)}" t="inlineStr"><is><t>${name}</t></is></c>`).join("")}</row>`;
  const read = async (rows: string) =>
    (await openXlsx(await workbook({ sheets: [{ name: "Benefits", rows: head + rows }], sharedStrings: ["shared", "", "R&amp;D"] })))
      .read(["Benefits"])
      .tables.map(({ columns }) => columns);
  const otherwise = (xml: string): string =>
    xml
      .replace(/="([^"]*)"/g, "='$1' ")
      .replaceAll("<t>", '<t xml:space="preserve">')
      .replaceAll("</c>", "</c >");
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom(0, 1, 90), async (rows, gap) => {
      expect(await read(rowsOf(rows, gap, (xml) => xml))).toEqual(await read(rowsOf(rows, gap, otherwise)));
    }),
    { numRuns: 60 },
  );
});

test("on any plan, what the user wrote survives a review and a second review changes no byte", async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ rows, statuses, width }) => {
      const columns = Array.from({ length: width }, (_, index) => {
        return { header: index === 0 ? "ID" : `Column ${index}`, note: "", width: 10, required: false };
      });
      const table: NewTable = { name: "Benefits", sheet: "Benefits", about: "x", columns, rows };
      const file = await openXlsx(await emptyWorkbook());
      file.apply({ newTables: [table], tables: [], sheets: [] });
      const [before] = file.read(["Benefits"]).tables;
      const filled = before?.columns[0]?.cells.length ?? 0;
      expect(before?.columns.map(({ cells }) => cells)).toEqual(columns.map((_, index) => rows.slice(0, filled).map((row) => row[index] ?? null)));
      const key = before?.columns[0] ?? { header: "", cells: [] };
      const status = { header: "Status", note: "n", width: 9, highlights: [], cells: statuses.slice(0, filled) };
      const update = { newTables: [table], tables: [{ table: "Benefits", key, columns: [status] }], sheets: [] };
      file.apply(update);
      const written = await file.toBytes();
      const again = await openXlsx(written);
      const [after] = again.read(["Benefits"]).tables;
      expect(after?.columns).toEqual([...(before?.columns ?? []), { header: "Status", cells: status.cells }]);
      again.apply(update);
      expect(await again.toBytes()).toBe(written);
      expect((await openPackage(written)).names()).toContain("xl/comments1.xml");
    }),
    { numRuns: 60 },
  );
}, 60000);
