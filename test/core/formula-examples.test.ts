import { expect, test } from "@jest/globals";
import { InvalidInput } from "../../core/domain/invalid-input";
import { callFormula } from "../../core/functions/call";
import type { Example } from "../../core/functions/declaration";
import { formulas } from "../../core/functions/index";
import { parseCall } from "../../core/functions/parse-call";
import type { Cell } from "../../core/port/workbook";

/** What a formula answers as it is typed. */
function typed(formula: string): readonly (readonly Cell[])[] {
  const { name, args } = parseCall(formula);
  return callFormula(name, args);
}

const examples = formulas.flatMap(({ help: { example, moreExamples = [], edges } }) => [
  example,
  ...moreExamples,
  ...edges.filter((edge): edge is Example => "gives" in edge),
]);
const refusals = formulas.flatMap(({ help: { edges } }) => edges.flatMap((edge) => ("refuses" in edge ? [edge] : [])));

/** Equal to the last digits of what is written down: 1e-12 of the figure. */
function expectCells(cells: readonly (readonly Cell[])[], wanted: Example["gives"]): void {
  const rows = Array.isArray(wanted) ? (wanted as readonly (readonly Cell[])[]) : [[wanted as Cell]];
  expect(cells.map((row) => row.length)).toEqual(rows.map((row) => row.length));
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const answer = cells[r]?.[c];
      if (typeof cell !== "number" || typeof answer !== "number") expect(answer).toEqual(cell);
      else expect(Math.abs(answer - cell)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(cell)));
    }),
  );
}

test.each(examples)("$formula answers as its help says", ({ formula, gives }) => {
  expectCells(typed(formula), gives);
});

test.each(refusals)("$formula is refused with the words of its help", ({ formula, refuses }) => {
  expect(() => typed(formula)).toThrow(InvalidInput);
  expect(() => typed(formula)).toThrow(refuses);
});
