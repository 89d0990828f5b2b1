import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { earnedTime, schedulePerformanceTime, scheduleVarianceTime } from "../../core/domain/earned-schedule";
import { earnedValue, type EarnedValuePosition } from "../../core/domain/earned-value";
import { type Figure, isKnown } from "../../core/domain/figure";
import { InvalidInput } from "../../core/domain/invalid-input";
import { benefitCostRatio } from "../../core/domain/investment/benefit-cost-ratio";
import { internalRate } from "../../core/domain/investment/irr";
import { netPresentValue } from "../../core/domain/investment/npv";
import { payback } from "../../core/domain/investment/payback";
import { datedInternalRate } from "../../core/domain/investment/xirr";
import { datedNetPresentValue } from "../../core/domain/investment/xnpv";
import { beside, isHere, testWhere } from "../support/test-where";

/*
 * The figures that others have published, against ours. Two tables say in writing where we part ways.
 *
 * A case's arguments are those of a spreadsheet formula, and the adapters below do what our formulas do with cells:
 * blanks are skipped, a single cell is a list of one, a date is its day number. The spreadsheets' NPV discounts its
 * first flow, ours does not, so theirs is ours divided by 1 + rate.
 */

interface Decision {
  readonly id: string;
  readonly decision: "follow" | "differ" | "unknown" | "not ours";
  /** Our answer where we differ, computed apart from our code. */
  readonly gives?: number;
  readonly why: string;
}

/**
 * What each quirk, and each case that we answer otherwise, is decided to be. "unknown" means that no number comes
 * out.
 */
const decisions: readonly Decision[] = [
  {
    id: "lo-irr-sheet2-3",
    decision: "differ",
    gives: 0.113321028236252,
    why: "a rate below −100% is no rate of return; the guess chooses among real ones, and there is one (row 2 " + "of the same sheet)",
  },
  {
    id: "lo-npv-sheet2-10",
    decision: "unknown",
    why: "the spreadsheet gives 0 for blank cells; a series without a flow has no value, and 0 would read as " + "break-even",
  },
  {
    id: "php-xnpv-3",
    decision: "differ",
    gives: 1992.29611,
    why: "flows that only come in have a present value; a change of sign is asked of XIRR alone, and LibreOffice " + "gives one too (lo-xnpv-sheet2-7)",
  },
  {
    id: "php-xnpv-4",
    decision: "differ",
    gives: -1992.29611,
    why: "as php-xnpv-3, for flows that only go out",
  },
  {
    id: "php-xirr-38",
    decision: "follow",
    why: "ten times the money in 65 days is that rate, absurd as a year's; the figure is right, its use is the " + "reader's",
  },
  {
    id: "php-xirr-39",
    decision: "follow",
    why: "as php-xirr-38",
  },
  {
    id: "php-xirr-40",
    decision: "follow",
    why: "the flows change sign often and their one root is −99.9999978%, which is −100% to the tolerance of " + "the case",
  },
  {
    id: "lo-mirr-sheet2-4",
    decision: "not ours",
    why: "there is no MIRR here; a missing rate would be refused and not be 0",
  },
  {
    id: "lo-mirr-sheet2-5",
    decision: "not ours",
    why: "as lo-mirr-sheet2-4",
  },
  {
    id: "lo-mirr-sheet2-6",
    decision: "not ours",
    why: "as lo-mirr-sheet2-4",
  },
  {
    id: "evm-part4-ex1",
    decision: "not ours",
    why: "its estimate to complete is a bottom-up one, given and not computed; the method has three computed ones",
  },
];

/** Kinds that are checked elsewhere or have no counterpart. */
const elsewhere: Readonly<Record<string, string>> = {
  "finance.mirr": "the method has no modified rate of return",
  "stat.slope": "the method forecasts by Theil–Sen and not by least squares",
  "stat.forecast": "as stat.slope",
  "spc.xmr": "the tests of the signal read the same file",
  "spc.i_chart": "as spc.xmr",
  "spc.assurance": "as spc.xmr",
  "spc.rule.trend7_end": "as spc.xmr",
  "spc.rule.shift7_end": "as spc.xmr",
  "spc.rule.shift_n": "as spc.xmr",
  "spc.rule.two_in_three": "as spc.xmr",
};

type Inputs = Readonly<Record<string, number>>;

interface WorkedCase {
  readonly id: string;
  readonly kind: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: Readonly<Record<string, number>> | null;
  readonly quirk?: string;
}

const list = (argument: unknown): unknown[] => (Array.isArray(argument) ? argument : [argument]);
/** The numbers of some cells; text stays and is refused by the figure. */
const numbers = (...cells: unknown[]): number[] => cells.flatMap(list).filter((cell) => cell !== null && cell !== undefined) as number[];
const days = (cells: unknown): number[] =>
  list(cells ?? []).map((cell) => {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(cell));
    return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : NaN;
  });
/** A guess; "C1" in one case stands for an empty cell. */
const optional = (cell: unknown): number | undefined => (cell === null || cell === "C1" ? undefined : (cell as number));

