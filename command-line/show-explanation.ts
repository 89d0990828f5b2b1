import type { Explanation } from "#core";
import { paint, plain, type Terminal } from "./output";

/** An explanation as indented text: the figure with its result, the rule, what went in. */
export function showExplanation(terminal: Terminal, { title, steps }: Explanation): string {
  const blocks = steps.map(({ figure, rule, inputs, result }) =>
    [`${paint(terminal, "bold", figure)} = ${plain(result)}`, `  ${plain(rule)}`, ...inputs.map((input) => `    ${plain(input)}`)].join("\n"),
  );
  return [paint(terminal, "bold", plain(title)), ...blocks].join("\n\n");
}
