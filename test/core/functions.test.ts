import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ramps } from "../../core/domain/ramp";
import { InvalidInput } from "../../core/domain/invalid-input";
import type { Argument } from "../../core/functions/argument";
import { argumentsOf } from "../../core/functions/answer-call";
import { callFormula } from "../../core/functions/call";
import type { Formula } from "../../core/functions/declaration";
import { figureFormulas } from "../../core/functions/figures";
import { formulas } from "../../core/functions/index";
import { parseCall } from "../../core/functions/parse-call";
import type { Cell } from "../../core/port/workbook";

const typed = (formula: string): Cell[][] => {
  const { name, args } = parseCall(formula);
  return callFormula(name, args);
};

/** Figures of the method, to as many places as it prints. */
const fixtures: readonly {
  readonly formula: string;
  readonly gives: number | readonly (readonly number[])[];
  readonly places: number;
  readonly from: string;
}[] = [
  { formula: '=BENEFIT_VARIANCE(10, 9, "Decrease")', gives: 1, places: 9, from: "§2: plan 10 days, actual 9" },
  {
    formula: '=BENEFIT_PLANNED(1200, 1000, "2026-01-01", "2026-12-31", "2026-06-30", , "Flow")',
    gives: (1000 * 181) / 365,
    places: 9,
    from: "§2: energy, 181 of 365 whole days",
  },
  { formula: '=BENEFIT_VARIANCE(500, 540, "Decrease")', gives: -40, places: 9, from: "§2: D 60 − Q 100" },
  {
    formula: '=BENEFIT_ATTAINMENT({80;8;-20;8;80}, {75;9;-29;13;85}, {"Increase";"Decrease";"Increase";"Decrease";"Increase"}, {60;12;-50;12;60})',
    gives: [[0.75], [0.75], [0.7], [-0.25], [1.25]],
    places: 9,
    from: "§2: attainment",
  },
  {
    formula: '=BENEFIT_ATTAINMENT({50;50;50;50;-50;-50;-50;-50}, {50;100;200;0;-50;-100;0;50}, "Decrease")',
    gives: [[1], [0], [-2], [2], [1], [2], [0], [-1]],
    places: 9,
    from: "§2: Infor's table",
  },
  {
    formula: '=BENEFIT_PLANNED(0, 1, "2026-01-01", "2026-04-11", {"2026-01-26","2026-03-17"}, {"Linear";"S-curve";"Front-loaded";"Back-loaded"})',
    gives: [
      [0.25, 0.75],
      [0.15625, 0.84375],
      [0.4375, 0.9375],
      [0.0625, 0.5625],
    ],
    places: 9,
    from: "§2: ramps",
  },
  { formula: '=BENEFIT_VARIANCE_PERCENT(50, {40;60}, "Decrease")', gives: [[0.2], [-0.2]], places: 9, from: "§2: dis-benefit" },
  {
    formula: "=BENEFIT_EARNED_SCHEDULE({10;30;60;100;150;200;250;300;360;430;510;600}, 215, 7)",
    gives: [[6.3, -0.7, 0.9, 13.333]],
    places: 3,
    from: "§4: ES 6.3, slip .7, SPI(t) .90, full at 13.3",
  },
  { formula: '=BENEFIT_FORECAST(600, 250, 200, , , {"As planned","At the rate so far"})', gives: [[550, 480]], places: 9, from: "§4" },
  { formula: "=BENEFIT_TO_COMPLETE(600, 250, 200)", gives: 1.143, places: 3, from: "§4" },
  {
    formula: '=BENEFIT_CASHFLOW(0, 1, "2026-01-01", "2027-01-01", {"2026-01-01","2027-01-01"}, {"2027-01-01","2028-01-01"}, 120000)',
    gives: [[60000, 120000]],
    places: 6,
    from: "§5: 60k in year 1, 120k in year 2",
  },
  { formula: "=BENEFIT_NPV(8%, {-1000,300,400,500,200})", gives: 164.64, places: 2, from: "§5" },
  {
    formula: '=BENEFIT_NPV(9%, {-10000;2750;4250;3250;2750}, {"2008-01-01";"2008-03-01";"2008-10-30";"2009-02-15";"2009-04-01"})',
    gives: 2086.65,
    places: 2,
    from: "§5: Microsoft",
  },
  {
    formula: '=BENEFIT_IRR({-10000;2750;4250;3250;2750}, {"2008-01-01";"2008-03-01";"2008-10-30";"2009-02-15";"2009-04-01"})',
    gives: 0.373362535,
    places: 7,
    from: "§5: Microsoft",
  },
  { formula: "=BENEFIT_IRR({-100,39,59,55,20})", gives: 0.2809484, places: 7, from: "§5" },
  { formula: "=BENEFIT_PAYBACK({-2324,600,600,600,600,600})", gives: 3.87, places: 2, from: "§5" },
  { formula: "=BENEFIT_PAYBACK({-2324000,600000,600000,600000,600000,600000,600000}, 11%)", gives: 5.33, places: 2, from: "§5" },
  { formula: "=BENEFIT_BCR(8000000, 10000000)", gives: 0.8, places: 9, from: "§5" },
  { formula: "=BENEFIT_EQUIVALENT_ANNUAL(8%, 4, 164.64)", gives: 49.71, places: 2, from: "§5" },
  { formula: "=BENEFIT_DELAY_COST(8%, {0,300,400,500,200}, 1)", gives: 86.27, places: 2, from: "§5" },
  { formula: "=BENEFIT_PERT(80, 120, 140)", gives: [[116.67, 10]], places: 2, from: "§5" },
  { formula: '=BENEFIT_EARNED_VALUE(5, 2, 1.5, 1.8, {"CPI","EAC"})', gives: [[0.8333, 6]], places: 4, from: "§6" },
  {
    formula:
      '=BENEFIT_EARNED_SCHEDULE({5,10,25,55,85,120,130,140,150}, {3.33;6.67;10;22.5;70;82.5;90;120;130;140;150}, {1;2;3;4;5;6;7;8;9;10;11}, "Earned schedule")',
    gives: [[0.67], [1.33], [2], [2.83], [4.5], [4.92], [5.14], [6], [7], [8], [9]],
    places: 2,
    from: "§6",
  },
  { formula: '=BENEFIT_EARNED_SCHEDULE({5,10,25,55,85,120,130,140,150}, 150, 11, {"SPI(t)","IEAC(t)"})', gives: [[0.818, 11]], places: 3, from: "§6" },
  {
    formula: '=BENEFIT_LIMITS({1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1}, FALSE, , {"Mean","Mean moving range","Lower limit","Upper limit"})',
    gives: [[1.944, 1.882, -3.063, 6.952]],
    places: 3,
    from: "§7",
  },
  {
    formula: '=BENEFIT_LIMITS({1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1}, , , {"Mean moving range","Lower limit","Upper limit"})',
    gives: [[1, -0.716, 4.604]],
    places: 3,
    from: "§7: screened, as it is unless told otherwise",
  },
  { formula: '=BENEFIT_INDEX({1.2;0.8;"";0.5}, {0.4;0.3;0.2;0.1})', gives: [[0.963, 0.863, 0.8, 0.69]], places: 3, from: "§8" },
  { formula: "=BENEFIT_ALIGNMENT({4,5,3,4,2}, {0.3,0.25,0.2,0.15,0.1})", gives: 0.77, places: 9, from: "§8" },
];

