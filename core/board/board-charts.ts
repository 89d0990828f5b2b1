import { groupBy } from "../domain/group-by";
import { placeTables, type DataTable, type PlacedTables } from "../charts/data-tables";
import { statusBars } from "../charts/status-bars";
import { comparedPlan, isAdjusted } from "../domain/money/compared-plan";
import { statuses } from "../domain/status";
import { looks, seriesColors, statusColors } from "../looks/looks";
import { boardCauses, type BoardFigures, type BoardMoney } from "../portfolio/board-figures";
import type { ChartSpec } from "../port/workbook";
import { figureText, percentText } from "../wording/figures";
import { axisMoneyFormat, moneyFormat, shortMoney } from "../wording/money";
import { boardWords } from "./board-words";
import { plural } from "../wording/plural";
import { groupName } from "./board-lists";
import { phrase, say, told } from "../words/say";

export const boardDataName = (): string => say`Board data`;

/** The small tables behind the charts of a board. */
export function boardData(figures: BoardFigures): PlacedTables {
  return placeTables(boardDataName(), [
    statusTable(figures),
    ...moneyGrounds(figures).slice(0, mostMoneyCharts).map(moneyTable),
    slipTable(figures),
    movedTable(figures),
    groupTable(figures),
  ]);
}

type At = ChartSpec["at"];
type Drawn = (figures: BoardFigures, data: PlacedTables, at: At) => ChartSpec | undefined;

const number = { ...looks.number, format: "0" };

const statusTable = ({ statusCounts }: BoardFigures): DataTable => ({
  name: "PortfolioStatuses",
  title: say`Benefits by status`,
  headers: phrase(["Status", "Benefits"]),
  rows: statuses.map((status) => [told(status), statusCounts[status]]),
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
    title: say`${figureText(statusCounts.Realized + statusCounts.Green)} of ${plural(due, "# benefit", "# benefits")} due realized or on plan, ${figureText(statusCounts.Red)} red`,
    valueFormat: "#,##0",
    at,
  };
};

/** So many have a chart of their own. */
const mostMoneyCharts = 3;

/** What one axis can hold: the money of one currency and price date. */
interface MoneyGround {
  readonly currency: string;
  /** Where another ground has the same currency: at which prices this one is. */
  readonly prices: string;
  readonly lines: readonly BoardMoney[];
}

/** Those with the most valued benefits first. */
function moneyGrounds({ money }: BoardFigures): readonly MoneyGround[] {
  const grounds = [
    ...groupBy(
      money.filter(({ valued }) => valued > 0),
      ({ currency, priceDate }) => JSON.stringify([currency, priceDate]),
    ).values(),
  ].map((lines) => ({ lines, valued: lines.reduce((sum, line) => sum + line.valued, 0), currency: lines[0]?.currency ?? "", priceDate: lines[0]?.priceDate }));
  return grounds
    .sort((a, b) => b.valued - a.valued)
    .map(({ lines, currency, priceDate }) => ({
      lines,
      currency,
      prices:
        grounds.filter((other) => other.currency === currency).length < 2
          ? ""
          : priceDate === null || priceDate === undefined
            ? say`prices of no date named`
            : say`prices of ${priceDate}`,
    }));
}

const groundName = ({ currency, prices }: MoneyGround): string =>
  [currency === "" ? say`no currency named` : currency, ...(prices === "" ? [] : [prices])].join(", ");

/** Which money is in no chart; empty where all of it is. */
export function unchartedMoney(figures: BoardFigures): string {
  const left = moneyGrounds(figures).slice(mostMoneyCharts);
  return left.length === 0 ? "" : say`In the table alone, and in no chart: ${left.map(groundName).join("; ")}.`;
}

/** The key of the chart and the name of the table of a ground, by its place. */
const nth = (name: string, place: number): string => (place === 0 ? name : `${name}${place + 1}`);

/** The keys of the charts of money, each with what tells it from the others; that of a single one is empty. */
export function moneyChartNames(figures: BoardFigures): readonly { readonly key: string; readonly name: string }[] {
  const grounds = moneyGrounds(figures).slice(0, mostMoneyCharts);
  return grounds.map((ground, place) => ({ key: nth("portfolio-money", place), name: grounds.length < 2 ? "" : groundName(ground) }));
}

const moneyTable = ({ currency, prices, lines }: MoneyGround, place: number): DataTable => {
  const style = { ...looks.number, format: moneyFormat(currency) };
  return {
    name: nth("PortfolioMoney", place),
    title: say`Money to date, ${groundName({ currency, prices, lines })}`,
    headers: phrase(["Category", "Planned", "Claimed", "Validated"]),
    rows: lines.map(({ category, planned, claimed, validated }) => [told(category), planned, claimed, validated]),
    styles: [looks.text, style, style, style],
    widths: [18, 16, 16, 16],
  };
};

