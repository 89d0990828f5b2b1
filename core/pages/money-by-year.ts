import { looks, negativeHighlights } from "../looks";
import type { CategoryMoney, MoneyByPeriod } from "../money/money-by-period";
import type { Block, Cell, CellStyle } from "../workbook";

/** How many years have a row of their own. */
const mostYears = 12;
const seriesNames = ["plan", "forecast", "claimed", "validated"] as const;

/** Money by fiscal year, four columns for each category; thirteen columns wide. */
export function moneyByYearBlocks({ categories, years, span }: MoneyByPeriod, statusDate: number, row: number, format: string): readonly Block[] {
  const shown = categories.filter(({ category }) => category !== "No category");
  const left = categories.find(({ category }) => category === "No category");
  const first: readonly Block[] = [{ row, column: 2, cells: [["Money by fiscal year, net", ...new Array<null>(12).fill(null)]], styles: new Array<CellStyle>(13).fill(looks.heading), height: 22 }];
  if (shown.length === 0) return [...first, { row: row + 1, column: 2, cells: [["No benefit has a category with money and a unit value."]], styles: [looks.text] }];
  const isPast = years.map(({ from }) => (from === 0 ? span.firstDay : (span.ends[from - 1] as number) + 1) <= statusDate);
  const rows = years.slice(0, mostYears).map(({ name }, year): readonly Cell[] => [name, ...shown.flatMap((own) => yearCells(own, year, isPast[year] === true))]);
  const later: readonly (readonly Cell[])[] = years.length <= mostYears ? [] : [["Later", ...shown.flatMap((own) => laterCells(own))]];
  const total = ["Total", ...shown.flatMap((own) => seriesNames.map((name) => own[name].total))];
  const figure: CellStyle = { ...looks.number, format };
  const figures = new Array<CellStyle>(shown.length * 4).fill(figure);
  const end = row + 3 + rows.length + later.length;
  const note = left === undefined ? "" : " Benefits without a category are left out.";
  return [
    ...first,
    ...shown.map(({ category }, at): Block => ({ row: row + 1, column: 3 + at * 4, cells: [[category, null, null, null]], styles: new Array<CellStyle>(4).fill({ ...looks.tableHead, align: "center" }), merge: true })),
    { row: row + 1, column: 2, cells: [[null]], styles: [looks.tableHead] },
    { row: row + 2, column: 2, cells: [["Year", ...shown.flatMap(() => ["Plan", "Forecast", "Claimed", "Validated"])]], styles: [looks.tableHead, ...figures.map(() => looks.tableHeadRight)] },
    { row: row + 3, column: 2, cells: [...rows, ...later], styles: [looks.text, ...figures], highlights: figures.map((_, at) => ({ column: 2 + at, rules: negativeHighlights })) },
    { row: end, column: 2, cells: [total], styles: [totalLook(looks.text), ...figures.map(totalLook)] },
    { row: end + 1, column: 2, cells: [[`Forecast: claimed to date and what is expected after it. Plans and what is still expected are net of optimism bias and confidence too. Harm counts against.${note}`]], styles: [{ size: 9, color: looks.quiet.color }] },
  ];
}

const totalLook = (style: CellStyle): CellStyle => ({ ...style, bold: true, lineAbove: looks.heading.lineBelow });

/** A year that has not begun has nothing claimed yet, which is not 0. */
const yearCells = (own: CategoryMoney, year: number, isPast: boolean): readonly Cell[] =>
  seriesNames.map((name) => (isPast || name === "plan" || name === "forecast" ? (own[name].years[year] ?? 0) : null));

const laterCells = (own: CategoryMoney): readonly Cell[] =>
  seriesNames.map((name) => (name === "plan" || name === "forecast" ? own[name].years.slice(mostYears).reduce((sum, amount) => sum + amount, 0) : null));
