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

test.each([
  ["a comma before decimals", "ID;Ziel;Ist\n1.1;1.000;500\n1.2;12.500,50;-0,75\n1.3;1.250.000;1.2", [["1.1", 1000, 500], ["1.2", 12500.5, -0.75], ["1.3", 1250000, "1.2"]]],
  ["semicolons and nothing that tells", "ID;Ziel\n1.1;1.000\n1.2;6.250", [["1.1", 1000], ["1.2", 6250]]],
  ["semicolons and a point before decimals", "ID;Target;Actual\nA;1.000;2.5", [["A", 1, 2.5]]],
  ["commas and what may be either", 'ID,Target\nA,1.000\nB,"1,234"', [["A", 1], ["B", "1,234"]]],
  ["commas, and a comma before decimals all the same", 'ID,Target,Actual\nA,1.000,"2,5"', [["A", 1000, 2.5]]],
  ["tabs and nothing that tells", "ID\tTarget\tActual\nA\t1.000\t12", [["A", "1.000", 12]]],
  ["figures of both kinds", "ID;Target;Actual\nA;1.5;2,5\nB;1.000;3", [["A", "1.5", 2.5], ["B", 1000, 3]]],
])("figures of a file with %s are read with the mark that they have", async (_, text, rows) => {
  expect((await sheetCells(await csvWorkbook(new TextEncoder().encode(text), "Goals.csv"), "Goals")).slice(1)).toEqual(rows);
}); // prettier-ignore

test("western letters of an old file are read as such", async () => {
  expect(await sheetCells(await csvWorkbook(Uint8Array.from([0x47, 0xfc, 0x74, 0x65]), ".csv"), "Register")).toEqual([["Güte"]]);
});

test("the signs of an old file of Windows are read as such, a euro among them", async () => {
  // As Python's cp1252 has them; five bytes stand for nothing.
  const signs = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
  const bytes = Array.from({ length: 0x20 }, (_, place) => 0x80 + place).filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  const line = Uint8Array.from([...Buffer.from("Nutzen;Ziel\na;2.000,00 "), 0x80, 0x0a, ...bytes, ...Buffer.from(";Müller", "latin1")]);
  expect(await sheetCells(await csvWorkbook(line, ".csv"), "Register")).toEqual([["Nutzen", "Ziel"], ["a", "2.000,00 €"], [signs, "Müller"]]);
}); // prettier-ignore

test("what Excel saves as Unicode text is read as such", async () => {
  const bytes = Uint8Array.from(Buffer.from("\ufeffBénéfice\tCible\n", "utf16le"));
  expect(await sheetCells(await csvWorkbook(bytes, "unicode.csv"), "unicode")).toEqual([["Bénéfice", "Cible"]]);
});
