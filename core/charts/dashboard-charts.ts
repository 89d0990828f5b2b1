import { seriesColors, statusColors } from "../looks/looks";
import { isShort, onPlan, type ChartedObjectives } from "./charted-objectives";
import type { PlacedTables } from "./data-tables";
import { shareRange } from "./share-range";
import { statusBars } from "./status-bars";
import type { CurveToday, PlanCurves } from "../assessment/plan-curves";
import type { Rollups } from "../assessment/rollups";
import type { Standing } from "../standing/standing";
import type { ChartSpec } from "../port/workbook";
import { figureText, percentText } from "../wording/figures";
import { plural } from "../wording/plural";
import { say } from "../words/say";

/** Where the figures behind the dashboard's charts stand, and the benefits of the variance chart in its order. */
export interface ChartedFigures {
  readonly placed: PlacedTables;
  readonly variances: readonly Standing[];
  readonly objectives: ChartedObjectives;
}

type At = ChartSpec["at"];

export const objectiveTable = "BenefitObjectives";

/** Planned against delivered over time, as shares of what the plan promises. */
export function curveChart({ placed }: ChartedFigures, { curve, today }: PlanCurves, at: At): ChartSpec | undefined {
  const range = (header: string) => placed.range("BenefitCurve", header);
  const [categories, planned, delivered] = [range("Month end"), range("Planned"), range("Delivered, capped")];
  if (categories === undefined || planned === undefined || delivered === undefined) return undefined;
  return {
    key: "curve",
    kind: "line",
    title: deliveredTitle(today, "of the promise"),
    description: `${say`Line chart by month of the planned and the delivered share of all promised benefits.`} ${todayText(today)}.`,
    categories,
    categoryFormat: "mmm yy",
    series: [
      { name: say`Planned`, values: planned, color: seriesColors.plan, dash: true },
      { name: say`Delivered (each benefit capped at 100%)`, values: delivered, color: seriesColors.delivered },
    ],
    valueTitle: say`Share of promise`,
    valueFormat: "0%",
    ...shareRange([...curve.planned, ...curve.deliveredCapped]),
    legend: true,
    at,
  };
}

/** "50% of the promise delivered, as planned (1 benefit is not measured)". */
export function deliveredTitle({ delivered, planned, unmeasuredCount }: CurveToday, of: "" | "of the promise" = ""): string {
  if (delivered === null) return planned === 0 ? say`Nothing was planned by now` : say`Nothing is measured yet, ${percentText(planned)} was planned by now`;
  const share = percentText(delivered);
  const against = againstPlan(planned, delivered);
  const title = of === "" ? say`${share} delivered, ${against}` : say`${share} of the promise delivered, ${against}`;
  // Without how many there are: the curve leaves out what promises no change, and the page counts what is due.
  return unmeasuredCount === 0 ? title : say`${title} (${plural(unmeasuredCount, "# benefit is", "# benefits are")} not measured)`;
}

/** What is planned and delivered, for those who cannot see the curve. */
export const todayText = ({ planned, delivered }: CurveToday): string =>
  delivered === null
    ? say`${percentText(planned)} was planned for the days of the latest readings and nothing is measured`
    : say`${percentText(planned)} was planned for the days of the latest readings and ${percentText(delivered)} is delivered`;

function againstPlan(planned: number, delivered: number): string {
  const gap = Math.round(delivered * 100) - Math.round(planned * 100);
  if (gap === 0) return say`as planned`;
  return gap < 0 ? say`${plural(-gap, "# point", "# points")} behind plan` : say`${plural(gap, "# point", "# points")} ahead of plan`;
}