test.each(fixtures)("$formula answers as the method prints ($from)", ({ formula, gives, places }) => {
  const rows = typeof gives === "number" ? [[gives]] : gives;
  const answer = typed(formula);
  expect(answer.map((row) => row.length)).toEqual(rows.map((row) => row.length));
  rows.forEach((row, r) => row.forEach((figure, c) => expect(answer[r]?.[c]).toBeCloseTo(figure, places)));
});

/** The arguments of a formula's example, so that one of them can be made odd. */
const exampleOf = (formula: Formula) => parseCall(formula.help.example.formula).args;
const declared = (formula: Formula): [string, Argument<unknown>][] => Object.entries(argumentsOf(formula));
const oddPlaces = (odd: (argument: Argument<unknown>) => boolean) =>
  figureFormulas.flatMap((formula) =>
    declared(formula).flatMap(([name, argument], place) => (odd(argument) ? [{ formula, call: formula.name, name, place }] : [])),
  );

test.each(figureFormulas)("$name answers a row of blanks with a blank", (formula) => {
  const blanks = declared(formula).map(([, argument], place) => (argument.common ? (exampleOf(formula)[place] ?? null) : null));
  expect(
    callFormula(formula.name, blanks)
      .flat()
      .every((cell) => cell === null),
  ).toBe(true);
});

