import { argumentsOf, figureFormulas, wholeFormulas } from "#core";
import type { FormulaHelp } from "./session";

/** The catalogue as the pane shows it. */
export const formulaCatalogue = (): readonly FormulaHelp[] =>
  [...figureFormulas, ...wholeFormulas].map((formula) => ({
    name: formula.name,
    group: formula.help.group,
    summary: formula.help.summary,
    arguments: Object.entries(argumentsOf(formula)).map(([name, { help, optional }]) => ({ name, help, optional })),
    gives: formula.help.result,
    example: formula.help.example.formula,
    notes: formula.help.notes ?? "",
  }));
