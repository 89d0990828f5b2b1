import { formulas } from "../core/functions/index";
import { defaultBaseUrl } from "../manifests/base-url";
import { source } from "../manifests/source";
import { argumentList, type AnyFormula } from "./formula-text";

/**
 * Excel's functions.json. Every parameter is a range of anything, so that Excel hands over what stands there, errors too,
 * and the core decides; the answer is always a range. Excel opens a formula's help on the page beside the add-in.
 */
export function formulaMetadata(baseUrl = defaultBaseUrl): string {
  const metadata = {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: false,
    functions: formulas.map((formula) => functionOf(formula, `${baseUrl}${source.files.functionsHelp}`)),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

const functionOf = (formula: AnyFormula, helpPage: string) => ({
  id: formula.name,
  name: formula.name,
  description: formula.help.summary,
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