test.each(oddPlaces(() => true))("$call says which cell shows an error: $name", ({ formula, name, place }) => {
  const args: unknown[] = [...exampleOf(formula)];
  while (args.length < place) args.push(null);
  args[place] = { error: "#REF!" };
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  expect(() => callFormula(formula.name, args)).not.toThrow(TypeError);
  const answer = alone(formula.name, args);
  if (answer instanceof InvalidInput) expect(answer.message.toLowerCase()).toContain(`${words}`);
  else expect(answer.flat().every((cell) => cell !== null && typeof cell === "object" && cell.error === "#REF!")).toBe(true);
  args[place] = "#REF!";
  expect(alone(formula.name, args)).toEqual(answer);
});

test.each(oddPlaces(({ type }) => type === "number" || type === "date"))("$call refuses text that is no figure: $name", ({ formula, place }) => {
  const args: unknown[] = [...exampleOf(formula)];
  while (args.length < place) args.push(null);
  args[place] = "about ten";
  const answer = alone(formula.name, args);
  if (answer instanceof InvalidInput) expect(answer.message).toMatch(/"about ten" is not a (number|date)/);
  else expect(answer.flat()).toEqual(answer.flat().map(() => ({ error: "#VALUE!" })));
});

test.each(oddPlaces(() => true))("$call refuses what is neither a value nor an error, such as a record: $name", ({ formula, name, place }) => {
  const args: unknown[] = [...exampleOf(formula)];
  while (args.length < place) args.push(null);
  args[place] = { type: "Entity" };
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  const answer = alone(formula.name, args);
  if (answer instanceof InvalidInput)
    expect(answer.message.toLowerCase()).toMatch(new RegExp(`${words}.*: the cell holds neither a number, a date nor a text$`));
  else expect(answer.flat()).toEqual(answer.flat().map(() => ({ error: "#VALUE!" })));
});

