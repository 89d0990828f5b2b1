import { isKnown } from "../domain/figure";
import { statuses } from "../domain/status";
import { seriesColors, statusColors } from "../looks";
import type { ChartColumns } from "../pages/review-data";
import type { Rollups } from "../rollups";
import type { ChartSpec } from "../workbook";
import { counted, percentText } from "../wording";

type At = ChartSpec["at"];

/** Planned against delivered over time, as shares of what the plan promises. */
export function curveChart({ curve }: ChartColumns, planned: number, delivered: number, at: At): ChartSpec | undefined {
  if (curve === undefined) return undefined;
  const gap = Math.round(delivered * 100) - Math.round(planned * 100);
  const against = gap === 0 ? "as planned" : `${Math.abs(gap)} points ${gap < 0 ? "behind" : "ahead of"} plan`;
  return {
    key: "curve",
    kind: "line",
    title: `${percentText(delivered)} of the promise delivered, ${against}`,
    description: `Line chart by month of the planned and the delivered share of all promised benefits. At the status date ${percentText(planned)} was planned and ${percentText(delivered)} is delivered.`,
    categories: curve.months,
    categoryFormat: "mmm yy",
    series: [
      { name: "Planned", values: curve.planned, color: seriesColors.plan, dash: true },
      { name: "Delivered (each benefit capped at 100 %)", values: curve.delivered, color: seriesColors.delivered },
    ],
    valueTitle: "Share of promise",
    valueFormat: "0%",
    legend: true,
    at,
  };
}

/** How many benefits have each status; the words stand on the axis, the colours only beside them. */
export function statusChart({ statuses: data }: ChartColumns, { plan }: Rollups, at: At): ChartSpec {
  const onPlan = plan.statusCounts.Realized + plan.statusCounts.Green;
  return {
    key: "statuses",
    kind: "bar",
    title: `${onPlan} of ${plan.benefitCount} realized or on plan, ${plan.statusCounts.Red} red`,
    description: `Bar chart of the number of benefits by status: ${statuses.map((status) => `${status} ${plan.statusCounts[status]}`).join(", ")}.`,
    categories: data.names,
    series: [{ name: "Benefits", values: data.values, color: statusColors["Not measured"].chart, labels: true, pointColors: statuses.map((status, point) => ({ point, color: statusColors[status].chart })) }],
    valueFormat: "0",
    legend: false,
    reversed: true,
    at,
  };
}

/** Variance by benefit, the furthest behind plan at the top. */
export function varianceChart({ variances }: ChartColumns, at: At): ChartSpec | undefined {
  if (variances === undefined) return undefined;
  const behind = variances.standings.filter(({ status }) => status === "Red" || status === "Amber").length;
  return {
    key: "variances",
    kind: "bar",
    title: behind === 0 ? "No benefit is behind plan beyond its tolerance" : `${counted(behind, "benefit is", "benefits are")} behind plan beyond tolerance`,
    description: `Bar chart of the variance of each benefit as a share of its planned benefit, the furthest behind plan first${variances.standings[0] === undefined ? "" : `: ${variances.standings[0].benefit.name}`}.`,
    categories: variances.names,
    series: [{ name: "Variance %", values: variances.values, color: seriesColors.delivered, pointColors: variances.standings.map(({ status }, point) => ({ point, color: statusColors[status].chart })) }],
    valueTitle: "Variance, share of planned benefit",
    valueFormat: "0%",
    legend: false,
    reversed: true,
    at,
  };
}

/** How far the benefits of each objective have come. */
export function objectiveChart({ objectives }: ChartColumns, { objectives: rollups }: Rollups, at: At): ChartSpec | undefined {
  if (objectives === undefined) return undefined;
  const known = rollups.flatMap(({ index }) => (isKnown(index) ? [index] : []));
  const short = known.filter((index) => index < 0.95).length;
  return {
    key: "objectives",
    kind: "column",
    title: short === 0 ? "Every measured objective is on plan" : `${short} of ${counted(known.length, "objective")} below 95 % of plan`,
    description: `Column chart of the realization index and the capped index of each objective: ${rollups.map(({ name, index }) => `${name} ${isKnown(index) ? percentText(index) : "not known"}`).join(", ")}.`,
    categories: objectives.names,
    series: [
      { name: "Index", values: objectives.index, color: seriesColors.delivered },
      { name: "Capped index", values: objectives.capped, color: seriesColors.plan },
    ],
    valueTitle: "Realization index",
    valueFormat: "0%",
    legend: true,
    at,
  };
}
