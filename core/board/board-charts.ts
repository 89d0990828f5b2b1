import { placeTables, type DataTable, type PlacedTables } from "../charts/data-tables";
import { statusBars } from "../charts/status-bars";
import { statuses } from "../domain/status";
import { looks, seriesColors, statusColors } from "../looks/looks";
import { boardCauses, type BoardFigures, type BoardMoney } from "../portfolio/board-figures";
import type { ChartSpec } from "../port/workbook";
import { counted } from "../wording/counts";
import { figureText, percentText } from "../wording/figures";
import { axisMoneyFormat, moneyFormat, shortMoney } from "../wording/money";
import { boardWords } from "./board-words";

export const boardDataName = "Board data";

/** The small tables behind the charts of a board. */
export function boardData(figures: BoardFigures): PlacedTables {
  return placeTables(boardDataName, [statusTable(figures), moneyTable(figures), slipTable(figures), movedTable(figures), groupTable(figures)]);
}

type At = ChartSpec["at"];
type Drawn = (figures: BoardFigures, data: PlacedTables, at: At) => ChartSpec | undefined;

const number = { ...looks.number, format: "0" };

const statusTable = ({ statusCounts }: BoardFigures): DataTable => ({
  name: "PortfolioStatuses",
  title: "Benefits by status",
  headers: ["Status", "Benefits"],
  rows: statuses.map((status) => [status, statusCounts[status]]),
  styles: [looks.text, number],
  widths: [16, 10],
});

export const statusChart: Drawn = ({ statusCounts, counts }, data, at) => {
  const [categories, values] = [data.range("PortfolioStatuses", "Status"), data.range("PortfolioStatuses", "Benefits")];
  if (categories === undefined || values === undefined || counts.benefits === 0) return undefined;
  const due = counts.benefits - statusCounts["Not due"];
  return {
    ...statusBars(statusCounts, categories, values),
    key: "portfolio-statuses",
    title: `${figureText(statusCounts.Realized + statusCounts.Green)} of ${counted(due, "benefit")} due realized or on plan, ${figureText(statusCounts.Red)} red`,
    valueFormat: "#,##0",
    at,
  };
};

/** The lines of the currency and price date with the most valued benefits: an axis has one currency. */
function chartedMoney({ money }: BoardFigures): readonly BoardMoney[] {
  const valued = money.filter(({ valued: many }) => many > 0);
  const key = ({ currency, priceDate }: BoardMoney): string => `${currency ?? ""}\n${priceDate ?? ""}`;
  const sums = new Map<string, number>();
  for (const line of valued) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.valued);
  const [most] = [...sums].sort(([, a], [, b]) => b - a);
  return valued.filter((line) => key(line) === most?.[0]);
}

const moneyTable = (figures: BoardFigures): DataTable => {
  const lines = chartedMoney(figures);
  const style = { ...looks.number, format: moneyFormat(lines[0]?.currency ?? "") };
  return {
    name: "PortfolioMoney",
    title: "Money to date, of the currency with the most benefits",
    headers: ["Category", "Planned", "Claimed", "Validated"],
    rows: lines.map(({ category, planned, claimed, validated }) => [category, planned, claimed, validated]),
    styles: [looks.text, style, style, style],
    widths: [18, 16, 16, 16],
  };
};

export const moneyChart: Drawn = (figures, data, at) => {
  const lines = chartedMoney(figures);
  const range = (header: string) => data.range("PortfolioMoney", header);
  const [categories, planned, claimed, validated] = [range("Category"), range("Planned"), range("Claimed"), range("Validated")];
  const [first] = lines;
  if (first === undefined || categories === undefined || planned === undefined || claimed === undefined || validated === undefined) return undefined;
  const currency = first.currency ?? "";
  const amount = (value: number): string => shortMoney(value, currency);
  return {
    key: "portfolio-money",
    kind: "column",
    title: `${first.category}: ${amount(first.claimed)} of ${amount(first.planned)} claimed, ${amount(first.validated)} validated`,
    description: `Column chart of planned, claimed and validated money by category: ${lines
      .map((line) => `${line.category} ${amount(line.planned)}, ${amount(line.claimed)}, ${amount(line.validated)}`)
      .join("; ")}. Other currencies and price dates stand in the table alone.`,
    categories,
    series: [
      { name: "Planned", values: planned, color: seriesColors.plan },
      { name: "Claimed", values: claimed, color: seriesColors.delivered },
      { name: "Validated", values: validated, color: seriesColors.validated },
    ],
    valueFormat: axisMoneyFormat(currency, Math.max(...lines.flatMap((line) => [line.planned, line.claimed, line.validated].map(Math.abs)))),
    legend: true,
    at,
  };
};

const slipWords: Readonly<Record<BoardFigures["slips"][number]["band"], string>> = {
  early: "Early",
  "on time": "On time",
  "up to 3 late": "½–3 months late",
  "up to 6 late": "3–6 months late",
  "up to 12 late": "6–12 months late",
  "over 12 late": "Over a year late",
  unknown: "Unknown",
};
const bandColors: readonly string[] = [
  seriesColors.validated,
  seriesColors.delivered,
  seriesColors.gentle,
  seriesColors.gentle,
  seriesColors.warning,
  seriesColors.warning,
  seriesColors.plan,
];