/** What a call answers, or the refusal. */
function alone(name: string, args: readonly unknown[]): Cell[][] | InvalidInput {
  try {
    return callFormula(name, args);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

/** The calls of a formula's help that ask for single cells only. */
const singleCalls = (formula: Formula) =>
  [formula.help.example, ...(formula.help.moreExamples ?? []), ...formula.help.edges]
    .map((example) => parseCall(example.formula).args)
    .filter((args) => args.every((argument) => !Array.isArray(argument)));

const stackable = figureFormulas.filter((formula) => declared(formula).every(([, argument]) => argument.takes === "cell") && singleCalls(formula).length > 1);

test.each(stackable)("$name answers a column as it answers each row alone, in any order", (formula) => {
  const calls = singleCalls(formula);
  const width = declared(formula).length;
  const figure = formula.figures?.[0];
  const rows = calls.map((args) => Array.from({ length: width }, (_, place) => (figure !== undefined && place === width - 1 ? figure : (args[place] ?? null))));
  const inColumn = (order: readonly (readonly unknown[])[]) =>
    callFormula(
      formula.name,
      Array.from({ length: width }, (_, place) => order.map((row) => [row[place]])),
    );
  const singly = rows.map((row) => {
    const answer = alone(formula.name, row);
    return answer instanceof InvalidInput ? "refused" : answer[0];
  });
  const compared = (answers: readonly (readonly Cell[])[]) =>
    answers.map((row) => (row.some((cell) => typeof cell === "object" && cell !== null) ? "refused" : row));
  expect(compared(inColumn(rows))).toEqual(singly);
  expect(compared(inColumn([...rows].reverse()))).toEqual([...singly].reverse());
});

const blockCalls = [
  {
    name: "BENEFIT_NPV",
    before: [0.08],
    rows: [
      [-100, 50, 70],
      [-10, 5, 7],
      [-3, 2, 2],
    ],
    after: [],
  },
  {
    name: "BENEFIT_IRR",
    before: [],
    rows: [
      [-100, 50, 70],
      [-10, 5, 7],
      [-3, 2, 2],
    ],
    after: [],
  },
  {
    name: "BENEFIT_PAYBACK",
    before: [],
    rows: [
      [-100, 50, 70],
      [-10, 5, 7],
      [-3, 2, 2],
    ],
    after: [0.05],
  },
  {
    name: "BENEFIT_COVERAGE",
    before: [],
    rows: [
      [1, 0.5, null],
      [1, null, null],
      [1, 1, 1],
    ],
    after: [[[1, 2, 3]]],
  },
  {
    name: "BENEFIT_SIGNAL",
    before: [],
    rows: [
      [1, 2, 3, 4, 5, 6, 7],
      [7, 6, 5, 4, 3, 2, 1],
      [1, 2, 1, 2, 1, 2, 1],
    ],
    after: ["Decrease"],
  },
];

test.each(blockCalls)("$name takes each row of a block as a series", ({ name, before, rows, after }) => {
  const together = callFormula(name, [...before, rows, ...after]);
  expect(together).toEqual(rows.map((row) => callFormula(name, [...before, [row], ...after])[0]));
});

test.each(blockCalls)("$name takes a column as it takes a row", ({ name, before, rows, after }) => {
  const upright = after.map((argument) => (Array.isArray(argument) ? (argument[0] as number[]).map((cell) => [cell]) : argument));
  for (const row of rows)
    expect(callFormula(name, [...before, row.map((cell) => [cell]), ...upright])).toEqual(callFormula(name, [...before, [row], ...after]));
});

test("beside a block a column has one figure for each of its rows, a row counts for all of them", () => {
  expect(
    callFormula("BENEFIT_BCR", [
      [
        [100, 200],
        [30, 30],
      ],
      [[150], [120]],
    ]),
  ).toEqual([[2], [0.5]]);
  expect(
    callFormula("BENEFIT_BCR", [
      [
        [100, 200],
        [30, 30],
      ],
      [[100, 50]],
    ]),
  ).toEqual([[2], [0.4]]);
  expect(() =>
    callFormula("BENEFIT_BCR", [
      [
        [100, 200],
        [30, 30],
      ],
      [[150], [120], [1]],
    ]),
  ).toThrow("costs is 3 × 1 but benefits is 2 × 2");
});

test("a benefit that is delivered as planned is not late, whatever its profile", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(ramps)),
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("Level", "Flow"),
      fc.integer({ min: -500, max: 500 }),
      (profile, length, elapsed, kind, target) => {
        fc.pre(target !== 0);
        const start = 46023;
        const day = start + Math.floor(elapsed * length);
        const planned = callFormula("BENEFIT_PLANNED", [0, target, start, start + length, day, profile, kind])[0]?.[0];
        const slip = callFormula("BENEFIT_SLIP", [0, target, planned, start, start + length, day, profile, kind, null, start + length])[0]?.[0];
        expect(Math.abs(slip as number)).toBeLessThan(1e-9);
      },
    ),
  );
});

