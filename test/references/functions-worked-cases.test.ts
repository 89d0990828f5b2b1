import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { InvalidInput } from "../../core/domain/invalid-input";
import { callerOf } from "../../core/functions/answer-call";
import { figureFormulas } from "../../core/functions/figures";
import { beside, isHere, testWhere } from "../support/test-where";

/*
 * The published investment cases once more, this time as cells: what stands in the sheet of the case goes into the formula,
 * blanks, text dates and all. Where we part ways is decided, with the reasons, in the tests of the worked cases; those cases
 * are named here.
 */
const decidedOtherwise = ["lo-irr-sheet2-3", "lo-npv-sheet2-10", "php-xnpv-3", "php-xnpv-4"];

interface WorkedCase {
  readonly id: string;
  readonly kind: string;
  readonly inputs: { readonly args?: readonly unknown[] };
  readonly expected: number | "error";
  readonly tolerance: { readonly rel?: number; readonly abs?: number } | null;
}

const column = (cells: unknown): unknown => (Array.isArray(cells) ? cells.map((cell) => [cell]) : cells);
/** A cell reference that the case left as text is an empty cell. */
const guess = (cell: unknown): unknown => (cell === "C1" ? null : cell);

/** The formula and its arguments, and what turns its answer into the published one: their NPV discounts the first flow too. */
const asCells: Readonly<Record<string, (args: readonly unknown[]) => { readonly name: string; readonly args: readonly unknown[]; readonly factor?: number }>> =
  {
    "finance.npv": ([rate, ...flows]) => ({ name: "BENEFIT_NPV", args: [rate, column(flows.flat())], factor: 1 / (1 + (rate as number)) }),
    "finance.npv_t0": ([rate, flows]) => ({ name: "BENEFIT_NPV", args: [rate, column(flows)] }),
    "finance.xnpv": ([rate, flows, dates]) => ({ name: "BENEFIT_NPV", args: [rate, column(flows), column(dates)] }),
    "finance.irr": ([flows, first]) => ({ name: "BENEFIT_IRR", args: [column(flows), null, guess(first)] }),
    "finance.xirr": ([flows, dates, first]) => ({ name: "BENEFIT_IRR", args: [column(flows), column(dates), guess(first)] }),
  };

const cases: readonly WorkedCase[] = isHere("the worked cases") ? JSON.parse(readFileSync(path.join(beside, "data/worked-cases.json"), "utf8")) : [];
const compared = cases.filter(({ id, kind }) => kind in asCells && !decidedOtherwise.includes(id));
const callFormula = callerOf(figureFormulas);

testWhere("the worked cases")("there are cases to compare", () => expect(compared.length).toBeGreaterThan(20));

if (compared.length > 0) {
  test.each(compared)("$id ($kind) as cells of a formula", ({ kind, inputs, expected, tolerance }) => {
    const { name, args, factor = 1 } = asCells[kind]!(inputs.args ?? []);
    let answer: unknown;
    try {
      answer = callFormula(name, args)[0]?.[0];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
    }
    if (expected === "error") return expect(typeof answer).not.toBe("number");
    expect(typeof answer).toBe("number");
    expect(Math.abs((answer as number) * factor - expected)).toBeLessThanOrEqual(Math.max((tolerance?.rel ?? 0) * Math.abs(expected), tolerance?.abs ?? 0));
  });
}
