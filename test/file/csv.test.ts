import { expect, test } from "@jest/globals";
import { csvWorkbook } from "../../xlsx-file/csv/csv-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { readWorkbookParts } from "../../xlsx-file/package/workbook-parts";
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

test.each([
  ["no separator", "Nutzenregister Werk Nord"],
  ["commas", "Nutzenregister, Werk Nord, Stand 30.06.2026\n"],
  ["quoted semicolons and commas", '"Register; Nord, Süd, Ost, West, Mitte"'],
])("a file of semicolons under a title with %s falls into its columns", async (_, title) => {
  const text = `${title}\nID;Nutzen, kurz;Ziel;Ist\n1;Kosten gesenkt;2.000,5;1,5\n2;Wege gekürzt;4.000;3,25\n`;
  const cells = await sheetCells(await csvWorkbook(new TextEncoder().encode(text), "t.csv"), "t");
  expect(cells.slice(-3)).toEqual([["ID", "Nutzen, kurz", "Ziel", "Ist"], [1, "Kosten gesenkt", 2000.5, 1.5], [2, "Wege gekürzt", 4000, 3.25]]);
}); // prettier-ignore

test.each([
  ["commas under a title with semicolons", "Register; North; South; East\nID,Benefit,Target\n1,Costs; cut,5\n2,Ways; short,6", ["ID", "Benefit", "Target"]],
  ["tabs", "Nutzen, Nord\nID\tNutzen\tZiel\n1\tA; B\t2,5\n2\tC; D\t3,5", ["ID", "Nutzen", "Ziel"]],
  ["commas, each row with as many semicolons", "ID,Benefit,Target\n1,Costs; cut; soon,5\n2,Ways; short; now,6\n3,,7", ["ID", "Benefit", "Target"]],
  ["semicolons, each row with as many commas", "ID;Nutzen;Ziel\n1;A, B, C, D;5\n2;E, F, G, H;6\n3;I, J, K, L;7\n4;M, N, O, P;8", ["ID", "Nutzen", "Ziel"]],
  ["a mark of inches", 'ID;Screens of 5";Ziel\n1;a 6" one, small;5,5\n2;b;3', ["ID", 'Screens of 5"', "Ziel"]],
])("a file's values are told apart by %s", async (_, text, heading) => {
  expect(await sheetCells(await csvWorkbook(new TextEncoder().encode(text), "t.csv"), "t")).toContainEqual(heading);
});

test("a first line that says what separates the values is none of them", async () => {
  const text = "sep=;\r\nID;Ziel, alt, neu, je Jahr\r\n1;5";
  expect(await sheetCells(await csvWorkbook(new TextEncoder().encode(text), "t.csv"), "t")).toEqual([["ID", "Ziel, alt, neu, je Jahr"], [1, 5]]);
}); // prettier-ignore

test.each([
  ["1.10 beside 1.1", "ID,Target\n1.1,1.50\n1.10,2.10\n1.2,3", [["1.1", 1.5], ["1.10", 2.1], ["1.2", 3]]],
  ["zeros before", "ID,Target\n007,1.50\n12,2", [["007", 1.5], ["12", 2]]],
  ["powers, signs and more digits than a number keeps", "ID,Target\n1e5,1\n+5,2\n12345678901234567890,3\n1-2,4\n7,5", [["1e5", 1], ["+5", 2], ["12345678901234567890", 3], ["1-2", 4], ["7", 5]]],
  ["groups that are none", "Nr;Ziel\n1.000;1.000\n1.010;2,5", [["1.000", 1000], ["1.010", 2.5]]],
  ["a heading that says so", "Area,KPI no.,Target\nNorth,1.1,4.10\nNorth,1.10,5", [["North", "1.1", 4.1], ["North", "1.10", 5]]],
  ["others that refer to them", "ID,Parent,Target\n1.1,,1.30\n1.10,1.1,2\n1.20,1.10,1.1", [["1.1", null, 1.3], ["1.10", "1.1", 2], ["1.20", "1.10", 1.1]]],
  ["none that a number would change", "ID,Target\n1.1,1.10\n1.2,2", [[1.1, 1.1], [1.2, 2]]],
])("names of rows in a file with %s stay what they are, and figures are figures", async (_, text, rows) => {
  expect((await sheetCells(await csvWorkbook(new TextEncoder().encode(text), "t.csv"), "t")).slice(1)).toEqual(rows);
}); // prettier-ignore

test("columns are as wide as their headings, days and texts, up to forty characters; a title runs over them", async () => {
  const long = "A benefit with a name of more than forty characters told in full";
  const text = `Register of benefits of the year as it stands at the end of June\nID,Expected go-live date,Measured,Benefit,Target\nB-1,2026-10-31,2026-06-30,${long},5\n`;
  const file = await openPackage(await csvWorkbook(new TextEncoder().encode(text), "t.csv"));
  const { sheets } = readWorkbookParts(file);
  const columns = [...(file.text(sheets[0]?.part ?? "") ?? "").matchAll(/<col min="(\d+)" max="\d+" width="([\d.]+)" customWidth="1"\/>/g)];
  // In characters, of 7 pixels each, and 5 beside them. ID, 3, and Target, 6, fit what is usual.
  expect(columns.map(([, column, width]) => [Number(column), Math.round((Number(width) * 7 - 5) / 7)])).toEqual([[2, 22], [3, 11], [4, 41]]);
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