test("BENEFIT_STATUS says what the status column of the review says", () => {
  const row = fc.record({
    baseline: fc.integer({ min: -20, max: 20 }),
    target: fc.integer({ min: -20, max: 20 }),
    actual: fc.option(fc.integer({ min: -25, max: 25 })),
    kind: fc.constantFrom("Level", "Flow"),
    profile: fc.constantFrom(...Object.keys(ramps)),
    length: fc.integer({ min: 0, max: 400 }),
    elapsed: fc.integer({ min: -50, max: 500 }),
    validated: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const start = 46023;
      const statusDate = start + 300;
      const plans = rows.map(({ elapsed, length, ...rest }) => ({ ...rest, start: statusDate - elapsed, due: statusDate - elapsed + length }));
      const direction = ({ baseline, target }: { baseline: number; target: number }) => (target < baseline ? "Decrease" : "Increase");
      const benefits = [
        ["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due", "Profile"],
        ...plans.map((plan, i) => [
          `B-${i}`,
          "A benefit",
          plan.kind,
          direction(plan),
          plan.kind === "Flow" ? 0 : plan.baseline,
          plan.target,
          plan.start,
          plan.due,
          plan.profile,
        ]),
      ];
      const readings = plans.flatMap((plan, i) =>
        plan.actual === null || plan.start > statusDate
          ? []
          : [[`B-${i}`, statusDate, plan.actual, plan.validated ? "Finance" : null, plan.validated ? statusDate : null]],
      );
      const review = callFormula("BENEFIT_REVIEW", [
        benefits,
        [["Benefit ID", "Date", "Actual", "Validated by", "Validated on"], ...readings],
        statusDate,
        "Status",
      ]);
      const column = (pick: (plan: (typeof plans)[number]) => unknown) => plans.map((plan) => [pick(plan)]);
      const status = callFormula("BENEFIT_STATUS", [
        column((plan) => (plan.kind === "Flow" ? 0 : plan.baseline)),
        column(({ target }) => target),
        column(({ actual, start: from }) => (from > statusDate ? null : actual)),
        column(({ start: from }) => from),
        column(({ due }) => due),
        statusDate,
        column(({ profile }) => profile),
        column(({ kind }) => kind),
        column(direction),
        null,
        null,
        column(({ validated }) => validated),
      ]);
      expect(status).toEqual(review.slice(1));
    }),
    { numRuns: 50 },
  );
});

const manners = [
  {
    what: "a bare value and a range of one cell are the same",
    one: ["BENEFIT_VARIANCE", [10, 9, "Decrease"]],
    other: ["BENEFIT_VARIANCE", [[[10]], [[9]], [["Decrease"]]]],
  },
  { what: "what is left out may be undefined, null or blank", one: ["BENEFIT_VARIANCE", [10, 9]], other: ["BENEFIT_VARIANCE", [10, 9, ""]] },
  {
    what: "what is left out may be undefined, null or blank (null)",
    one: ["BENEFIT_VARIANCE", [10, 9, undefined]],
    other: ["BENEFIT_VARIANCE", [10, 9, null]],
  },
  { what: "text that shows a number is the number", one: ["BENEFIT_VARIANCE", ["1,234.5", "£1,000"]], other: ["BENEFIT_VARIANCE", [1234.5, 1000]] },
  { what: "a text date is its day", one: ["BENEFIT_HORIZON", ["1 Jan 2026", "2026-12-31"]], other: ["BENEFIT_HORIZON", [46023, 46387]] },
  {
    what: "0 for a date is the blank that some hosts hand over",
    one: ["BENEFIT_SLIP", [0, 100, 25, 46023, 46387, 46205, null, null, null, 0]],
    other: ["BENEFIT_SLIP", [0, 100, 25, 46023, 46387, 46205]],
  },
  { what: "names and words are read in any case", one: ["benefit_variance", [10, 9, "decrease"]], other: ["BENEFIT_VARIANCE", [10, 9, "Lower is better"]] },
] as const;