const figureOf: Readonly<Record<string, (args: readonly unknown[]) => Figure>> = {
  "finance.npv": ([rate, ...flows]) => {
    const value = netPresentValue(rate as number, numbers(...flows));
    return isKnown(value) ? value / (1 + (rate as number)) : value;
  },
  "finance.npv_t0": ([rate, flows]) => netPresentValue(rate as number, numbers(flows)),
  "finance.xnpv": ([rate, flows, dates]) => datedNetPresentValue(rate as number, numbers(flows), days(dates)),
  "finance.irr": ([flows, guess]) => internalRate(numbers(flows), optional(guess)),
  "finance.xirr": ([flows, dates, guess]) => datedInternalRate(numbers(flows), days(dates), optional(guess)),
};

/** The figures of a case by the names that its `expected` gives them. */
const figuresOf: Readonly<Record<string, (inputs: Inputs) => Readonly<Record<string, Figure>>>> = {
  "finance.bcr_pw": (given) => ({ bcr: benefitCostRatio(given["pv_benefits"]!, given["pv_costs"]!) }),
  "finance.bcr": ({ rate, flows }) => {
    const [cost, ...benefits] = flows as unknown as number[];
    const presentBenefits = netPresentValue(rate!, [0, ...benefits]) as number;
    return { bcr: benefitCostRatio(presentBenefits, -cost!), payback_years: payback([cost!, ...benefits]) };
  },
  "finance.payback": ({ flows }) => ({
    first_year_cumulative_ge_0: Math.ceil(payback(flows as unknown as number[]) as number),
  }),
  evm: ({ BAC, PV, EV, AC }) => valueNames({ budget: BAC!, planned: PV!, earned: EV!, actualCost: AC! }),
  "evm.inverse": (given) => {
    const earned = given["PV"]! + given["SV"]!;
    const actualCost = earned / given["CPI"]!;
    const names = valueNames({ budget: earned, planned: given["PV"]!, earned, actualCost });
    expect(names["CPI"]).toBeCloseTo(given["CPI"]!, 9);
    return { ...names, EV: earned, AC: actualCost };
  },
};

function valueNames(position: EarnedValuePosition): Record<string, Figure> {
  const figures = earnedValue(position);
  return {
    CV: figures.costVariance,
    SV: figures.scheduleVariance,
    CPI: figures.costPerformance,
    SPI: figures.schedulePerformance,
    EAC_cpi: figures.estimateAtCompletion,
    ETC: figures.estimateToComplete,
    VAC: figures.varianceAtCompletion,
  };
}

const present = isHere("the worked cases");
const cases: readonly WorkedCase[] = present ? JSON.parse(readFileSync(path.join(beside, "data/worked-cases.json"), "utf8")) : [];

const decided = new Map(decisions.map((decision) => [decision.id, decision]));
const compared = cases.filter(({ id, kind }) => !(kind in elsewhere) && decided.get(id)?.decision !== "not ours");
const outcome = (compute: () => Figure): Figure | "refused" => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof InvalidInput) return "refused";
    throw error;
  }
};

const single = compared.filter(({ kind }) => kind in figureOf);
const several = compared.filter(({ kind }) => kind in figuresOf);

if (present) {
  test.each(single)("$id ($kind) comes out as published or decided", ({ id, kind, inputs, expected, tolerance }) => {
    const figure = outcome(() => figureOf[kind]!(inputs["args"] as unknown[]));
    const decision = decided.get(id);
    if (decision?.decision === "unknown" || (expected === "error" && decision === undefined)) {
      expect(typeof figure).not.toBe("number");
      return;
    }
    const wanted = decision?.gives ?? (expected as number);
    const published = Math.max((tolerance?.["rel"] ?? 0) * Math.abs(wanted), tolerance?.["abs"] ?? 0);
    expect(typeof figure).toBe("number");
    expect(Math.abs((figure as number) - wanted)).toBeLessThanOrEqual(decision?.gives === undefined ? published : 1e-5);
  });

  test.each(several)("$id ($kind) comes out as published in every figure", ({ kind, inputs, expected, tolerance }) => {
    const figures = figuresOf[kind]!(inputs as Inputs);
    const published = typeof expected === "number" ? { bcr: expected } : (expected as Record<string, number>);
    for (const [name, value] of Object.entries(published)) {
      const allowed = name.endsWith("PI") ? tolerance?.["abs_ratio"] : tolerance?.["abs_money"];
      expect([name, typeof figures[name]]).toEqual([name, "number"]);
      expect(Math.abs((figures[name] as number) - value)).toBeLessThanOrEqual(tolerance?.["abs"] ?? allowed ?? 0);
    }
  });
}

testWhere("the worked cases")("every case is compared, decided on or named as another's", () => {
  const isPlaced = ({ id, kind }: WorkedCase) => kind in elsewhere || kind in figureOf || kind in figuresOf || decided.has(id);
  expect(cases.filter((published) => !isPlaced(published))).toEqual([]);
  expect(cases.filter(({ quirk, id }) => quirk !== undefined && !decided.has(id))).toEqual([]);
  expect(decisions.filter(({ id }) => !cases.some((published) => published.id === id))).toEqual([]);
});

test("a project that ends two months late has SPI 1, and earned schedule tells (evm-anomaly-mpug)", () => {
  const plan = [100000, 200000, 300000, 400000, 500000, 600000, 700000, 800000, 900000, 1000000];
  const time = earnedTime(plan, 1000000, 12) as number;
  expect(scheduleVarianceTime(time, 12)).toBe(-2);
  expect(schedulePerformanceTime(time, 12)).toBeCloseTo(10 / 12, 12);
});
