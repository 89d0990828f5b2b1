import { ganttChart, ganttColors, valueChart } from "../charts/schedule-charts";
import { activityStatus, daysLate } from "../domain/activity-status";
import { daysPerMonth } from "../domain/day";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { categories } from "../domain/kind";
import { chartAt, gridCharacters, gridWidths, span, wholeWidth } from "../looks/grid";
import { looks, quiet } from "../looks/looks";
import type { Gantt } from "../schedule/gantt";
import type { PlanValue } from "../schedule/plan-value";
import type { MilestoneEffect, Schedule } from "../schedule/schedule";
import { toCell } from "../metrics/metric-cells";
import type { Block, Cell, CellStyle, ChartSpec, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { fixedMoneyText, moneyFormat, shortMoney } from "../wording/money";
import { plural } from "../wording/plural";
import type { PlacedTables } from "../charts/data-tables";
import { nothingPage } from "./nothing-page";
import { cards, gridTable, heading, headlineBlock, over, type GridColumn } from "./page-pieces";
import { phrase, say, told, toldCell } from "../words/say";

export const scheduleName = "Schedule";

const tabColor = "#1F4E79";
const nothing = phrase("No activity or milestone has a finish date. The schedule is back at the first review that finds one on Activities.");

/** How the activities stand in time and money, and what the late ones move. */
export function schedulePage(schedule: Schedule, bars: Gantt | undefined, placed: PlacedTables, statusDate: number, currency: string): OwnedSheet {
  if (bars === undefined) return nothingPage(scheduleName, nothing, { tabColor });
  const { value } = schedule;
  const valueRow = 11 + ganttRows + 3;
  const effectRow = value === undefined ? valueRow : valueRow + valueRows + 5;
  return {
    name: scheduleName,
    widths: gridWidths("landscape"),
    blocks: [
      { row: 1, column: 2, cells: [[say`Schedule`]], styles: [looks.title], height: 30 },
      headlineBlock(headline(schedule, statusDate, currency), wholeWidth, gridCharacters("landscape")),
      {
        row: 3,
        column: 2,
        cells: [[say`Status on ${longDate(statusDate)} · ${plural(schedule.activities.length, "# activity or milestone", "# activities and milestones")}`]],
        styles: [looks.subtitle],
      },
      ...cards(figures(schedule, currency), 5),
      heading(
        9,
        bars.leftOutCount === 0
          ? say`Activities and milestones`
          : say`Activities and milestones (the ${bars.bars.length} that matter now; ${bars.leftOutCount} more on Activities)`,
        wholeWidth,
      ),
      ...legend(10),
      ...(value === undefined ? [] : valueBlocks(value, valueRow, moneyFormat(currency))),
      ...effectBlocks(schedule.effects, effectRow, currency),
    ],
    charts: [
      ganttChart(placed, bars, statusDate, chartAt(wholeWidth, 11, ganttRows)),
      value === undefined ? undefined : valueChart(placed, value, currency, chartAt(span(1, 31), valueRow + 1, valueRows + 1)),
    ].filter((chart): chart is ChartSpec => chart !== undefined),
    gridlines: false,
    tabColor,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

/** As many rows as fill the first printed page, so that the figures start the second. */
const ganttRows = 32;

/** Below it the cost of a unit of work is no longer a sensible sentence. */
const leastPace = 1e-6;

/** What is late, what that moves, and what the work costs, in a sentence each. */
function headline({ activities, value, effects }: Schedule, statusDate: number, currency: string): string {
  const open = activities.filter(({ row }) => activityStatus(row, statusDate) !== "Done");
  const late = open.filter(({ row }) => (daysLate(row, statusDate) ?? 0) > 0);
  const end = Math.max(0, ...open.map(({ float }) => (typeof float === "number" ? -float : 0)));
  return [
    lateness(open.length, late.length, end),
    effects.length === 0
      ? ""
      : say`Late triggers move ${plural(effects.length, "# benefit", "# benefits")}, at most by ${plural(Math.round(((effects[0]?.days ?? 0) / daysPerMonth) * 10) / 10, "# month", "# months")}.`,
    costText(value?.figures.costPerformance, currency),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function lateness(open: number, late: number, end: number): string {
  if (open === 0) return say`All activities are done.`;
  if (late > 0 && end === 0) return say`${late} of ${plural(open, "# open activity", "# open activities")} ${plural(late, "is", "are")} late.`;
  if (late > 0)
    return say`${late} of ${plural(open, "# open activity", "# open activities")} ${plural(late, "is", "are")} late; the plan's end moves by ${plural(end, "# day", "# days")}.`;
  if (end === 0) return say`None of ${plural(open, "# open activity", "# open activities")} are late.`;
  return say`None of ${plural(open, "# open activity", "# open activities")} are late; the plan's end moves by ${plural(end, "# day", "# days")}.`;
}

const costText = (pace: Figure | undefined, currency: string): string =>
  pace === undefined || !isKnown(pace) || pace < leastPace ? "" : say`Each ${oneOf(currency)} of budgeted work costs ${costOf(1 / pace, currency)}.`;

const oneOf = (currency: string): string => shortMoney(1, currency);
const costOf = (cost: number, currency: string): string => fixedMoneyText(cost, currency, 2);

function figures({ value, activities, effects }: Schedule, currency: string): Parameters<typeof cards>[0] {
  const none = unknown("no activity has a budget");
  const floats = activities.flatMap(({ float }) => (typeof float === "number" ? [float] : []));
  const least: Figure =
    floats.length === 0 ? (activities.length === 0 ? unknown("there are no activities") : unknown("no open activity has a finish")) : Math.min(...floats);
  return [
    {
      label: say`Cost performance (CPI)`,
      value: value?.figures.costPerformance ?? none,
      format: "0.00",
      meaning: say`Work done for each unit of cost; 1 is on budget`,
    },
    { label: say`Pace (SPI(t))`, value: value?.schedule.performance ?? none, format: "0.00", meaning: say`Time earned of time passed; 1 is on schedule` },
    {
      label: say`Estimate at completion`,
      value: value?.figures.estimateAtCompletion ?? none,
      format: moneyFormat(currency),
      meaning: value === undefined ? "" : say`Budget ${shortMoney(value.position.budget, currency)}; the rest costs as the work so far`,
    },
    {
      label: say`Least float`,
      value: least,
      format: `0 "${say`days`}";-0 "${say`days`}";0 "${say`days`}"`,
      meaning:
        effects.length === 0
          ? say`Below 0 moves the plan's end`
          : say`Below 0 moves the plan's end; ${plural(effects.length, "# benefit", "# benefits")} moved`,
    },
  ];
}

/** The colours of the bars in words, so that the chart needs no legend of its invisible parts. */
const legend = (row: number): readonly Block[] =>
  (
    [
      ["■", say`Done`, ganttColors.done],
      ["■", say`To do`, ganttColors.toDo],
      ["■", say`Milestone`, ganttColors.milestone],
      ["■", say`Later than approved`, ganttColors.late],
      ["┇", say`Status date`, ganttColors.today],
    ] as const
  ).map(([mark, text, color], position): Block => ({
    row,
    column: span(10 + position * 7, 0).column,
    cells: [[mark, text]],
    styles: [
      { size: 10, color, align: "right", vertical: "middle" },
      { size: 9, color: quiet, vertical: "middle" },
    ],
  }));

/** Rows of the table of figures, beside which the S-curve stands. */
const valueRows = 19;

function valueBlocks(value: PlanValue, row: number, money: string): readonly Block[] {
  const { position, figures: earned, schedule } = value;
  const [ratio, inMonths] = ["0.00", "+0.0;-0.0;0.0"];
  const rows: readonly (readonly [string, Figure, string])[] = [
    [say`BAC  Budget at completion`, position.budget, money],
    [say`PV  Planned value`, position.planned, money],
    [say`EV  Earned value`, position.earned, money],
    [say`AC  Actual cost`, value.position.actualCost, money],
    [say`CV  Cost variance`, earned.costVariance, money],
    [say`SV  Schedule variance`, earned.scheduleVariance, money],
    [say`CPI  Cost performance`, earned.costPerformance, ratio],
    [say`SPI  Schedule performance`, earned.schedulePerformance, ratio],
    [say`TCPI  Needed to end on budget`, earned.toCompletePerformance, ratio],
    [say`EAC  The rest costs as the work so far`, earned.estimateAtCompletion, money],
    [say`EAC  The rest costs as budgeted`, earned.estimateAsBudgeted, money],
    [say`EAC  The rest also hurries to catch up`, earned.estimateWithDelay, money],
    [say`ETC  Estimate to complete`, earned.estimateToComplete, money],
    [say`VAC  Variance at completion`, earned.varianceAtCompletion, money],
    [say`ES  Months earned`, schedule.earned, "0.0"],
    [say`SV(t)  Months ahead or behind`, schedule.variance, inMonths],
    [say`SPI(t)  Pace`, schedule.performance, ratio],
    [say`Planned duration, months`, schedule.plannedDuration, "0.0"],
    [say`IEAC(t)  Duration at this pace, months`, schedule.durationAtPace, "0.0"],
  ];
  const [labels, amounts] = [span(34, 44), span(45, 51)];
  return [
    heading(row, say`Earned value of the activities`, wholeWidth),
    over(labels, row + 1, say`Figure`, looks.tableHead, 18),
    over(amounts, row + 1, say`On the status date`, looks.tableHeadRight),
    ...rows.flatMap(([name, figure, format], at): readonly Block[] => {
      const cell: Cell = toCell(figure);
      const style: CellStyle = { ...looks.number, format, ...(typeof cell === "number" && cell < 0 ? { color: "#9B1C1C" } : {}) };
      return [over(labels, row + 2 + at, name, looks.text), over(amounts, row + 2 + at, cell ?? "–", style)];
    }),
    over(wholeWidth, row + valueRows + 2, note(value), { ...looks.quiet, vertical: "top" }, 26),
  ];
}

function note({ countedCount, leftOutCount, uncostedCount }: PlanValue): string {
  return [
    say`${plural(countedCount, "# activity", "# activities")} with a budget, planned evenly from Start to Baseline finish. The plan keeps no history of % complete, so what was earned before the status date is drawn as a straight line from Start to Actual finish, or to today.`,
    ...(leftOutCount === 0
      ? []
      : [say`${plural(leftOutCount, "# activity with a budget is", "# activities with a budget are")} left out: nothing says how much of them is done.`]),
    ...(uncostedCount === 0
      ? []
      : [say`${plural(uncostedCount, "# activity has", "# activities have")} work done and no cost booked, so the cost figures look better than they are.`]),
  ].join(" ");
}

const mostEffects = 15;

function effectBlocks(effects: readonly MilestoneEffect[], row: number, currency: string): readonly Block[] {
  const more = effects.length - mostEffects;
  const head = heading(row, more > 0 ? say`What late activities move (${more} more on Benefits)` : say`What late activities move`, wholeWidth);
  if (effects.length === 0)
    return [head, { row: row + 1, column: 2, cells: [[say`No benefit starts later because of the activity that it waits for.`]], styles: [looks.text] }];
  const shown = effects.slice(0, mostEffects);
  return [
    head,
    ...gridTable(row + 1, effectColumns(moneyFormat(currency)), shown, 18, 26),
    {
      row: row + 2 + shown.length,
      column: 2,
      cells: [
        [`${byCategory(effects, currency)} ${say`Flow: planned money that does not come by Due. Level: what it does not earn in the months lost. Net.`}`],
      ],
      styles: [{ size: 9, color: quiet }],
    },
  ];
}

const effectColumns = (money: string): readonly GridColumn<MilestoneEffect>[] => [
  { ...span(1, 4), header: "Activity", style: looks.text, cell: ({ activity }) => activity.id ?? null },
  { ...span(5, 15), header: "Name", style: looks.wrapped, cell: ({ activity }) => activity.name ?? null },
  {
    ...span(16, 18),
    header: "Days late",
    style: { ...looks.number, format: "0;-0;0" },
    cell: ({ activity, standing }) => daysLate(activity, standing.day) ?? null,
  },
  { ...span(19, 22), header: "Benefit", style: looks.word, cell: ({ standing }) => standing.benefit.id },
  { ...span(23, 33), header: "Name", style: looks.wrapped, cell: ({ standing }) => standing.benefit.name },
  { ...span(34, 39), header: "Category", style: looks.text, cell: ({ standing }) => toldCell(standing.benefit.category ?? null) },
  { ...span(40, 45), header: "Starts later by (months)", style: { ...looks.number, format: "0.0" }, cell: ({ days }) => days / daysPerMonth },
  { ...span(46, 51), header: "Delay cost", style: { ...looks.number, format: money }, cell: ({ delayCost }) => toCell(delayCost) },
];

/** "Delay cost: Cashable £120k, Non-cashable £8k." Never one sum over categories. */
function byCategory(effects: readonly MilestoneEffect[], currency: string): string {
  const sums = categories.flatMap((category) => {
    const known = effects.flatMap(({ standing, delayCost }) => (standing.benefit.category === category && typeof delayCost === "number" ? [delayCost] : []));
    return known.length === 0
      ? []
      : [
          `${told(category)} ${shortMoney(
            known.reduce((sum, cost) => sum + cost, 0),
            currency,
          )}`,
        ];
  });
  return sums.length === 0 ? "" : say`Delay cost: ${sums.join(", ")}.`;
}
