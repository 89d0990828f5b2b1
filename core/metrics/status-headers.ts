import type { StatusHeader, StatusHeaders } from "../reading/lost-list";
import { metrics } from "./benefits/index";
import { otherMetrics } from "./index";
import type { Metric } from "./metric";

/** Figures have a format, words have none. */
const asHeader = ({ header, format, money, inUnit, words }: Pick<Metric, "header" | "format" | "money" | "inUnit" | "words">): StatusHeader => ({
  header,
  isWords: format === undefined && money !== true && inUnit === undefined,
  words,
});

/** The columns that a review writes into each plan table, in their order: by them a review knows those of an earlier one. */
export const statusHeaders: StatusHeaders = Object.fromEntries(
  Object.entries({ Benefits: metrics, ...otherMetrics }).map(([table, columns]) => [table, columns.map(asHeader)]),
);
