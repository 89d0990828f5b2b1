import { daysPerMonth, isoDate } from "../domain/day";
import { isKnown } from "../domain/figure";
import { looks, seriesColors } from "../looks/looks";
import { dateRange } from "./date-range";
import type { DataTable, PlacedTables } from "./data-tables";
import type { Gantt } from "../schedule/gantt";
import type { PlanValue } from "../schedule/plan-value";
import type { ChartSeries, ChartSpec } from "../port/workbook";
import { longDate } from "../wording/days";
import { axisMoneyFormat, moneyFormat, shortMoney } from "../wording/money";
import { plural } from "../wording/plural";
import { phrase, say, told } from "../words/say";

type At = ChartSpec["at"];

export const ganttTable = "PlanGantt";
const datedTable = "PlanGanttDates";
export const valueTable = "PlanValue";

/** The colours of a bar's parts; the line of the status date is drawn in ink. */
export const ganttColors = { done: "#0072B2", toDo: "#A9CBE3", milestone: "#009E73", late: seriesColors.warning, today: "#1F2937" } as const;

const parts = [
  { header: phrase("Before"), key: "blankBefore", color: null },
  { header: phrase("Status date"), key: "tickBefore", color: ganttColors.today },
  { header: phrase("Between"), key: "blankBetween", color: null },
  { header: phrase("Done"), key: "done", color: ganttColors.done },
  { header: phrase("To do"), key: "toDo", color: ganttColors.toDo },
  { header: phrase("Milestone"), key: "milestone", color: ganttColors.milestone },
  { header: phrase("Later than approved"), key: "late", color: ganttColors.late },
  { header: phrase("After"), key: "blankAfter", color: null },
  { header: phrase("Status date, after"), key: "tickAfter", color: ganttColors.today },
] as const;

/** The lengths behind the Gantt chart: in months from its first day, and in days whose first part begins where dates are counted from. */
export function ganttData({ from, bars }: Gantt): readonly DataTable[] {
  const plain = {
    headers: [phrase("Activity"), ...parts.map(({ header }) => header)],
    styles: [looks.text, ...parts.map(() => ({ ...looks.number, format: "0.00" }))],
    widths: [46, ...parts.map(() => 11)],
  };
  const inDays = (months: number | null): number | null => (months === null ? null : Math.round(months * daysPerMonth * 100) / 100);
  return [
    {
      ...plain,
      name: ganttTable,
      title: say`Activities in months from ${isoDate(from)}`,
      rows: bars.map((bar) => [bar.name, ...parts.map(({ key }) => bar[key])]),
    },
    {
      ...plain,
      name: datedTable,
      title: phrase("Activities in days, the first part up to a date"),
      rows: bars.map((bar) => [bar.name, ...parts.map(({ key }) => (key === "blankBefore" ? from + (inDays(bar.blankBefore) ?? 0) : inDays(bar[key])))]),
    },
  ];
}

/** Where the last bar or the status date ends, in days. */
const lastDayOf = ({ from, bars }: Gantt): number =>
  Math.max(...bars.map((bar) => from + parts.reduce((length, { key }) => length + (bar[key] ?? 0), 0) * daysPerMonth));

/** Activities and milestones over time, each with the part that is done and the part by which it is later than approved. */
export function ganttChart(placed: PlacedTables, gantt: Gantt, statusDate: number, at: At): ChartSpec | undefined {
  const { from, bars, leftOutCount, lateCount } = gantt;
  const categories = placed.range(ganttTable, "Activity");
  if (categories === undefined) return undefined;
  const all = bars.length + leftOutCount;
  const seriesOf = (table: string): readonly ChartSeries[] =>
    parts.flatMap(({ header, color }) => {
      const values = placed.range(table, header);
      return values === undefined ? [] : [{ name: told(header), values, color }];
    });
  return {
    key: "gantt",
    kind: "stacked bar",
    title: lateCount === 0 ? say`No activity is later than approved` : say`${lateCount} of ${plural(all, "# activity", "# activities")} later than approved`,
    description: say`Gantt chart of ${plural(bars.length, "# activity and milestone", "# activities and milestones")} by start, from ${longDate(from)} on: what is done, what is still to do, and by how much each is later than its approved finish. The status date is ${longDate(statusDate)}.`,
    categories,
    series: seriesOf(datedTable),
    valueFormat: "mmm yy",
    valueRange: dateRange(from, lastDayOf(gantt)),
    plain: { series: seriesOf(ganttTable), valueTitle: say`Months from ${longDate(from)}`, valueFormat: "0" },
    legend: false,
    reversed: true,
    at,
  };
}

/** Planned and earned value by month, and the cost booked by the status date. */
export function valueData({ series, position }: PlanValue, currency: string): DataTable {
  const money = { ...looks.number, format: moneyFormat(currency) };
  const now = series.earned.length - 1;
  return {
    name: valueTable,
    title: phrase("Earned value of the activities"),
    headers: phrase(["Month end", "Planned value", "Earned value", "Actual cost"]),
    rows: series.monthEnds.map((end, month) => [
      end,
      series.planned[month] ?? null,
      series.earned[month] ?? null,
      month === now && position.actualCost > 0 ? position.actualCost : null,
    ]),
    styles: [looks.date, money, money, money],
    widths: [12, 14, 14, 14],
  };
}

/** The S-curve: what was planned to be done, what is done, and what it has cost. */
export function valueChart(placed: PlacedTables, { position, schedule }: PlanValue, currency: string, at: At): ChartSpec | undefined {
  const range = (header: string) => placed.range(valueTable, header);
  const [categories, planned, earned, cost] = [range("Month end"), range("Planned value"), range("Earned value"), range("Actual cost")];
  if (categories === undefined || planned === undefined || earned === undefined || cost === undefined) return undefined;
  const money = (amount: number): string => shortMoney(amount, currency);
  const late = isKnown(schedule.variance) ? Math.round(schedule.variance * 10) / 10 : 0;
  const [earnedText, plannedText, months] = [money(position.earned), money(position.planned), Math.abs(late)];
  return {
    key: "earned value",
    kind: "line",
    title:
      late === 0
        ? say`Work worth ${earnedText} done of ${plannedText} planned`
        : late < 0
          ? say`Work worth ${earnedText} done of ${plannedText} planned, ${plural(months, "# month", "# months")} behind`
          : say`Work worth ${earnedText} done of ${plannedText} planned, ${plural(months, "# month", "# months")} ahead`,
    description: say`Line chart by month of the planned and the earned value of all activities, cumulative, with the cost booked by the status date. Of a budget of ${money(position.budget)}, ${money(position.planned)} was planned by now, ${money(position.earned)} is earned and ${money(position.actualCost)} is spent.`,
    categories,
    categoryFormat: "mmm yy",
    series: [
      { name: say`Planned value`, values: planned, color: seriesColors.plan, dash: true },
      { name: say`Earned value`, values: earned, color: seriesColors.delivered },
      { name: say`Actual cost to date`, values: cost, color: seriesColors.warning },
    ],
    valueTitle: currency === "" ? say`Money, cumulative` : say`${currency}, cumulative`,
    valueFormat: axisMoneyFormat(currency, position.budget),
    legend: true,
    at,
  };
}
