import { expect, test } from "@jest/globals";
import { readTables } from "#core";
import { openPackage } from "../../xlsx-file/package/package";
import { readPlanTables } from "../../xlsx-file/scan/plan-reading";
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
