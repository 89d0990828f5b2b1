import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readTables } from "#core";
import { openPackage } from "../../xlsx-file/package/package";
import { openSheet } from "../../xlsx-file/scan/open-sheet";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { readPlanTables } from "../../xlsx-file/scan/plan-reading";
import { smallSheet } from "../../xlsx-file/scan/small-sheet";
import { readWorkbookParts } from "../../xlsx-file/package/workbook-parts";
import { tablePart, workbook, type FixtureWorkbook } from "../support/xlsx-fixture";

/* A small sheet is read in a way of its own. What is read is what the same cells give in a sheet that is not small. */

const letters = "ABCDEFGH";
const headers = ["Benefit ID", "Benefit", "Unit", "Baseline", "Target", "Owner"];
const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (number: number, cells: string, more = ""): string => `<row r="${number}"${more}>${cells}</row>`;
const head = (row: number): string => rowOf(row, headers.map((header, column) => inline(`${letters[column] ?? ""}${row}`, header)).join(""), ' spans="1:6"');
/** Which a reader passes over, whatever it stands between. */
const long = `<!--${" ".repeat(2 ** 18)}-->`;

type Made = readonly [reading: string, isSmall: boolean];

async function made(rows: string, book: Partial<FixtureWorkbook>, tables: readonly string[]): Promise<Made> {
  const file = await openPackage(await workbook({ sheets: [{ name: "Benefits", rows, tables }], ...book }));
  try {
    const reading = readPlanTables(file, readTables);
    const { readCell } = openWorkbook(file);
    const small = readWorkbookParts(file).sheets.every(({ part }) => smallSheet(openSheet(file, part), readCell) !== undefined);
    // What stands right of a table in other rows, and where its rows end, is known of some sheets and not of others.
    return [JSON.stringify([reading.snapshot, reading.cells.map((cells) => ({ ...cells, widest: 0, isWithoutFormulas: false, rowEnds: undefined }))]), small];
  } catch (error) {
    return [String(error), false];
  }
}

/** What nearly all programs write. */
const usual = fc.oneof(
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()).map((value) => `><v>${value}</v></c>`),
  fc.constantFrom("-0", "-0.0", "-0e0", "1.50", " 7 ", "5.", ".5", "1e400", "--5", "x", " ", "12345678901234567890").map((value) => `><v>${value}</v></c>`),
  fc.constantFrom("0", "1", "2", "3").map((index) => ` t="s"><v>${index}</v></c>`),
  fc
    .constantFrom("Hours", "a &amp; b", "Zähler", "x_x000D_y", "two\r\nlines", "&#x41;&lt;", "", " ", "n/a", "]]&gt;", "> 5")
    .map((text) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`),
  fc.constantFrom("Hours", "Zähler &amp; Co", "").map((text) => ` t="str"><f>"a"&amp;B1</f><v>${text}</v></c>`),
  fc.constantFrom("/>", ' s="0"/>', "></c>", "><v></v></c>", ' t="b"><v>1</v></c>', ' t="b"><v> true</v></c>', ' t="e"><v>#N/A</v></c>'),
  fc.constantFrom(' t="d"><v>2026-03-01</v></c>', ' t="d"><v>soon</v></c>', "><f>A1</f></c>", "><f>A1</f><v>0</v></c>", ' t="str"><f>A1</f></c>'),
  fc.constantFrom('><f t="shared" si="0"/><v>4.5</v></c>', ' t="inlineStr"/>', "><v>\u00a05</v></c>"),
);
const unusual = fc.constantFrom(
  ' t="n" ><v>3</v></c>',
  ' t="inlineStr"><v>3</v></c>',
  ' t="inlineStr"><is><r><t>rich</t></r></is></c>',
  ' t="s"><v>99</v></c>',
  " t='n'><v>3</v></c>",
  ' cm="1"><v>3</v></c>',
  "><v/></c>",
  "><v><![CDATA[7]]></v></c>",
);
const content = fc.oneof({ weight: 200, arbitrary: usual }, { weight: 1, arbitrary: unusual });
const row = fc.record({
  cells: fc.array(fc.option(content), { maxLength: 8 }),
  gap: fc.constantFrom(...new Array<number>(200).fill(0), ...new Array<number>(20).fill(7), -1, 33_000),
  hint: fc.constantFrom(...new Array<string>(100).fill(""), ' ht="12"', ' ht="12"', ' note="a>b"'),
  end: fc.constantFrom("", "", "", "\n  "),
});

test("a small sheet gives what the same cells give in a larger one, or is read as that is", async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 36 }),
      fc.constantFrom(1, 3, 35),
      fc.constantFrom("plain", "table", "beside", "1904"),
      async (rows, top, kind) => {
        let line = top;
        const xml = rows.map(({ cells, gap, hint, end }) => {
          line += 1 + gap;
          const own = cells.map((cell, column) => (cell === null ? "" : `<c r="${letters[column] ?? ""}${line}"${cell}`));
          return `${rowOf(line, own.join(end), hint)}${end}`;
        });
        const tables = {
          plain: [],
          table: [tablePart("Benefits", `A${top}:F${top + 9}`, headers)],
          beside: [tablePart("Other", "C5:D9", ["x", "y"])],
          "1904": [],
        };
        const book = { sharedStrings: ["B-1", "<si><r><t>ri</t></r><r><t>ch</t></r></si>", "", "Grün"], date1904: kind === "1904" };
        const [small, isSmall] = await made(head(top) + xml.join(""), book, tables[kind]);
        const [larger, isLargerSmall] = await made(head(top) + xml.join("") + long, book, tables[kind]);
        expect(isLargerSmall).toBe(false);
        expect(small).toBe(larger);
        if (isSmall) read++;
      },
    ),
    { numRuns: 50 },
  );
  expect(read).toBeGreaterThan(10);
});
