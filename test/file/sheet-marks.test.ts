import { afterAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { validatorErrors } from "../support/open-xml-validator";
import { libreOffice, testWhere } from "../support/test-where";
import { sheetCells } from "../support/sheet-cells";
import { renamedSheet, workbook, workbookParts, zipOf } from "../support/xlsx-fixture";

const folder = mkdtempSync(join(tmpdir(), "xlsx-sheet-marks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (text: string, name = "Board pack"): OwnedSheet => ({
  name,
  widths: [9],
  charts: [],
  gridlines: true,
  landscape: false,
  place: "first",
  blocks: [{ row: 1, column: 1, cells: [[text]], styles: [{}] }],
});
const update = (...sheets: readonly OwnedSheet[]): PlanUpdate => ({ newTables: [], tables: [], sheets });
const number = '<row r="1"><c r="A1"><v>1</v></c></row>';
const mine = { name: "Mine", rows: number };
const mark = (formula: string, attributes = ""): string => `<definedName name="_BenefitsReview.Board_pack" hidden="1"${attributes}>${formula}</definedName>`;

async function applied(bytes: Uint8Array, change: PlanUpdate): Promise<Uint8Array> {
  const file = await openXlsx(bytes);
  file.apply(change);
  return file.toBytes();
}
async function refused(bytes: Uint8Array): Promise<void> {
  const file = await openXlsx(bytes);
  expect(() => file.apply(update(page("ours")))).toThrow(/a sheet "[Bb]oard pack" of its own/);
  expect(await file.toBytes()).toBe(bytes);
}
const bookOf = async (bytes: Uint8Array): Promise<string> => (await openPackage(bytes)).text("xl/workbook.xml") ?? "";
const namesIn = async (bytes: Uint8Array) =>
  Array.from((await bookOf(bytes)).matchAll(/<definedName [^>]*>[^<]*<\/definedName>/g), ([element]) => element).filter(
    (element) => !element.includes("_xlnm.Print"),
  );

describe("a sheet of the user's that bears the name of one of ours is refused", () => {
  test.each([
    ["with a number", { rows: number }],
    ["in another case", { name: "board pack", rows: number }],
    ["with a formula that shows nothing", { rows: '<row r="9"><c r="C9" t="str"><f>""</f><v></v></c></row>' }],
    [
      "with nothing but a picture",
      {
        rows: "",
        relationships:
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>',
      },
    ],
  ])("%s", async (_what, sheet) => refused(await workbook({ sheets: [mine, { name: "Board pack", ...sheet }] })));

  test("that is a chart and has no cells", async () => {
    const parts = workbookParts({ sheets: [mine, { name: "Board pack", rows: "" }] });
    const links = String(parts["xl/_rels/workbook.xml.rels"]);
    await refused(await zipOf({ ...parts, "xl/_rels/workbook.xml.rels": links.replace(/\/worksheet"( Target="worksheets\/sheet2)/, '/chartsheet"$1') }));
  });

  test.each([
    ["a mark on another sheet", mark("Mine!$A$1")],
    ["a mark whose sheet was deleted", mark("#REF!")],
    ["a mark that a copy of a sheet brought along", mark("'Board pack'!$A$1", ' localSheetId="1"')],
  ])("whatever %s says", async (_what, definedNames) => refused(await workbook({ sheets: [mine, { name: "Board pack", rows: number }], definedNames })));
});

test("a blank sheet of that name is taken over where it is, and known again", async () => {
  const bytes = await applied(
    await workbook({ sheets: [mine, { name: "Board pack", rows: '<row r="1" ht="30" customHeight="1"><c r="A1" s="0"/></row>' }] }),
    update(page("ours")),
  );
  expect(await sheetCells(bytes, "Board pack")).toEqual([["ours"]]);
  expect(await sheetCells(await applied(bytes, update(page("again"))), "Board pack")).toEqual([["again"]]);
  expect(await namesIn(bytes)).toEqual([mark("'Board pack'!$A$1")]);
});

test("a sheet of ours is known after its first row was deleted, and its mark is mended", async () => {
  const bytes = await workbook({ sheets: [mine, { name: "Board pack", rows: number }], definedNames: mark("'Board pack'!#REF!") });
  expect(await sheetCells(await applied(bytes, update(page("ours"))), "Board pack")).toEqual([["ours"]]);
});