/** One for each currency and price date, up to {@link mostMoneyCharts}: their axes have nothing in common. */
export const moneyCharts: readonly Drawn[] = Array.from({ length: mostMoneyCharts }, (_, place): Drawn => (figures, data, at) => {
  const ground = moneyGrounds(figures)[place];
  const range = (header: string) => data.range(nth("PortfolioMoney", place), header);
  const [categories, planned, claimed, validated] = [range("Category"), range("Planned"), range("Claimed"), range("Validated")];
  const first = ground?.lines[0];
  if (ground === undefined || first === undefined || categories === undefined || planned === undefined || claimed === undefined || validated === undefined)
    return undefined;
  const { currency, prices, lines } = ground;
  const amount = (value: number): string => shortMoney(value, currency);
  const named = prices === "" ? "" : `, ${prices}`;
  return {
    key: nth("portfolio-money", place),
    kind: "column",
    title: isAdjusted(first)
      ? say`${told(first.category)}${named}: ${amount(first.claimed)} of ${amount(comparedPlan(first))} planned claimed, ${amount(first.validated)} validated; ${amount(first.planned)} was expected after optimism bias and confidence`
      : say`${told(first.category)}${named}: ${amount(first.claimed)} of ${amount(first.planned)} claimed, ${amount(first.validated)} validated`,
    description: say`Column chart of planned, claimed and validated money by category${named}: ${lines
      .map((line) => `${told(line.category)} ${amount(line.planned)}, ${amount(line.claimed)}, ${amount(line.validated)}`)
      .join("; ")}.`,
    categories,
    series: [
      { name: say`Planned`, values: planned, color: seriesColors.plan },
      { name: say`Claimed`, values: claimed, color: seriesColors.delivered },
      { name: say`Validated`, values: validated, color: seriesColors.validated },
    ],
    valueFormat: axisMoneyFormat(currency, Math.max(...lines.flatMap((line) => [line.planned, line.claimed, line.validated].map(Math.abs)))),
    legend: true,
    at,
  };
});

const slipWords: Readonly<Record<BoardFigures["slips"][number]["band"], string>> = phrase({
  early: "Early",
  "on time": "On time",
  "up to 3 late": "½–3 months late",
  "up to 6 late": "3–6 months late",
  "up to 12 late": "6–12 months late",
  "over 12 late": "Over a year late",
  unknown: "Unknown",
});
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
  title: say`Lateness of the benefits that are due to have begun`,
  headers: phrase(["Lateness", "Benefits"]),
  rows: slips.map(({ band, benefits }) => [told(slipWords[band]), benefits]),
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
    title: say`${figureText(late.reduce((sum, { benefits }) => sum + benefits, 0))} of ${plural(known, "# benefit", "# benefits")} with a known lateness over 3 months late`,
    description: say`Bar chart of the number of benefits by lateness: ${slips.map(({ band, benefits }) => `${told(slipWords[band])} ${benefits}`).join(", ")}.`,
    categories,
    series: [
      {
        name: say`Benefits`,
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
const wayWords = phrase({ better: "Better", worse: "Worse", other: "To or from grey" });
const movedHeader = phrase("Moved");
const wayColors = { better: statusColors.Green.chart, worse: statusColors.Red.chart, other: statusColors["Not measured"].chart } as const;

const causeWords = phrase({ "by readings": "Readings", "by a change of the plan": "Plan changed", "by time alone": "Time alone" });

const movedTable = ({ moved }: BoardFigures): DataTable => ({
  name: "PortfolioMoved",
  title: say`Statuses that moved, by what moved them`,
  headers: [movedHeader, ...ways.map((way) => wayWords[way])],
  rows: moved === null || moved.count === 0 ? [] : boardCauses.map((cause) => [told(causeWords[cause]), ...ways.map((way) => moved.byCause[cause][way])]),
  styles: [looks.text, number, number, number],
  widths: [26, 10, 10, 16],
});

export const movedChart: Drawn = (figures, data, at) => {
  const categories = data.range("PortfolioMoved", movedHeader);
  const series = ways.flatMap((way) => {
    const values = data.range("PortfolioMoved", wayWords[way]);
    return values === undefined ? [] : [{ name: told(wayWords[way]), values, color: wayColors[way], labels: true }];
  });
  if (categories === undefined || figures.moved === null) return undefined;
  const { moved } = boardWords(figures);
  return {
    key: "portfolio-moved",
    kind: "stacked bar",
    title: moved.replace(/\.$/, ""),
    description: say`Stacked bar chart of the statuses that moved, by what moved them. ${moved}`,
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
  title: say`Capped and pessimistic index by ${told(figures.by)}, the furthest behind first`,
  headers: phrase(["Group", "Capped index", "Pessimistic index"]),
  rows: chartedGroups(figures).map(({ name, index }) => [groupName(name, figures.by), index.cappedIndex, index.pessimisticIndex]),
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
    title: say`Furthest behind by ${told(figures.by)}: ${groupName(first.name, figures.by)}, capped index ${percentText(first.index.cappedIndex ?? 0)}`,
    description: say`Bar chart of the capped and the pessimistic index by ${told(figures.by)}, the furthest behind first: ${shown.map(({ name, index }) => `${groupName(name, figures.by)} ${percentText(index.cappedIndex ?? 0)}`).join(", ")}.`,
    categories,
    series: [
      { name: say`Capped index`, values: capped, color: seriesColors.delivered },
      { name: say`Pessimistic index`, values: pessimistic, color: seriesColors.plan },
    ],
    valueFormat: "0%",
    legend: true,
    reversed: true,
    at,
  };
};
