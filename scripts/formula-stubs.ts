import type { Argument } from "../core/functions/argument";
import { formulas, wholeFormulas } from "../core/functions/index";
import { parseCall } from "../core/functions/parse-call";
import { argumentText, literalText } from "../core/functions/call-text";
import { argumentList, type AnyFormula } from "./formula-text";

/**
 * The functions of Google Sheets: real top-level declarations with real parameter names, since Sheets reads them for its
 * help, each handing on to its bundle. What stands in braces behind @param is shown as the example.
 */
export const formulaStubs = (): string => `${written}\n\n${formulas.map(stubOf).join("\n")}`;

const written = "// Written by npm run generate from the declarations in core/functions. Edit those.";

function stubOf(formula: AnyFormula): string {
  const list = argumentList(formula);
  const names = list.map(({ name }) => name);
  const args = parseCall(formula.help.example.formula).args;
  const bundle = (wholeFormulas as readonly AnyFormula[]).includes(formula) ? "plan_()" : "Code_";
  const parameters = list.map(({ name, argument }, place) => {
    const example =
      argument.takes === "table"
        ? "A1:Z100"
        : argument.takes === "series" || Array.isArray(args[place])
          ? "A2:A20"
          : argumentText(args[place] ?? null, ".") || usualText(argument);
    return ` * @param {${example}} ${name} ${argument.optional ? "Optional. " : ""}${firstSentence(argument.help)}`;
  });
  return `/**
 * ${formula.help.summary}
 *
${parameters.join("\n")}
 * @return ${formula.help.result.charAt(0).toUpperCase()}${formula.help.result.slice(1)}.
 * @customfunction
 */
function ${formula.name}(${names.join(", ")}) {
  return ${bundle}.answer("${formula.name}", arguments);
}
`;
}

/** Sheets shows a line for each argument; the help page has the rest. */
const firstSentence = (help: string): string => /^.*?[.;](?=\s|$)/.exec(help)?.[0].replace(/;$/, ".") ?? help;

/** An example of an argument that the example leaves out. */
function usualText({ usual, type, choices }: Argument<unknown>): string {
  if (typeof usual === "boolean" || typeof usual === "number") return literalText(usual, ".");
  if (typeof usual === "string" || choices?.[0] !== undefined) return literalText(typeof usual === "string" ? usual : (choices?.[0] ?? ""), ".");
  return { number: "1", date: '"2026-12-31"', text: '"All"', boolean: "TRUE", any: '"Status, Variance"' }[type];
}
