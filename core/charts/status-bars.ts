import { statuses, type Status } from "../domain/status";
import { statusColors } from "../looks/looks";
import type { ChartRange, ChartSpec } from "../port/workbook";
import { say, told } from "../words/say";

/** A bar for each status with its number of benefits; the words stand on the axis, the colours only beside them. */
export const statusBars = (
  counts: Readonly<Record<Status, number>>,
  categories: ChartRange,
  values: ChartRange,
): Pick<ChartSpec, "kind" | "description" | "categories" | "series" | "legend" | "reversed"> => ({
  kind: "bar",
  description: say`Bar chart of the number of benefits by status: ${statuses.map((status) => `${told(status)} ${counts[status]}`).join(", ")}.`,
  categories,
  series: [
    {
      name: say`Benefits`,
      values,
      color: statusColors["Not measured"].chart,
      labels: true,
      pointColors: statuses.map((status, point) => ({ point, color: statusColors[status].chart })),
    },
  ],
  legend: false,
  reversed: true,
});
