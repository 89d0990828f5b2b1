import { looks, negativeHighlights } from "../looks/looks";
import type { CategoryMoney, MoneyByPeriod } from "../money/money-by-period";
import type { Block, Cell, CellStyle } from "../port/workbook";
import { heading } from "./page-pieces";

/** How many years have a row of their own. */
const mostYears = 12;
const seriesNames = ["plan", "forecast", "claimed", "validated"] as const;

/** Money by fiscal year, four columns for each category; thirteen columns wide. Years before the first money are left out. */
export function moneyByYearBlocks({ categories, years, span }: MoneyByPeriod, statusDate: number, row: number, format: string): readonly Block[] {
  const shown = categories.filter(({ category }) => category !== "No category");
  const title = heading(row, "Money by fiscal year, net", 2, 13);
  if (shown.length === 0)
    return [title, { row: row + 1, column: 2, cells: [["No benefit has a category with money and a unit value."]], styles: [looks.text] }];
  const first = years.findIndex((_, year) => shown.some((money) => seriesNames.some((name) => money[name].years[year] !== 0)));
  const shownYears = years.slice(Math.max(0, first), Math.max(0, first) + mostYears);
  const rows = shownYears.map(({ name, from }, at): readonly Cell[] => {
    const hasBegun = (from === 0 ? span.firstDay : (span.ends[from - 1] as number) + 1) <= statusDate;
    return [name, ...shown.flatMap((money) => yearCells(money, Math.max(0, first) + at, hasBegun))];
  });
  const next = Math.max(0, first) + shownYears.length;
  const later: readonly (readonly Cell[])[] = next >= years.length ? [] : [["Later", ...shown.flatMap((money) => laterCells(money, next))]];
  const figures = new Array<CellStyle>(shown.length * seriesNames.length).fill({ ...looks.number, format });
  const end = row + 3 + rows.length + later.length;
  const apart = categories.length > shown.length ? " Benefits without a category are left out." : "";
  return [
    title,
    { row: row + 1, column: 2, cells: [[null]], styles: [looks.tableHead] },
    ...shown.map(({ category }, at): Block => ({
      row: row + 1,
      column: 3 + at * 4,
      cells: [[category, null, null, null]],
      styles: new Array<CellStyle>(4).fill({ ...looks.tableHead, align: "center" }),
      merge: true,
    })),
    {
      row: row + 2,
      column: 2,
      cells: [["Year", ...shown.flatMap(() => ["Plan", "Forecast", "Claimed", "Validated"])]],
      styles: [looks.tableHead, ...figures.map(() => looks.tableHeadRight)],
    },
    {
      row: row + 3,
      column: 2,
      cells: [...rows, ...later],
      styles: [looks.text, ...figures],
      highlights: figures.map((_, at) => ({ column: 2 + at, rules: negativeHighlights })),
      height: 17,
    },
    {
      row: end,
      column: 2,
      cells: [["Total", ...shown.flatMap((money) => seriesNames.map((name) => money[name].total))]],
      styles: [totalLook(looks.text), ...figures.map(totalLook)],
      height: 18,
    },
    {
      row: end + 1,
      column: 2,
      cells: [
        [
          `Forecast: claimed to date and what is expected after it. Plans and what is still expected are net of optimism bias and confidence too. Harm counts against.${apart}`,
        ],
      ],
      styles: [{ size: 9, color: looks.quiet.color }],
    },
  ];
}

const totalLook = (style: CellStyle): CellStyle => ({ ...style, bold: true, lineAbove: looks.heading.lineBelow });

/** A year that has not begun has nothing claimed yet, which is not 0. */
const yearCells = (money: CategoryMoney, year: number, hasBegun: boolean): readonly Cell[] =>
  seriesNames.map((name) => (hasBegun || name === "plan" || name === "forecast" ? (money[name].years[year] ?? 0) : null));

const laterCells = (money: CategoryMoney, from: number): readonly Cell[] =>
  seriesNames.map((name) => (name === "plan" || name === "forecast" ? money[name].years.slice(from).reduce((sum, amount) => sum + amount, 0) : null));