const slipTable = ({ slips }: BoardFigures): DataTable => ({
  name: "PortfolioSlips",
  title: "Lateness of the benefits that are due to have begun",
  headers: ["Lateness", "Benefits"],
  rows: slips.map(({ band, benefits }) => [slipWords[band], benefits]),
  styles: [looks.text, number],
  widths: [26, 10],
});

export const slipChart: Drawn = ({ slips }, data, at) => {
  const [categories, values] = [data.range("PortfolioSlips", "Lateness"), data.range("PortfolioSlips", "Benefits")];
  const known = slips.filter(({ band }) => band !== "unknown").reduce((sum, { benefits }) => sum + benefits, 0);
  if (categories === undefined || values === undefined || known === 0) return undefined;
  const late = slips.filter(({ band }) => band === "up to 6 late" || band === "up to 12 late" || band === "over 12 late");
  return {
    key: "portfolio-slips",
    kind: "bar",
    title: `${figureText(late.reduce((sum, { benefits }) => sum + benefits, 0))} of ${counted(known, "benefit")} with a known lateness over 3 months late`,
    description: `Bar chart of the number of benefits by lateness: ${slips.map(({ band, benefits }) => `${slipWords[band]} ${benefits}`).join(", ")}.`,
    categories,
    series: [
      {
        name: "Benefits",
        values,
        color: seriesColors.plan,
        labels: true,
        pointColors: bandColors.map((color, point) => ({ point, color })),
      },
    ],
    valueFormat: "#,##0",
    legend: false,
    reversed: true,
    at,
  };
};

const ways = ["better", "worse", "other"] as const;
const wayWords = { better: "Better", worse: "Worse", other: "To or from grey" } as const;
const wayColors = { better: statusColors.Green.chart, worse: statusColors.Red.chart, other: statusColors["Not measured"].chart } as const;

const causeWords = { "by readings": "Readings", "by a change of the plan": "Plan changed", "by time alone": "Time alone" } as const;

const movedTable = ({ moved }: BoardFigures): DataTable => ({
  name: "PortfolioMoved",
  title: "Statuses that moved, by what moved them",
  headers: ["Moved", ...ways.map((way) => wayWords[way])],
  rows: moved === null || moved.count === 0 ? [] : boardCauses.map((cause) => [causeWords[cause], ...ways.map((way) => moved.byCause[cause][way])]),
  styles: [looks.text, number, number, number],
  widths: [26, 10, 10, 16],
});

export const movedChart: Drawn = (figures, data, at) => {
  const categories = data.range("PortfolioMoved", "Moved");
  const series = ways.flatMap((way) => {
    const values = data.range("PortfolioMoved", wayWords[way]);
    return values === undefined ? [] : [{ name: wayWords[way], values, color: wayColors[way], labels: true }];
  });
  if (categories === undefined || figures.moved === null) return undefined;
  const { moved } = boardWords(figures);
  return {
    key: "portfolio-moved",
    kind: "stacked bar",
    title: moved.replace(/\.$/, ""),
    description: `Stacked bar chart of the statuses that moved, by what moved them. ${moved}`,
    categories,
    series,
    valueFormat: "#,##0",
    legend: true,
    reversed: true,
    at,
  };
};

/** As many bars as can be told apart. */
const mostGroups = 12;

/** The groups furthest behind. */
const chartedGroups = ({ groups }: BoardFigures) =>
  groups
    .filter(({ index }) => index.cappedIndex !== null)
    .sort((a, b) => (a.index.cappedIndex ?? 0) - (b.index.cappedIndex ?? 0))
    .slice(0, mostGroups);

const groupTable = (figures: BoardFigures): DataTable => ({
  name: "PortfolioGroups",
  title: `Capped and pessimistic index by ${figures.by}, the furthest behind first`,
  headers: ["Group", "Capped index", "Pessimistic index"],
  rows: chartedGroups(figures).map(({ name, index }) => [name, index.cappedIndex, index.pessimisticIndex]),
  styles: [looks.text, looks.percent, looks.percent],
  widths: [30, 14, 16],
});

export const groupChart: Drawn = (figures, data, at) => {
  const range = (header: string) => data.range("PortfolioGroups", header);
  const [categories, capped, pessimistic] = [range("Group"), range("Capped index"), range("Pessimistic index")];
  const shown = chartedGroups(figures);
  const [first] = shown;
  if (first === undefined || categories === undefined || capped === undefined || pessimistic === undefined) return undefined;
  return {
    key: "portfolio-groups",
    kind: "bar",
    title: `Furthest behind by ${figures.by}: ${first.name}, capped index ${percentText(first.index.cappedIndex ?? 0)}`,
    description: `Bar chart of the capped and the pessimistic index by ${figures.by}, the furthest behind first: ${shown.map(({ name, index }) => `${name} ${percentText(index.cappedIndex ?? 0)}`).join(", ")}.`,
    categories,
    series: [
      { name: "Capped index", values: capped, color: seriesColors.delivered },
      { name: "Pessimistic index", values: pessimistic, color: seriesColors.plan },
    ],
    valueFormat: "0%",
    legend: true,
    reversed: true,
    at,
  };
};
