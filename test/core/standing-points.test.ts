import { describe, expect, test } from "@jest/globals";
import { format as shownBy } from "numfmt";
import { syntheticBoard } from "../../bench/synthetic-board";
import { freezeBaseline } from "../../core/baselines/freeze";
import { boardBook } from "../../core/board/board-book";
import { examplePlan, type PlanExample } from "../../core/examples/plan-example";
import { newPlan } from "../../core/review/new-plan";
import { mappingPage } from "../../core/pages/mapping-page";
import type { Block, Cell, CellStyle, NewTable, OwnedSheet } from "../../core/port/workbook";
import { reviewPlan } from "../../core/review/review";
import { figureFormat } from "../../core/template/plan-formats";
import { looksOfRows } from "../../core/writing/block-cells";
import { sheetsOfTable } from "../../core/writing/table-sheet";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

/* Under #,##0.## spreadsheets show 58 as "58.", and where the decimal mark is a comma as "58,". */

const leavesPoint = (format: string, value: number): boolean => /[.,](?!\d)/.test(shownBy(format, value));
const formatOf = ({ format = "General" }: CellStyle): string => format;

/** What a person may type where we have written nothing. */
const typed = [58, -58, 1234567, 0, 1, 6.4];
const offered = (styles: readonly CellStyle[]): readonly string[] => styles.map(formatOf).filter((format) => typed.some((value) => leavesPoint(format, value)));

const standing = ({ name, blocks }: OwnedSheet): readonly unknown[] => blocks.flatMap((block) => ofBlock(block).map((cell) => [name, ...cell]));
const ofBlock = (block: Block): readonly (readonly [Cell, string])[] =>
  looksOfRows(block).flatMap((looks, row) =>
    looks.flatMap((look, place): readonly (readonly [Cell, string])[] => {
      const cell = block.cells[row]?.[place] ?? null;
      return typeof cell === "number" && leavesPoint(formatOf(look), cell) ? [[cell, formatOf(look)]] : [];
    }),
  );

const sheetOf = (table: NewTable): OwnedSheet => sheetsOfTable(table, [], () => true)[0];

test("a format with optional decimals is what leaves a point standing", () => {
  expect([leavesPoint("#,##0.##;-#,##0.##;0", 58), leavesPoint("0.#", 5), leavesPoint("#,##0.##", 58.5), leavesPoint("#,##0", 5800)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe.each(["blank", "crm", "hospital", "renewable"] as const)("a new plan, %s", (name) => {
  const { newTables } = newPlan(name);

  test("shows no point behind a whole figure", () => {
    expect(newTables.map(sheetOf).flatMap(standing)).toEqual([]);
  });

  test("shows none behind what is typed into its columns", () => {
    for (const { name: sheet, blocks, columnStyles = [] } of newTables.map(sheetOf))
      expect([sheet, offered([...columnStyles, ...blocks.flatMap(({ styles }) => styles)])]).toEqual([sheet, []]);
  });
});

describe.each(["crm", "hospital", "renewable"] satisfies PlanExample["name"][])("the %s example", (name) => {
  const { sheets } = reviewPlan(snapshotOfNewTables(examplePlan(name))).update;

  test("has no such point on a page of its review", () => {
    expect(sheets.flatMap(standing)).toEqual([]);
  });

  test("has none on an axis or beside what is drawn", () => {
    const formats = sheets.flatMap(({ charts }) => charts.flatMap(({ valueFormat, categoryFormat }) => [valueFormat, categoryFormat]));
    expect(formats.filter((format) => format !== undefined).length).toBeGreaterThan(5);
    expect(offered(formats.flatMap((format) => (format === undefined ? [] : [{ format }])))).toEqual([]);
  });
});

test("the figures of a new plan are shown as they were typed, large ones in groups, and those of a unit in it", () => {
  const { newTables } = newPlan("hospital");
  const shown = (name: string, header: string): readonly string[] => {
    const table = newTables.find((one) => one.name === name)!;
    const place = table.columns.findIndex((column) => column.header === header);
    return table.rows.flatMap((row, at) => {
      const cell = row[place];
      return typeof cell === "number" ? [shownBy(table.formats?.[at]?.[place] ?? table.columns[place]?.format ?? "General", cell)] : [];
    });
  };
  expect(shown("Benefits", "Target").slice(0, 8)).toEqual(["30", "360", "98.0%", "96,000", "£520,000", "3.0%", "5.8", "6.5%"]);
  expect(shown("Benefits", "Unit value").slice(0, 4)).toEqual(["2100", "27", "1", "5,580,000"]);
  expect(shown("Benefits", "Weight").slice(0, 3)).toEqual(["0.1", "0.1", "0.06"]);
  expect(shown("Measurements", "Actual").slice(0, 3)).toEqual(["58", "59.1", "57.3"]);
  expect(shown("Activities", "Budget").slice(0, 2)).toEqual(["68,000", "815,000"]);
  expect(shown("Alignment", "Score").slice(0, 2)).toEqual(["5", "2"]);
  expect(shown("Sustainment", "Tolerance").slice(0, 6)).toEqual(["3", "20", "2.0%", "4000", "£15,000", "0.5%"]);
});

test.each([
  [9_999, "9999"],
  [10_000, "10,000"],
  [-25_000, "-25,000"],
  [12_345.5, "12345.5"],
  [0.125, "0.125"],
])("a figure of %d stands in a table of a plan as %s", (figure, text) => {
  expect(shownBy(figureFormat(figure), figure)).toBe(text);
});

test("what is frozen is shown so too, in rows of a new table and in those below others", () => {
  const { newTables } = newPlan("renewable");
  const request = { name: "Now", takenOn: undefined, approvedBy: "Board", reason: undefined };
  const bare = freezeBaseline(snapshotOfNewTables(newTables.filter(({ name }) => name !== "Baselines")), request);
  expect(bare.update.newTables.map(sheetOf).flatMap(standing)).toEqual([]);
  const [table] = bare.update.newTables;
  const [target, unitValue] = ["Target", "Unit value"].map((header) => table!.columns.findIndex((column) => column.header === header)) as [number, number];
  expect([target, unitValue].map((place) => table?.formats?.map((row) => row[place]).filter((format) => format === "#,##0").length)).toEqual([6, 1]);
  const { appendedRows = [] } = freezeBaseline(snapshotOfNewTables(newTables), request).update;
  const formats = appendedRows.flatMap(({ columns }) => columns.flatMap(({ format, formats: own = [] }) => [format, ...own]));
  expect(offered(formats.flatMap((format) => (format === undefined || format === null ? [] : [{ format }])))).toEqual([]);
});

test("the sheets of a portfolio's board, and the scale of a register's heading, show none", () => {
  const { figures, benefits } = syntheticBoard(8);
  const claims = figures.sameSource.map((claim) => ({ ...claim, amount: 1000 }));
  expect(boardBook({ ...figures, sameSource: claims }, benefits).flatMap(standing)).toEqual([]);
  expect(mappingPage([]).blocks.flatMap(({ styles }) => offered(styles))).toEqual([]);
});
