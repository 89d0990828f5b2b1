import { formulas } from "../core/functions/index";
import { argumentList, type AnyFormula } from "./formula-text";

/** Where the help page is published; Excel opens it from the formula's help. */
export const helpPage = "https://benefits.example/functions";

/**
 * Excel's functions.json. Every parameter is a range of anything, so that Excel hands over what stands there, errors too,
 * and the core decides; the answer is always a range.
 */
export function formulaMetadata(): string {
  const metadata = {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: false,
    functions: formulas.map(functionOf),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

const functionOf = (formula: AnyFormula) => ({
  id: formula.name,
  name: formula.name,
  description: formula.summary,
  helpUrl: `${helpPage}#${formula.name.toLowerCase()}`,
  parameters: argumentList(formula).map(({ name, argument }) => ({
    name,
    description: argument.help,
    type: "any",
    dimensionality: "matrix",
    ...(argument.optional ? { optional: true } : {}),
  })),
  result: { type: "any", dimensionality: "matrix" },
});
