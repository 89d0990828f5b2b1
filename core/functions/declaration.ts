import type { Figure } from "../domain/figure";
import type { Cell } from "../port/workbook";
import type { Argument } from "./argument";

/** The arguments of a formula by name, in the order in which a cell gives them. */
export type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** What the arguments come to, once read. */
export type Values<A extends Arguments> = { readonly [K in keyof A]: A[K] extends Argument<infer V> ? V : never };

/** What a formula says of one row: a figure, a word, or unknown with the reason. */
export type Answer = Figure | string;

/** A worked example as it is typed into a cell. `gives` is what it answers; a column or row of answers as rows of cells. */
export interface Example {
  readonly formula: string;
  readonly gives: Cell | readonly (readonly Cell[])[];
}

/** What a formula does with something odd: an answer, or words of the message with which it refuses. */
export type Edge = Example | { readonly formula: string; readonly refuses: string };

/** The contents of the help page. */
export const groups = ["Plan and actual", "Lateness and forecast", "Money", "Portfolio", "Signals", "Earned value", "Whole review"] as const;
export type Group = (typeof groups)[number];

/**
 * A formula that a cell may call, declared once: from it come Excel's registration and metadata, the Sheets function with
 * its comment, the help page and the tests.
 */
export interface Formula<A extends Arguments = Arguments> {
  readonly name: string;
  readonly arguments: A;
  /**
   * The figures that it tells, where there are several: they spill in a row, in this order, and the last argument, `figure`,
   * names one of them.
   */
  readonly figures?: readonly string[];
  /** The figures that are told when none is named; all of them where this is left out. */
  readonly usualFigures?: readonly string[];
  /** An answer of several parts lies as its series do: upright beside a column. */
  readonly liesAsSeries?: boolean;
  /** One row's answer; `figures` long where there are several. Must not keep the values. */
  answer(values: Values<A>): Answer | readonly Answer[];
  readonly help: FormulaHelp;
}

/** What pages and tests tell of a formula; the bundles that only answer leave it out. */
export interface FormulaHelp {
  readonly group: Group;
  /** What it answers, in a sentence or two; the first sentence alone must do as a tooltip. */
  readonly summary: string;
  /** What comes out, in a few words. */
  readonly result: string;
  readonly example: Example;
  readonly moreExamples?: readonly Example[];
  /** Zeros, reversed dates and whatever else would surprise; each is run as a test. */
  readonly edges: readonly Edge[];
  /** What a reader should know before relying on it, in sentences. */
  readonly notes?: string;
  /** Where the definition comes from. */
  readonly source: string;
}

/** A formula that answers with a block of cells of its own making, headers and all. */
export interface BlockFormula<A extends Arguments = Arguments> extends Omit<Formula<A>, "answer" | "figures" | "usualFigures" | "liesAsSeries"> {
  block(values: Values<A>): readonly (readonly Cell[])[];
}

export const declareFormula = <const A extends Arguments>(formula: Formula<A>): Formula => formula;
export const declareBlock = <const A extends Arguments>(formula: BlockFormula<A>): BlockFormula => formula;