/** How many benefits have each status; the words stand on the axis, the colours only beside them. */
export function statusChart({ placed }: ChartedFigures, { plan }: Rollups, at: At): ChartSpec | undefined {
  const [names, values] = [placed.range("BenefitStatuses", "Status"), placed.range("BenefitStatuses", "Benefits")];
  if (names === undefined || values === undefined || plan.benefitCount === 0) return undefined;
  const onPlan = plan.statusCounts.Realized + plan.statusCounts.Green;
  // Of those that are due, as the sentence above the page counts them.
  const due = plan.benefitCount - plan.statusCounts["Not due"];
  return {
    ...statusBars(plan.statusCounts, names, values),
    key: "statuses",
    title: say`${figureText(onPlan)} of ${figureText(due)} that are due realized or on plan, ${figureText(plan.statusCounts.Red)} red`,
    valueFormat: "0",
    at,
  };
}

/** Variance by benefit, the furthest behind plan at the top; the title counts all benefits, also those that the chart has no room for. */
export function varianceChart({ placed, variances }: ChartedFigures, { plan }: Rollups, at: At): ChartSpec | undefined {
  const [names, values] = [placed.range("BenefitVariances", "Benefit"), placed.range("BenefitVariances", "Variance %")];
  if (names === undefined || values === undefined) return undefined;
  const behind = plan.statusCounts.Red + plan.statusCounts.Amber;
  return {
    key: "variances",
    kind: "bar",
    title:
      behind === 0
        ? say`No benefit is behind plan beyond its tolerance`
        : say`${plural(behind, "# benefit is", "# benefits are")} behind plan beyond tolerance`,
    description:
      variances[0] === undefined
        ? say`Bar chart of the variance of each benefit as a share of its planned benefit, the furthest behind plan first.`
        : say`Bar chart of the variance of each benefit as a share of its planned benefit, the furthest behind plan first: ${variances[0].benefit.name}.`,
    categories: names,
    series: [
      {
        name: say`Variance %`,
        values,
        color: seriesColors.delivered,
        pointColors: variances.map(({ status }, point) => ({ point, color: statusColors[status].chart })),
      },
    ],
    valueTitle: say`Variance, share of planned benefit`,
    valueFormat: "0%",
    legend: false,
    reversed: true,
    at,
  };
}

/** How far the benefits of each objective have come: all as columns, or the furthest behind as bars where there are many. */
export function objectiveChart({ placed, objectives }: ChartedFigures, at: At): ChartSpec | undefined {
  const range = (header: string) => placed.range(objectiveTable, header);
  const [names, index, capped, line] = [range("Objective"), range("Index"), range("Capped index"), range("Line")];
  if (names === undefined || index === undefined || capped === undefined || line === undefined) return undefined;
  const { shown, isCut, knownCount, shortCount } = objectives;
  const more = knownCount - shown.length;
  const short =
    shortCount === 0
      ? say`Every measured objective is on plan`
      : say`${shortCount} of ${plural(knownCount, "# objective", "# objectives")} below ${percentText(onPlan)} of plan`;
  const plain = {
    key: "objectives",
    title: more === 0 ? short : say`${short}; ${plural(more, "# more has", "# more have")} come further`,
    categories: names,
    valueTitle: say`Realization index`,
    valueFormat: "0%",
    at,
  } as const;
  const described = shown.map(({ name, index: share }) => `${name} ${percentText(share)}`).join(", ");
  if (isCut)
    return {
      ...plain,
      kind: "bar",
      description: say`Bar chart of the realization index of the ${plural(shown.length, "# objective", "# objectives")} furthest behind: ${described}.`,
      series: [
        {
          name: say`Index`,
          values: index,
          color: seriesColors.delivered,
          pointColors: shown.flatMap((objective, point) => (isShort(objective) ? [{ point, color: seriesColors.gentle }] : [])),
        },
      ],
      legend: false,
      reversed: true,
    };
  return {
    ...plain,
    kind: "column",
    description: say`Column chart of the realization index and the capped index of each objective, with a line at ${percentText(onPlan)}: ${described}.`,
    series: [
      { name: say`Index`, values: index, color: seriesColors.delivered },
      { name: say`Capped index`, values: capped, color: seriesColors.plan },
      { name: say`${percentText(onPlan)} of plan`, values: line, color: seriesColors.warning, dash: true, line: true },
    ],
    legend: true,
  };
}
