import { span, wholeWidth, type Span } from "../looks/grid";
import { looks, negativeHighlights } from "../looks/looks";
import { measuredCategories, type MoneyByPeriod } from "../money/money-by-period";
import type { Block, Cell, CellStyle } from "../port/workbook";
import { gridTable, heading, over, type GridColumn } from "./page-pieces";
import { phrase, say, told } from "../words/say";

/** How many years have a row of their own. */
const mostYears = 12;
const seriesNames = ["plan", "forecast", "claimed", "validated"] as const;

/** Money by fiscal year, four columns for each category; thirteen columns wide. Years before the first money are left out. */
export function moneyByYearBlocks(money: MoneyByPeriod, statusDate: number, row: number, format: string): readonly Block[] {
  const { categories, years, span: months } = money;
  const measured = measuredCategories(money);
  const shown = categories.filter(({ category }) => category !== "No category");
  const title = heading(row, say`Money by fiscal year, net`, wholeWidth);
  if (shown.length === 0)
    return [title, { row: row + 1, column: 2, cells: [[say`No benefit has a category with money and a unit value.`]], styles: [looks.text] }];
  const first = Math.max(
    0,
    years.findIndex((_, year) => shown.some((money) => seriesNames.some((name) => money[name].years[year] !== 0))),
  );
  const shownYears = years.slice(first, first + mostYears);
  const rows = shownYears.map(({ name, from }, at): readonly Cell[] => {
    const hasBegun = (from === 0 ? months.firstDay : (months.ends[from - 1] as number) + 1) <= statusDate;
    return [name, ...shown.flatMap((money) => seriesCells(hasBegun && measured.has(money.category), (name) => money[name].years[first + at] ?? 0))];
  });
  const next = first + shownYears.length;
  const later: readonly (readonly Cell[])[] =
    next >= years.length
      ? []
      : [[say`Later`, ...shown.flatMap((money) => seriesCells(false, (name) => money[name].years.slice(next).reduce((sum, amount) => sum + amount, 0)))]];
  const end = row + 3 + rows.length + later.length;
  const apart = categories.length > shown.length ? [say`Benefits without a category are left out.`] : [];
  const total: readonly Cell[] = [say`Total`, ...shown.flatMap((money) => seriesCells(measured.has(money.category), (name) => money[name].total))];
  const figure: CellStyle = { ...looks.number, format };
  const columns = [phrase("Year"), ...shown.flatMap(() => seriesHeaders)].map((header, at): GridColumn<readonly Cell[]> => {
    const style = at === 0 ? looks.text : figure;
    return { ...spanOf(at), header, style, cell: (cells) => cells[at] ?? null, ...(at === 0 ? {} : { rules: negativeHighlights }) };
  });
  return [
    title,
    over(spanOf(0), row + 1, null, looks.tableHead),
    ...shown.map(({ category }, at): Block =>
      over(span(4 + at * 4 * figureWidth, 3 + (at + 1) * 4 * figureWidth), row + 1, told(category), { ...looks.tableHead, align: "center" }),
    ),
    ...gridTable(row + 2, columns, [...rows, ...later], 17),
    ...total.map((cell, at) => over(spanOf(at), end, cell, totalLook(at === 0 ? looks.text : figure), 18)),
    {
      row: end + 1,
      column: 2,
      cells: [
        [
          [
            say`Forecast: claimed to date and what is expected after it. Plans and what is still expected are net of optimism bias and confidence too. Harm counts against.`,
            ...apart,
          ].join(" "),
        ],
      ],
      styles: [{ size: 9, color: looks.quiet.color }],
    },
  ];
}

const seriesHeaders = phrase(["Plan", "Forecast", "Claimed", "Validated"]);

/** Quarters of the grid: three for the year, four for each figure, so that three categories fill the page. */
const figureWidth = 4;
const spanOf = (at: number): Span => (at === 0 ? span(1, 3) : span((at - 1) * figureWidth + 4, at * figureWidth + 3));

const totalLook = (style: CellStyle): CellStyle => ({ ...style, bold: true, lineAbove: looks.heading.lineBelow });

/** The figures of a category. Nothing is claimed yet in a year that has not begun, nor of what nobody has measured, which is not 0. */
const seriesCells = (isClaimed: boolean, figure: (name: (typeof seriesNames)[number]) => number): readonly Cell[] =>
  seriesNames.map((name) => (isClaimed || name === "plan" || name === "forecast" ? figure(name) : null));