test.each(manners)("$what", ({ one, other }) => {
  expect(callFormula(one[0], one[1])).toEqual(callFormula(other[0], other[1]));
});

const refusals = [
  { call: ["BENEFIT_NOTHING", [1]], says: "There is no formula BENEFIT_NOTHING" },
  { call: ["BENEFIT_VARIANCE", [10]], says: "BENEFIT_VARIANCE needs the argument actual" },
  { call: ["BENEFIT_VARIANCE", [10, null]], says: "Actual is blank" },
  { call: ["BENEFIT_VARIANCE", [10, 9, "Increase", 4]], says: "takes at most 3 arguments" },
  { call: ["BENEFIT_VARIANCE", [[[1], [2]], [[1, 2, 3]], [[null], [null], [null]]]], says: "direction is 3 × 1 but planned is 2 × 1" },
  { call: ["BENEFIT_VARIANCE", [[[1], [2, 3]], 1]], says: "The rows of planned are of different lengths" },
  { call: ["BENEFIT_VARIANCE", [10, 9, "Sideways"]], says: '"Sideways" is not one of the words' },
  { call: ["BENEFIT_VARIANCE", [10, true]], says: '"true" is not a number' },
  { call: ["BENEFIT_VARIANCE", [10, NaN]], says: "the cell shows #NUM!" },
  { call: ["BENEFIT_VARIANCE", [1e308, -1e308]], says: "The figures are too large" },
  { call: ["BENEFIT_HORIZON", [46023, 2026]], says: '"2026" is not a date' },
  { call: ["BENEFIT_PERT", [[[80, 90]], [[120, 120]], [[140, 140]]]], says: "cannot tell several figures for every row and column" },
] as const;

test.each(refusals)("$call is refused: $says", ({ call, says }) => {
  expect(() => callFormula(call[0], call[1])).toThrow(InvalidInput);
  expect(() => callFormula(call[0], call[1])).toThrow(says);
});

test("a row and a column give a rectangle", () => {
  expect(callFormula("BENEFIT_VARIANCE", [[[1], [2]], [[10, 20, 30]]])).toEqual([
    [9, 19, 29],
    [8, 18, 28],
  ]);
});

test("rows that cannot be answered are errors, blank rows are blank, the others are answered", () => {
  const planned = [[10], [null], [""], [{ error: "#DIV/0!" }], ["ten"], [5], [0], ["n/a"]];
  const actual = [[9], [null], [null], [1], [1], [null], [0], [""]];
  expect(callFormula("BENEFIT_VARIANCE_PERCENT", [planned, actual])).toEqual([
    [-0.1],
    [null],
    [null],
    [{ error: "#DIV/0!" }],
    [{ error: "#VALUE!" }],
    [{ error: "#N/A" }],
    [{ error: "#N/A" }],
    [null],
  ]);
});

test("every formula that is asked for is there, in groups", () => {
  const wanted = `PLANNED VARIANCE VARIANCE_PERCENT ATTAINMENT REALIZATION STATUS HORIZON SLIP PACE FORECAST FORECAST_DUE TO_COMPLETE TREND NET
    CASHFLOW NPV IRR PAYBACK BCR ROI SWITCHING EQUIVALENT_ANNUAL DELAY_COST PERT SIMULATE INDEX COVERAGE ALIGNMENT LIMITS SIGNAL ASSURANCE
    SUSTAINMENT PERSISTENCE EARNED_VALUE EARNED_SCHEDULE REVIEW CHECK`;
  expect(formulas.map(({ name }) => name)).toEqual(wanted.split(/\s+/).map((name) => `BENEFIT_${name}`));
});
