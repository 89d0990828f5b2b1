import { expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { planTableNames } from "../../core/tables/plan-tables";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { allSheetCells } from "../support/sheet-cells";

/* Other programs open a reviewed plan and save it without what they do not know. The next review finds its own again. */

async function reviewed(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openXlsx(bytes);
  file.apply(reviewPlan(file.read(readTables)).update);
  return file.toBytes();
}

async function planned(): Promise<Uint8Array> {
  const file = await openXlsx(await emptyWorkbook());
  file.apply(newPlan("crm"));
  return reviewed(await file.toBytes());
}

const sheetParts = (file: WorkbookPackage): readonly string[] => file.names().filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));

function drop(file: WorkbookPackage, part: string, type: RegExp): void {
  for (const { id, type: kind, target } of file.relationships(part)) {
    if (!type.test(kind)) continue;
    file.removeRelationship(part, id);
    file.remove(target);
  }
}

const drops: Readonly<Record<string, (file: WorkbookPackage) => void>> = {
  "table objects": (file) => {
    for (const part of sheetParts(file)) {
      file.write(part, (file.text(part) ?? "").replace(/<tableParts.*?<\/tableParts>/, ""));
      drop(file, part, /\/table$/);
    }
  },
  names: (file) => void file.write("xl/workbook.xml", (file.text("xl/workbook.xml") ?? "").replace(/<definedNames>.*?<\/definedNames>/s, "")),
  "the hiding of names": (file) => void file.write("xl/workbook.xml", (file.text("xl/workbook.xml") ?? "").replace(/ hidden="1"/g, ' hidden="false"')),
  notes: (file) => {
    for (const part of sheetParts(file)) {
      file.write(part, (file.text(part) ?? "").replace(/<legacyDrawing [^>]*\/>/, ""));
      drop(file, part, /\/(?:comments|vmlDrawing)$/);
    }
  },
};
const all = Object.values(drops);

test.each([...Object.entries(drops), ["table objects, names and notes", (file: WorkbookPackage) => all.forEach((drop) => drop(file))] as const])(
  "a saver that drops %s doubles no column and is asked nothing",
  async (_, dropped) => {
    const bytes = await planned();
    const file = await openPackage(bytes);
    dropped(file);
    const saved = await file.toBytes();
    expect(saved).not.toEqual(bytes);
    const before = await allSheetCells(bytes);
    for (const next of [await reviewed(saved), await reviewed(await reviewed(saved))]) expect(await allSheetCells(next)).toEqual(before);
  },
  60_000,
);

test("where the list of written columns is gone with everything else, they are known by their headers and none is doubled", async () => {
  const bytes = await planned();
  const file = await openPackage(bytes);
  all.forEach((one) => one(file));
  for (const part of sheetParts(file))
    if (file.text(part)?.includes("Columns that the review writes") === true)
      file.write(part, (file.text(part) ?? "").replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").replace(/<mergeCells.*?<\/mergeCells>/s, ""));
  const workbook = await openXlsx(await file.toBytes());
  const { update, findings } = reviewPlan(workbook.read(readTables));
  const known = findings.filter(({ rule }) => rule === "status-columns-known-again").map(({ table }) => table);
  expect([...known].sort((a, b) => a.localeCompare(b))).toEqual(["Activities", "Benefits", "Objectives", "Resources", "Reviews", "Sustainment"]);
  workbook.apply(update);
  const plan = async (saved: Uint8Array) => (await allSheetCells(saved)).filter(([sheet]) => planTableNames.includes(sheet));
  for (const next of [await workbook.toBytes(), await reviewed(await workbook.toBytes())]) expect(await plan(next)).toEqual(await plan(bytes));
}, 60_000);

test("sheets of the user's that bear our names are named in one refusal", async () => {
  const file = await openPackage(await planned());
  drops["names"]?.(file);
  const bytes = await file.toBytes();
  const pages = await openPackage(bytes);
  // Nothing is left by which a review could be known: the figures of other sheets are the user's own.
  for (const part of sheetParts(pages))
    pages.write(part, (pages.text(part) ?? "").replaceAll("Review data<", "My data<").replaceAll("Benefits dashboard<", "Mine<"));
  const workbook = await openXlsx(await pages.toBytes());
  const { update } = reviewPlan(workbook.read(readTables));
  expect(() => workbook.apply(update)).toThrow(/the sheets "Dashboard" and "Review data" of its own.*Rename those that are yours, delete those/);
});