test("a sheet of ours that the user renamed is theirs: ours is made anew", async () => {
  const first = await applied(await workbook({ sheets: [mine] }), update(page("first")));
  const second = await applied(await renamedSheet(first, "Board pack", "Board pack May"), update(page("second")));
  expect([await sheetCells(second, "Board pack May"), await sheetCells(second, "Board pack")]).toEqual([[["first"]], [["second"]]]);
  expect(await namesIn(second)).toEqual([expect.stringContaining(">'Board pack'!$A$1<")]);
  const third = await applied(second, update(page("third")));
  expect([await sheetCells(third, "Board pack May"), await sheetCells(third, "Board pack")]).toEqual([[["first"]], [["third"]]]);
});

test("a sheet of ours that was deleted is made anew, with the one mark", async () => {
  const bytes = await applied(await workbook({ sheets: [mine], definedNames: mark("#REF!") }), update(page("ours")));
  expect(await namesIn(bytes)).toEqual([mark("'Board pack'!$A$1")]);
});

async function markedBesideNames(): Promise<{ readonly order: Uint8Array; readonly named: Uint8Array }> {
  const parts = workbookParts({ sheets: [mine] });
  const book = String(parts["xl/workbook.xml"]).replace(
    "</sheets>",
    '</sheets><functionGroups><functionGroup name="Mine"/></functionGroups><calcPr calcId="191029"/>',
  );
  const order = await applied(await zipOf({ ...parts, "xl/workbook.xml": book }), update(page("ours")));
  const named = await applied(
    await workbook({ sheets: [mine], definedNames: '<definedName name="Rate">Mine!$A$1</definedName>' }),
    update(page("ours"), page("ours", "Schedule")),
  );
  return { order, named };
}

test("the marks stand where the file format wants them, beside the user's names", async () => {
  const { order, named } = await markedBesideNames();
  expect(await bookOf(order)).toMatch(
    /<\/functionGroups><definedNames><definedName [^>]*>'Board pack'!\$A\$1<\/definedName>(<definedName name="_xlnm[^>]*>[^<]*<\/definedName>)+<\/definedNames><calcPr/,
  );
  expect(await namesIn(named)).toEqual([
    '<definedName name="Rate">Mine!$A$1</definedName>',
    expect.stringContaining("Board_pack"),
    expect.stringContaining("Schedule"),
  ]);
});

testWhere("the Open XML validator")(
  "Microsoft's validator finds nothing in the marks",
  async () => {
    for (const [name, file] of Object.entries(await markedBesideNames())) {
      writeFileSync(join(folder, `${name}.xlsx`), file);
      expect([name, validatorErrors(join(folder, `${name}.xlsx`))]).toEqual([name, []]);
    }
  },
  60_000,
);

testWhere("LibreOffice")(
  "LibreOffice keeps the marks: a plan that it saved is reviewed again, on the same sheets",
  async () => {
    const file = await openXlsx(await emptyWorkbook());
    file.apply(newPlan("crm"));
    file.apply(reviewPlan(file.read(readTables)).update);
    const [path, saved] = [join(folder, "plan.xlsx"), join(folder, "saved")];
    writeFileSync(path, await file.toBytes());
    mkdirSync(saved);
    execFileSync(
      libreOffice ?? "",
      [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", "xlsx", "--outdir", saved, path],
      {
        stdio: "ignore",
      },
    );
    const again = await openXlsx(readFileSync(join(saved, "plan.xlsx")));
    const { update: change } = reviewPlan(again.read(readTables));
    again.apply(change);
    const sheets = async (bytes: Uint8Array) => Array.from((await bookOf(bytes)).matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name);
    const bytes = await again.toBytes();
    expect(await sheets(bytes)).toEqual(await sheets(await file.toBytes()));
    // LibreOffice shows hidden names; the review hides again those of the sheets that it writes.
    const marks = (await namesIn(bytes)).filter((name) => name.includes("_BenefitsReview."));
    const written = change.sheets.filter(({ onlyWhereItStands }) => onlyWhereItStands !== true).length;
    expect([marks.length, marks.filter((name) => name.includes('hidden="1"')).length]).toEqual([written, written]);
  },
  120_000,
);
