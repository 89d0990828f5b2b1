import { expect, test } from "@jest/globals";
import { csvWorkbook } from "../../xlsx-file/csv/csv-workbook";
import { sheetCells } from "../support/sheet-cells";

test.each([
  [
    "commas and quotes",
    'a,"b, ""c"""\n1,2.5\n',
    [
      ["a", 'b, "c"'],
      [1, 2.5],
    ],
  ],
  [
    "semicolons",
    "a;b\r\n007;x\r\n",
    [
      ["a", "b"],
      ["007", "x"],
    ],
  ],
  ["dates", "when\n2026-10-31\n2026-02-30\n31/10/2026", [["when"], [46326], ["2026-02-30"], ["31/10/2026"]]],
  ["formulas", "=1+1\n'=2", [["=1+1"], ["'=2"]]],
  ["line breaks", '"a\nb",c', [["a\nb", "c"]]],
])("a file of separated values with %s becomes cells", async (_, text, cells) => {
  expect(await sheetCells(await csvWorkbook(new TextEncoder().encode(text), "Goals [2026].csv"), "Goals  2026")).toEqual(cells);
});

test("western letters of an old file are read as such", async () => {
  expect(await sheetCells(await csvWorkbook(Uint8Array.from([0x47, 0xfc, 0x74, 0x65]), ".csv"), "Register")).toEqual([["Güte"]]);
});

test("what Excel saves as Unicode text is read as such", async () => {
  const bytes = Uint8Array.from(Buffer.from("\ufeffBénéfice\tCible\n", "utf16le"));
  expect(await sheetCells(await csvWorkbook(bytes, "unicode.csv"), "unicode")).toEqual([["Bénéfice", "Cible"]]);
});
