import type { Figure } from "../domain/figure";
import type { Highlight, NumberFormat } from "../workbook";
import type { ExamplePlan } from "./example-plan";
import type { Standing } from "./standing";

/**
 * A status column, one file each: from it come the column, its note, its format, its help and its test. S is what it is
 * computed from, by row; G is how its worked examples are given.
 */
export interface Metric<S = Standing, G = ExamplePlan> {
  /** The stable key in the machine-readable result. */
  readonly key: string;
  readonly header: string;
  /** What it says, in a sentence or two, with the formula. */
  readonly meaning: string;
  readonly format?: NumberFormat;
  /** In the plan's currency: the format is made from the Settings. */
  readonly money?: boolean;
  /** In the unit of the row's KPI: a share shows as a percentage, money with its sign. "change" shows a plus sign too. */
  readonly inUnit?: "reading" | "change";
  readonly align?: "left" | "center" | "right";
  /** Width in characters. */
  readonly width: number;
  readonly highlights?: readonly Highlight[];
  /** The figure, a word, or undefined for a blank that needs no reason. */
  of(standing: S): Figure | string | undefined;
  readonly examples: readonly MetricExample<G>[];
}

/** A worked example: read as help, run as a test. `gives` null means blank. */
export interface MetricExample<G = ExamplePlan> {
  readonly given: G;
  readonly gives: number | string | null;
}
