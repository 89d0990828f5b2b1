import type { Figure } from "../domain/figure";
import type { baselines } from "../tables/baselines";
import type { benefits } from "../tables/benefits";
import type { Highlight, NumberFormat } from "../port/workbook";
import type { ExamplePlan } from "./example-plan";
import type { Standing } from "../standing/standing";

/**
 * A status column, one file each: from it come the column, its note, its format, its help and its test. S is what it is
 * computed from, by row; G is how its worked examples are given.
 */
export interface Metric<S = Standing, G = ExamplePlan> {
  /** The stable key in the machine-readable result. */
  readonly key: string;
  readonly header: string;
  readonly format?: NumberFormat;
  /** In the plan's currency: the format is made from the Settings. */
  readonly money?: boolean;
  /** In the unit of the row's KPI: a share shows as a percentage, money with its sign. "change" shows a plus sign too. */
  readonly inUnit?: "reading" | "change";
  readonly align?: "left" | "center" | "right";
  /** Long sentences, which a row of a plan's own table makes room for. */
  readonly wrap?: true;
  /** Width in characters. */
  readonly width: number;
  /** Says more of what the next column in sight says: folded away when it is first added. */
  readonly isFolded?: true;
  /** The headers of those that are folded away left of it. */
  readonly folded?: readonly string[];
  readonly highlights?: readonly Highlight[];
  /** All words that it may say, of a column that says nothing else: by one of them a row is known that a review wrote. */
  readonly words?: readonly string[];
  /** The figure, a word, or undefined for a blank that needs no reason. */
  of(standing: S): Figure | string | undefined;
  readonly help: MetricHelp<S, G>;
}

/** What notes, pages and tests tell of a status column; the formulas' bundles leave it out. */
export interface MetricHelp<S = Standing, G = ExamplePlan> {
  /** What it says, in a sentence or two, with the formula. */
  readonly meaning: string;
  /** How it comes about for this row; undefined, or left out, where the meaning says it all. */
  explain?(standing: S): Explained | undefined;
  readonly examples: readonly MetricExample<G>[];
}

/** How a figure of one row comes about: the rule as it applies to the row, and what goes into it. */
export interface Explained {
  /** A sentence without a full stop, in the terms of the inputs. */
  readonly rule: string;
  readonly inputs: readonly ExplainedInput[];
}

/** What goes into a figure, so that each can be shown with its table, row and column. */
export type ExplainedInput =
  /** A cell of the benefit's own row. */
  | { readonly cell: keyof typeof benefits.columns }
  /** A cell of the row of Baselines that approved it. */
  | { readonly approved: "first" | "latest"; readonly cell: keyof typeof baselines.columns }
  /** Readings by their positions, the later end not with them. */
  | { readonly from: number; readonly to: number }
  /** An activity by its position. */
  | { readonly activity: number }
  /** A figure that is explained on its own, or a setting. */
  | { readonly name: string; readonly value: Figure | string; readonly as?: "share" | "day" | "unit" };

/** A worked example: read as help, run as a test. `gives` null means blank. */
export interface MetricExample<G = ExamplePlan> {
  readonly given: G;
  readonly gives: number | string | null;
}
