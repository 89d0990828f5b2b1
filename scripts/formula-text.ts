import { InvalidInput } from "../core/domain/invalid-input";
import { argumentsOf } from "../core/functions/answer-call";
import type { Argument } from "../core/functions/argument";
import { callFormula } from "../core/functions/call";
import type { BlockFormula, Formula } from "../core/functions/declaration";
import { parseCall } from "../core/functions/parse-call";
import type { Cell } from "../core/port/workbook";

export type AnyFormula = Formula | BlockFormula;

/** The arguments of a formula in order, with their names. */
export const argumentList = (formula: AnyFormula): readonly { readonly name: string; readonly argument: Argument<unknown> }[] =>
  Object.entries(argumentsOf(formula)).map(([name, argument]) => ({
    name,
    argument: name === "figure" ? { ...argument, help: figureHelp(formula as Formula) } : argument,
  }));

function figureHelp({ figures = [], usualFigures = figures }: Formula): string {
  const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(", ");
  const unnamed =
    usualFigures.length === 1 ? quoted(usualFigures) : usualFigures.length < figures.length ? `${quoted(usualFigures)} in a row` : "all of them in a row";
  return `Which figure to tell: ${quoted([...figures, "All"])}. Left out: ${unnamed}.`;
}

/** "BENEFIT_VARIANCE(planned, actual, [direction])". */
export const signatureOf = (formula: AnyFormula): string =>
  `${formula.name}(${argumentList(formula)
    .map(({ name, argument }) => (argument.optional ? `[${name}]` : name))
    .join(", ")})`;

/** What a formula answers as it is typed, or the words with which it refuses. */
export function outcome(text: string): { readonly rows: readonly (readonly Cell[])[] } | { readonly refused: string } {
  try {
    const { name, args } = parseCall(text);
    return { rows: callFormula(name, args) };
  } catch (error) {
    if (error instanceof InvalidInput) return { refused: error.message };
    throw error;
  }
}
