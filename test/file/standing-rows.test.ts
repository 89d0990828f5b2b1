import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell, OwnedSheet } from "#core";
import { ownedSheetParts, type OwnedSheetParts } from "../../xlsx-file/write/owned-sheet";
import { openStyles } from "../../xlsx-file/write/styles";
import { standingRows } from "../../xlsx-file/write/standing-rows";
import { plainStyles } from "../../xlsx-file/package/empty-workbook";
import { bytesOf, xmlOf } from "../support/write-sample";

const sheetOf = (cells: readonly (readonly Cell[])[]): OwnedSheet => ({
  name: "Review record",
  widths: [12, 40, 40],
  blocks: [{ row: 4, column: 1, cells: [["Status date", "Benefits 1", "Benefits 2"], ...cells], styles: [], table: "ReviewRecord", height: 15 }],
  charts: [],
  gridlines: true,
  landscape: true,
  place: "last",
});
const styles = openStyles(plainStyles);
const written = (sheet: OwnedSheet, standing?: string): OwnedSheetParts =>
  ownedSheetParts(sheet, styles, 1, () => [], standing === undefined ? undefined : standingRows(Buffer.from(standing)));
const takenRows = ({ sheet }: OwnedSheetParts): readonly string[] =>
  sheet.flatMap((piece) => (typeof piece === "string" ? [] : [/r="(\d+)"/.exec(Buffer.from(bytesOf(piece)).toString())?.[1] ?? ""]));

const line = (text: string): string => `Benefit ID;Status\n${text.repeat(Math.ceil(2000 / text.length))}`;
const rows: readonly (readonly Cell[])[] = [
  [46_000, line("B-01;Green;"), line("R&D <b>;")],
  [46_030, line("B-01;Red;"), line("prüfen _x0041_ 🎯;")],
  [46_060, line("B-01;Amber;"), null],
];

describe("rows with long texts that stand in the sheet already just so", () => {
  const before = xmlOf(written(sheetOf(rows)));

  test("are taken over as they stand, and one that was added is written", () => {
    const longer = sheetOf([...rows, [46_090, line("B-01;Green;"), null]]);
    expect(takenRows(written(longer, before))).toEqual(["5", "6", "7"]);
    expect(xmlOf(written(longer, before))).toBe(xmlOf(written(longer)));
  });

  test("are others by one letter, by their place or by their look, and then written", () => {
    const others = rows.map((row, place) => (place === 1 ? [46_030, line("B-01;Red;").replace(/.$/, ":"), row[2] ?? null] : row));
    expect(takenRows(written(sheetOf(others), before))).toEqual(["5", "7"]);
    expect(xmlOf(written(sheetOf(others), before))).toBe(xmlOf(written(sheetOf(others))));
    const [first = [], ...rest] = rows;
    expect(takenRows(written(sheetOf([...rest, first]), before))).toEqual([]);
    expect(takenRows(written(sheetOf(rows), before.replaceAll("customHeight", "hidden")))).toEqual([]);
  });

  test("are the same bytes whatever texts they hold and whatever stood there", () => {
    const mark = fc.constantFrom("&", "<", ">", "_x0041_", "_", "\r", "\n", "\t", "\u0001", "é", "🎯", "\ud800", "  ", ";", "=1+1", "</t>", "&amp;");
    const text = fc.array(fc.oneof(mark, fc.string()), { maxLength: 6 }).map((parts) => `${parts.join("")}${"B-01;0.5;".repeat(120)}${parts.join("")}`);
    const cell = fc.oneof(text, fc.constantFrom<Cell>(null, 7, true, "short"));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, table, fc.boolean(), (then, now, isAdded) => {
        const [old, next] = [sheetOf(then), sheetOf(isAdded ? [...then, ...now] : now)];
        const expected = Buffer.concat(written(next).sheet.map((piece) => bytesOf(piece)));
        const standing = written(next, xmlOf(written(old)));
        expect(Buffer.concat(standing.sheet.map((piece) => bytesOf(piece))).equals(expected)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
