import { chartNeutrals } from "./chart-neutrals";
import { contrast, lightened } from "./dark-charts";

/** The colours around the series of a chart, each "#rrggbb". */
export interface ChartLook {
  readonly ink: string;
  readonly quiet: string;
  readonly gridLine: string;
  readonly axisLine: string;
  /** What the chart stands on. */
  readonly paper: string;
}

const { ink, quiet, grid, axis } = chartNeutrals;

/** For white paper, on which the colours of the series were chosen. */
export const lightLook: ChartLook = { ink: ink.light, quiet: quiet.light, gridLine: grid.light, axisLine: axis.light, paper: "#FFFFFF" };

/** The colour of a series as it is seen on a paper: as it is on a light one, and light enough for a dark one. */
export const seenOn = (color: string, { paper }: ChartLook): string =>
  contrast("#FFFFFF", paper) < contrast("#000000", paper) ? color : lightened(color, paper);
