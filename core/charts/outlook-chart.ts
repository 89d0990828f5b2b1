import { seriesColors } from "../looks/looks";
import type { CurveToday, PlanCurves } from "../assessment/plan-curves";
import type { ChartRange, ChartSeries, ChartSpec } from "../port/workbook";
import { say, toldAs } from "../words/say";
import { percentText } from "../wording/figures";
import { shareRange } from "./share-range";
import { deliveredTitle, todayText, type ChartedFigures } from "./dashboard-charts";

/** The benefit curve for the board: plan, delivered, the forecast in the band of its range, and what was approved; each line bears its name where it ends. */
export function outlookChart({ placed }: ChartedFigures, { curve, today, forecastCapped, approved }: PlanCurves, at: ChartSpec["at"]): ChartSpec | undefined {
  const range = (header: string): ChartRange | undefined => placed.range("BenefitCurve", header);
  const categories = range("Month end");
  if (categories === undefined) return undefined;
  const isAsApproved = approved !== undefined && curve.planned.every((share, month) => Math.abs(share - (approved[month] ?? 0)) < alike);
  const drawn = (header: string, series: Omit<ChartSeries, "values">): readonly ChartSeries[] => {
    const values = range(header);
    return values === undefined ? [] : [{ ...series, values }];
  };
  const lines: readonly NamedLine[] = [
    ...(approved === undefined || isAsApproved
      ? []
      : [{ header: "Approved", name: toldAs("Baseline", "approved plan"), shares: approved, color: seriesColors.frozen }]),
    { header: "Planned", name: isAsApproved ? say`Planned, as approved` : say`Planned`, shares: curve.planned, color: seriesColors.plan, dash: true },
    { header: "Forecast, capped", name: say`Forecast`, shares: forecastCapped.middle, color: seriesColors.warning },
  ];
  const labels = endLabels(lines);
  const series = [
    ...lines.flatMap(({ header, name, color, dash = false }) => {
      const pointLabel = labels.get(name);
      return drawn(header, { name, color, dash, ...(pointLabel === undefined ? {} : { pointLabel }) });
    }),
    ...drawn("Delivered, capped", { name: say`Delivered`, color: seriesColors.delivered, ...deliveredLabel(curve.deliveredCapped, today) }),
  ];
  const end = forecastCapped.middle[forecastCapped.middle.length - 1] ?? null;
  const title = deliveredTitle(today);
  return {
    key: "outlook",
    kind: "line",
    title: end === null || today.delivered === null ? title : say`${title}, heading for ${percentText(end)}`,
    description: [
      say`Line chart by month of the shares of the promise that were approved, are planned, are delivered and are forecast, in a band from a low to a high case.`,
      end === null ? `${todayText(today)}.` : say`${todayText(today)}; ${percentText(end)} is forecast at the end.`,
    ].join(" "),
    categories,
    categoryFormat: "mmm yy",
    series: [
      ...drawn("Forecast from", { name: say`Forecast from`, color: null, area: true }),
      ...drawn("Forecast range", { name: say`Forecast range`, color: seriesColors.warning, area: true }),
      ...series,
    ],
    valueTitle: say`Share of promise, capped at 100%`,
    valueFormat: "0%",
    ...shareRange([...curve.deliveredCapped, ...forecastCapped.low, ...forecastCapped.high, ...lines.flatMap(({ shares }) => shares)]),
    legend: false,
    plain: {
      series: [
        ...series.map(({ pointLabel: _, ...line }) => line),
        ...drawn("Low forecast, capped", { name: say`Forecast, low`, color: seriesColors.gentle, dash: true }),
        ...drawn("High forecast, capped", { name: say`Forecast, high`, color: seriesColors.gentle, dash: true }),
      ],
      legend: true,
    },
    at,
  };
}

/** Shares that no eye tells apart: their lines would lie on each other. */
const alike = 0.002;

interface NamedLine {
  readonly header: string;
  readonly name: string;
  readonly shares: readonly (number | null)[];
  readonly color: string;
  readonly dash?: boolean;
}

/** How far apart the ends of two lines are, in shares, so that there is room for a label at each. */
const labelHeight = 0.13;

/** A label right of the end of each line, by its name; lines that end too close to each other have one together. */
function endLabels(lines: readonly NamedLine[]): ReadonlyMap<string, NonNullable<ChartSeries["pointLabel"]>> {
  const ends = lines.flatMap(({ name, shares }) => {
    const point = lastKnown(shares);
    return point < 0 ? [] : [{ name, point, share: shares[point] as number }];
  });
  const groups: (typeof ends)[] = [];
  for (const end of ends.sort((a, b) => b.share - a.share)) {
    const above = groups[groups.length - 1]?.[0];
    if (above !== undefined && above.share - end.share < labelHeight) groups[groups.length - 1]?.push(end);
    else groups.push([end]);
  }
  return new Map(
    groups.map((group) => {
      const [{ name, point }] = group as [(typeof ends)[number]];
      return [name, { point, text: group.map((end) => `${end.name} ${percentText(end.share)}`).join("\n"), side: "right" }] as const;
    }),
  );
}

/** What is delivered ends where the forecast begins: its label stands on the side on which the plan is not. */
function deliveredLabel(shares: readonly (number | null)[], { planned, delivered }: CurveToday): Pick<ChartSeries, "pointLabel"> {
  const point = lastKnown(shares);
  if (point < 0) return {};
  return {
    pointLabel: {
      point,
      text: `${say`Delivered`} ${percentText(shares[point] as number)}`,
      side: delivered !== null && delivered > planned ? "above left" : "below right",
    },
  };
}

function lastKnown(shares: readonly (number | null)[]): number {
  let point = shares.length - 1;
  while (point >= 0 && (shares[point] ?? null) === null) point--;
  return point;
}
