import { expect, test } from "@jest/globals";
import { adoptUpdate, propose, readTables } from "#core";
import { openPackage } from "../../xlsx-file/package/package";
import { openSheet } from "../../xlsx-file/scan/open-sheet";
import { readPlanTables } from "../../xlsx-file/scan/plan-reading";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { cellXml } from "../../xlsx-file/write/cells";
import { workbook } from "../support/xlsx-fixture";

/* What was worked out from a file is kept only as long as the file says the same. */

const row = (line: number, ...texts: readonly string[]): string =>
  `<row r="${line}">${texts.map((text, column) => `<c r="${"ABC"[column] ?? ""}${line}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
const bytes = workbook({ sheets: [{ name: "Benefits", rows: row(1, "Benefit ID", "Benefit") + row(2, "B-1", "Fewer calls") }] });
const part = "xl/worksheets/sheet1.xml";

test("a sheet that is as it was is not read again, and one that was changed is", async () => {
  const file = await openPackage(await bytes);
  const first = readPlanTables(file, readTables);
  expect(readPlanTables(file, readTables).cells[0]).toBe(first.cells[0]);
  file.write(part, (file.text(part) ?? "").replace("Fewer calls", "More sales"));
  expect(readPlanTables(file, readTables).cells[0]?.columns[1]?.cells).toEqual(["More sales"]);
});

test("a sheet is taken apart once as long as it is as it was", async () => {
  const file = await openPackage(await bytes);
  const first = openSheet(file, part);
  expect(openSheet(file, part)).toBe(first);
  file.write(part, (file.text(part) ?? "").replace("Fewer calls", "More sales"));
  expect(openSheet(file, part)).not.toBe(first);
});

test("of the pages that a review writes only those are looked at that it reads, unless a register was adopted, which may stand on any sheet", async () => {
  const rows = row(1, "Benefit ID", "Benefit") + row(2, "B-1", "Fewer calls");
  const disordered = row(3, "x") + row(2, "y");
  const book = (page: string) =>
    workbook({
      sheets: [
        { name: "Benefits", rows },
        { name: page, rows: disordered },
      ],
    }).then(openPackage);
  expect(readPlanTables(await book("Dashboard"), readTables).snapshot.tables.map(({ name }) => name)).toEqual(["Benefits"]);
  for (const page of ["Review data", "Review record", "Register mapping", "My dashboard"]) {
    const file = await book(page);
    expect(() => readPlanTables(file, readTables)).toThrow("out of order");
  }
  const goals = [
    ["Goal ID", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result", "Status"],
    ["G1", "Share of permits within ten days", "Permits lead", "%", 62, 70, 66.1, "On track"],
    ["G2", "Claims waiting", "Claims lead", "Number", 120000, 60000, 80000, "At risk"],
  ];
  const cells = goals.map((goal, line) => `<row r="${line + 1}">${goal.map((cell, column) => cellXml(line + 1, column + 1, cell)).join("")}</row>`);
  const registerOn = async (name: string) => openXlsx(await workbook({ sheets: [{ name, rows: cells.join("") }] }));
  const { lines } = propose((await registerOn("Register")).look());
  expect(lines).not.toEqual([]);
  const register = await registerOn("Schedule");
  register.apply(adoptUpdate(lines.map((line) => ({ ...line, sheet: "Schedule" }))));
  expect(register.read(readTables).tables.map(({ name, sheet }) => [name, sheet])).toContainEqual(["Benefits", "Schedule"]);
});

test("a change that is undone is undone in what is read", async () => {
  const file = await openPackage(await bytes);
  const undo = file.checkpoint();
  file.write(part, (file.text(part) ?? "").replace("Fewer calls", "More sales"));
  readPlanTables(file, readTables);
  undo();
  expect(readPlanTables(file, readTables).cells[0]?.columns[1]?.cells).toEqual(["Fewer calls"]);
});

test("a relationship and a content type that were added are seen", async () => {
  const file = await openPackage(await bytes);
  expect(file.relationships(part)).toEqual([]);
  file.addRelationship(part, "comments", "xl/comments1.xml");
  file.addContentType("xl/comments1.xml", "a/b");
  expect(file.relationships(part)).toMatchObject([{ target: "xl/comments1.xml" }]);
  expect(file.contentType("xl/comments1.xml")).toBe("a/b");
});
