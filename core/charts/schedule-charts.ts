import { isoDate } from "../domain/day";
import { isKnown } from "../domain/figure";
import { looks, seriesColors } from "../looks/looks";
import type { DataTable, PlacedTables } from "./data-tables";
import type { Gantt } from "../schedule/gantt";
import type { PlanValue } from "../schedule/plan-value";
import type { ChartSeries, ChartSpec } from "../port/workbook";
import { counted } from "../wording/counts";
import { longDate } from "../wording/days";
import { axisMoneyFormat, moneyFormat, shortMoney } from "../wording/money";

type At = ChartSpec["at"];

export const ganttTable = "PlanGantt";
export const valueTable = "PlanValue";

/** The colours of a bar's parts; the line of the status date is drawn in ink. */
export const ganttColors = { done: "#0072B2", toDo: "#A9CBE3", milestone: "#009E73", late: seriesColors.warning, today: "#1F2937" } as const;

const parts = [
  { header: "Before", key: "blankBefore", color: null },
  { header: "Status date", key: "tickBefore", color: ganttColors.today },
  { header: "Between", key: "blankBetween", color: null },
  { header: "Done", key: "done", color: ganttColors.done },
  { header: "To do", key: "toDo", color: ganttColors.toDo },
  { header: "Milestone", key: "milestone", color: ganttColors.milestone },
  { header: "Later than approved", key: "late", color: ganttColors.late },
  { header: "After", key: "blankAfter", color: null },
  { header: "Status date, after", key: "tickAfter", color: ganttColors.today },
] as const;

/** The lengths behind the Gantt chart, in months. */
export const ganttData = ({ from, bars }: Gantt): DataTable => ({
  name: ganttTable,
  title: `Activities in months from ${isoDate(from)}`,
  headers: ["Activity", ...parts.map(({ header }) => header)],
  rows: bars.map((bar) => [bar.name, ...parts.map(({ key }) => bar[key])]),
  styles: [looks.text, ...parts.map(() => ({ ...looks.number, format: "0.00" }))],
  widths: [46, ...parts.map(() => 11)],
});

/** Activities and milestones over time, each with the part that is done and the part by which it is later than approved. */
export function ganttChart(placed: PlacedTables, { from, bars, leftOutCount, lateCount }: Gantt, statusDate: number, at: At): ChartSpec | undefined {
  const categories = placed.range(ganttTable, "Activity");
  if (categories === undefined) return undefined;
  const all = counted(bars.length + leftOutCount, "activity", "activities");
  const series = parts.flatMap(({ header, color }): readonly ChartSeries[] => {
    const values = placed.range(ganttTable, header);
    return values === undefined ? [] : [{ name: header, values, color }];
  });
  return {
    key: "gantt",
    kind: "stacked bar",
    title: lateCount === 0 ? "No activity is later than approved" : `${lateCount} of ${all} later than approved`,
    description: `Gantt chart of ${counted(bars.length, "activity and milestone", "activities and milestones")} by start, in months from ${longDate(from)}: what is done, what is still to do, and by how much each is later than its approved finish. The status date is ${longDate(statusDate)}.`,
    categories,
    series,
    valueTitle: `Months from ${longDate(from)}`,
    valueFormat: "0",
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
    title: "Earned value of the activities",
    headers: ["Month end", "Planned value", "Earned value", "Actual cost"],
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
  const inTime = late === 0 ? "" : `, ${counted(Math.abs(late), "month")} ${late < 0 ? "behind" : "ahead"}`;
  return {
    key: "earned value",
    kind: "line",
    title: `Work worth ${money(position.earned)} done of ${money(position.planned)} planned${inTime}`,
    description: `Line chart by month of the planned and the earned value of all activities, cumulative, with the cost booked by the status date. Of a budget of ${money(position.budget)}, ${money(position.planned)} was planned by now, ${money(position.earned)} is earned and ${money(position.actualCost)} is spent.`,
    categories,
    categoryFormat: "mmm yy",
    series: [
      { name: "Planned value", values: planned, color: seriesColors.plan, dash: true },
      { name: "Earned value", values: earned, color: seriesColors.delivered },
      { name: "Actual cost to date", values: cost, color: seriesColors.warning },
    ],
    valueTitle: currency === "" ? "Money, cumulative" : `${currency}, cumulative`,
    valueFormat: axisMoneyFormat(currency, position.budget),
    legend: true,
    at,
  };
}
