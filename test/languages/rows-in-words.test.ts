import { expect, test } from "@jest/globals";
import { benefitList } from "../../core/board/board-benefits";
import { gapList, movedList, sameSourceList } from "../../core/board/board-lists";
import type { BoardFigures } from "../../core/portfolio/board-figures";
import { withColumns } from "../../core/register/columns-elsewhere";
import type { MappingLine } from "../../core/register/mapping";
import type { PreparedPart } from "../../core/register/prepared-part";
import { speaking } from "../../core/words/speaking";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";

/* Rows are called so in the language in which they are told; what a program knows a row by is the same in each. */

const inFrench = <T>(work: () => T): T => speaking(wordsOf("fr", catalogueOf("fr")), work);

test("a benefit without an ID of its own is its row on a portfolio's board", () => {
  const benefit = { plan: 1, id: "row 3", name: "Postage" };
  const figures = {
    plans: [],
    gaps: [{ ...benefit, owner: null, status: "Red", variancePercent: null, slip: null, currency: null, money: null }],
    moved: { list: [{ ...benefit, from: "Green", to: "Red", cause: "by time alone" }], count: 1 },
    sameSource: [{ source: "Payroll", day: "2026-06-30", amount: 1, claims: [benefit, { ...benefit, id: "B-01" }] }],
    sameSourceCount: 1,
  } as unknown as BoardFigures;
  const all = { plan: [1, 1], id: ["row 3", "narrow 3"], name: [], status: [], owner: [], attainment: [], variancePercent: [], slip: [] };
  const shown = (): readonly unknown[] => [
    gapList(figures, () => "P").rows[0]?.[0],
    movedList(figures, () => "P").rows[0]?.[0],
    sameSourceList(figures, () => "P").rows[0]?.[3],
    ...benefitList(figures, { ...all, moneyPlanned: [], moneyClaimed: [], moneyValidated: [] }).rows.map((row) => row[1]),
  ];
  expect(shown()).toEqual(["row 3 Postage", "row 3 Postage", "P: row 3; P: B-01", "row 3", "narrow 3"]);
  expect(inFrench(shown)).toEqual(["ligne 3 Postage", "ligne 3 Postage", "P: ligne 3; P: B-01", "ligne 3", "narrow 3"]);
});

test("a heading of another list of a register is told with its row", () => {
  const line = (headerRow: number, field: string, heading: string): MappingLine => ({
    ...{ sheet: "Goals", headingLines: 1, layout: "Rows", table: "Benefits", occurrence: 1, scale: 1, word: "", means: "", periodEnd: undefined, why: "" },
    ...{ headerRow, field, heading },
  });
  const part = (headerRow: number, columns: Readonly<Record<string, string>>): PreparedPart => {
    const grid = {
      ...{ name: "Goals", sheet: "Goals", headerRow, firstColumn: 1 },
      columns: Object.values(columns).map((header) => ({ header, cells: [header === "Ref" ? "G1" : "Ann"] })),
    };
    return {
      ...{ register: grid, grid, sheetRows: undefined, mismatches: { lost: [], rivals: [], unnamed: [] } },
      lines: Object.entries(columns).map(([field, heading]) => line(headerRow, field, heading)),
      notes: {} as PreparedPart["notes"],
    };
  };
  const headings = (): readonly string[] =>
    withColumns(part(1, { "Benefit ID": "Ref" }), [part(12, { "Benefit ID": "Ref", Owner: "Leader" })]).grid.columns.map(({ header }) => header);
  expect(headings()).toEqual(["Ref", "Leader (Goals, row 12)"]);
  expect(inFrench(headings)).toEqual(["Ref", "Leader (Goals, ligne 12)"]);
});
