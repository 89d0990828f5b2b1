import { describe, expect, test } from "@jest/globals";
import { examplePlan, planExamples, type PlanExample } from "../../core/examples/plan-example";
import { gridWidths, groupSpans, quarters, span } from "../../core/looks/grid";
import { withPageBreaks } from "../../core/pages/page-breaks";
import type { Block, OwnedSheet } from "../../core/port/workbook";
import { reviewPlan } from "../../core/review/review";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { isTableHead, seenCells, wordsTooWide } from "../support/seen-cells";

const names = Object.keys(planExamples) as PlanExample["name"][];
const pagesOf = (name: PlanExample["name"]): readonly OwnedSheet[] => reviewPlan(snapshotOfNewTables(examplePlan(name))).update.sheets;

test("the grid is four groups of three columns of four quarters, with a quarter between the groups", () => {
  expect(groupSpans.map(({ column, width }) => [column, width])).toEqual([
    [2, 12],
    [15, 12],
    [28, 12],
    [41, 12],
  ]);
  // The last group ends with the last quarter.
  expect(41 + 12 - 1).toBe(span(1, quarters).column + span(1, quarters).width - 1);
});

describe.each(names)("the pages of the %s example", (name) => {
  const pages = pagesOf(name);

  test("lie on the one grid, with a heading, a card or a table that ends flush right", () => {
    const laid = pages.filter(({ widths }) => widths.length === quarters + 2);
    expect(laid.map((page) => page.name)).toEqual(expect.arrayContaining(["Dashboard", "Board pack", "Business case", "Schedule", "Signals"]));
    for (const { name: page, widths, landscape, blocks, charts } of laid) {
      expect([page, widths]).toEqual([page, gridWidths(landscape ? "landscape" : "portrait")]);
      const ends = [...blocks.flatMap(({ column, styles }) => column + styles.length - 1), ...charts.map(({ at }) => at.column + at.columns - 1)];
      expect([page, Math.max(...ends)]).toEqual([page, quarters + 1]);
    }
  });

  test("keep words off the number before them", () => {
    for (const { name: page, blocks } of pages) {
      const seen = blocks.flatMap(seenCells);
      const numbers = new Set(seen.filter(({ cell, style }) => cell !== null && style.align === "right").map(({ row, last }) => `${row} ${last + 1}`));
      const touching = seen.filter(
        ({ row, first, cell, style }) =>
          typeof cell === "string" && (style.align ?? "left") === "left" && style.indent === undefined && numbers.has(`${row} ${first}`),
      );
      expect([page, touching.map(({ row, first, cell }) => [row, first, cell])]).toEqual([page, []]);
    }
  });

  test("have headers as wide as their longest word", () => {
    for (const page of pages) {
      const cut = page.blocks.flatMap(seenCells).filter((seen) => isTableHead(seen) && wordsTooWide(seen, page).length > 0);
      expect([page.name, cut.map(({ cell }) => cell)]).toEqual([page.name, []]);
    }
  });

  test("write a variance as its own column does", () => {
    for (const page of ["Dashboard", "Board pack"]) {
      const blocks = pages.find((own) => own.name === page)?.blocks ?? [];
      const head = blocks.find(({ cells }) => cells[0]?.[0] === "Variance %");
      const below = blocks.find(({ row, column }) => row === (head?.row ?? 0) + 1 && column === head?.column);
      expect([page, below?.styles[0]?.format]).toEqual([page, "+0.0%;-0.0%;0.0%"]);
    }
  });

  test("write what is claimed above or below the plan with its sign in every table", () => {
    for (const page of ["Dashboard", "Board pack"]) {
      const blocks = pages.find((own) => own.name === page)?.blocks ?? [];
      const heads = blocks.filter(({ cells }) => cells[0]?.[0] === "Claimed − plan");
      const formats = heads.map((head) => blocks.find(({ row, column }) => row === head.row + 1 && column === head.column)?.styles[0]?.format);
      expect([page, formats]).toEqual([page, Array(2).fill(expect.stringMatching(/^\+.*;-.*;[^+-]*$/))]);
    }
  });
});

test("no printed page ends within a chart or between it and its heading", () => {
  const chart = (key: string, row: number) => ({
    key,
    kind: "line" as const,
    title: "",
    description: "",
    categories: { sheet: "Data", column: 1, firstRow: 1, lastRow: 2 },
    series: [],
    legend: false,
    at: { row, column: 2, rows: 20, columns: quarters },
  });
  const page: OwnedSheet = {
    name: "Page",
    widths: gridWidths("landscape"),
    blocks: [{ row: 26, column: 2, cells: [["Heading"]], styles: [{}] }],
    charts: [chart("a", 4), chart("b", 27), chart("c", 50)],
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
  // 51 columns of 27 pixels and two margins of 19 are 1,061 points, which 770 of paper take at 73%: 502 points of paper are 692 of the sheet, 46 rows of 15.
  // The second chart ends in row 46, the third lies on the next page: no break is needed. A row further down the second would be cut.
  expect(withPageBreaks(page)).not.toHaveProperty("pageBreaks");
  expect(withPageBreaks({ ...page, charts: [chart("a", 4), chart("b", 28)], blocks: [{ ...(page.blocks[0] as Block), row: 27 }] }).pageBreaks).toEqual([27]);
  expect(withPageBreaks({ ...page, fit: { wide: 1, tall: 1 } })).not.toHaveProperty("pageBreaks");
});

test("Benefits is printed as nine columns, the benefit beside how it stands, and a reason takes the lines that it needs", () => {
  const { update } = reviewPlan(snapshotOfNewTables(examplePlan("crm")));
  const benefits = update.tables.find(({ table }) => table === "Benefits");
  expect(benefits?.print).toEqual({ beside: ["Benefit ID", "Benefit"], columns: 7, plan: "CRM roll-out" });
  expect(benefits?.columns.flatMap(({ header, wrap }) => (wrap === true ? [header] : []))).toEqual(["Reason"]);
  expect(update.tables.filter(({ print }) => print !== undefined)).toHaveLength(1);
});
