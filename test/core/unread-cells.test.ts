import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { planLines } from "../../core/portfolio/plan-lines";
import { reviewPlan, type Review } from "../../core/review/review";
import type { Cell } from "../../core/port/workbook";
import { snapshotOf, soundFlow, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/* A cell that is written but cannot be read is not a blank one: what it stands for is not known, and no figure may be made without it. */

const day = dayOf(2026, 7, 15);
const saving = (id: string, cells: NamedCells = {}): NamedCells =>
  soundFlow({ "Benefit ID": id, Category: "Cashable", Unit: "EUR", Validator: "Finance", ...cells });
const planWith = (cells: NamedCells, more: Tables = {}): Tables => ({
  Benefits: tableOf(saving("B-01", cells), saving("B-02")),
  Measurements: tableOf(
    { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 500, "Validated by": "Finance", "Validated on": "2026-07-01" },
    { "Benefit ID": "B-02", Date: "2026-06-30", Actual: 600 },
  ),
  Settings: [
    ["Setting", "Value"],
    ["Currency", "EUR"],
  ],
  ...more,
});
const review = (tables: Tables): Review => reviewPlan(snapshotOf(tables), day);
const found = ({ findings }: Review, column: string) => findings.filter((finding) => finding.column === column);

describe("a factor of a benefit's money that cannot be read", () => {
  // 1,200 of which 181 days of 365 are planned by 30 June.
  const planned = (1200 * 181) / 365;

  test.each<readonly [string, Cell]>([
    ["Deadweight", { error: "#N/A" }],
    ["Deadweight", 50],
    ["Deadweight", "half"],
    ["Deadweight", 1.5],
    ["Attribution", "#N/A"],
    ["Attribution", 50],
    ["Optimism bias", "some"],
    ["Confidence", "50"],
    ["Unit value", "#N/A"],
    ["Unit value", "a lot"],
  ])("leaves its money out of every total, and says so: %s %j", (column, cell) => {
    const reviewed = review(planWith({ [column]: cell }));
    const { result } = reviewed;
    expect(result.benefits["B-01"]).toMatchObject({
      moneyPlanned: null,
      moneyClaimed: null,
      moneyValidated: null,
      status: "Red",
      reason: `Its money is left out, since ${column} cannot be read`,
    });
    expect(found(reviewed, column)).toEqual([
      expect.objectContaining({ severity: "Needs attention", row: 2, what: expect.stringMatching(/, so the money of this benefit is left out$/) }),
    ]);
    expect(result.totals).toEqual([
      expect.objectContaining({ category: "Cashable", benefitCount: 2, valuedCount: 1, planned: expect.closeTo(planned, 9), claimed: 600, validated: 0 }),
    ]);
    expect(result.moneyByYear.filter(({ category }) => category === "Cashable")).toEqual([expect.objectContaining({ planned: expect.closeTo(1200, 9) })]);
  });

  test("is no factor at all where the cell is blank or says that there is none", () => {
    for (const cell of [null, "n/a", "-"])
      expect(review(planWith({ Deadweight: cell })).result.benefits["B-01"]).toMatchObject({ moneyClaimed: 500, reason: null });
  });

  test("is taken as it stands where it is a share", () => {
    expect(review(planWith({ Deadweight: "50 %" })).result.benefits["B-01"]).toMatchObject({ moneyClaimed: 250 });
  });

  test("is another plan than a blank one, to a portfolio too", () => {
    const planned = (cell: Cell) => planLines(snapshotOf(planWith({ Deadweight: cell }))).benefits[0]?.planned;
    expect(planned("half")).not.toBe(planned(null));
  });

  test("says nothing of money where the benefit has none", () => {
    const reviewed = review(planWith({ Deadweight: "half", Category: "Non-financial" }));
    expect(found(reviewed, "Deadweight")).toEqual([expect.objectContaining({ what: '"half" is not a number' })]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ reason: null });
  });

  test("matters nothing on a parent, which has no money of its own", () => {
    const tables = planWith(
      {},
      { Benefits: tableOf({ "Benefit ID": "P", Benefit: "All", Deadweight: "half" }, saving("B-01", { Parent: "P" }), saving("B-02")) },
    );
    const reviewed = review(tables);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ moneyClaimed: 500 });
    expect(found(reviewed, "Deadweight")).toEqual([expect.objectContaining({ what: '"half" is not a number' })]);
  });
});

describe("a Nature that cannot be read", () => {
  test.each<readonly [Cell]>([["???"], [{ error: "#N/A" }], ["Sort of harm"]])("leaves the benefit unjudged and out of money: %j", (cell) => {
    const reviewed = review(planWith({ Nature: cell }));
    expect(found(reviewed, "Nature")).toEqual([expect.objectContaining({ severity: "Stops the row", row: 2 })]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ status: "Undefined", moneyPlanned: null, moneyClaimed: null });
    expect(reviewed.result.totals).toEqual([expect.objectContaining({ benefitCount: 2, valuedCount: 1, claimed: 600 })]);
    expect(planLines(snapshotOf(planWith({ Nature: cell }))).benefits[0]?.terms).toBeNull();
  });

  test.each(["Disbenefit!", "Dis-benefit.", "Negativer Nutzen!", "NEGATIVE!"])("is read where a mark alone follows the word: %s", (cell) => {
    const reviewed = review(planWith({ Nature: cell }));
    expect(found(reviewed, "Nature")).toEqual([]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ moneyClaimed: -500 });
  });

  test("matters nothing on a parent", () => {
    const tables = planWith({}, { Benefits: tableOf({ "Benefit ID": "P", Benefit: "All", Nature: "???" }, saving("B-01", { Parent: "P" }), saving("B-02")) });
    expect(review(tables).result.benefits).toMatchObject({ P: { status: "Red" }, "B-01": { moneyClaimed: 500 } });
  });
});

describe("a Category that cannot be read", () => {
  test.each<readonly [Cell]>([["to be agreed"], [{ error: "#REF!" }], ["#N/A"]])("leaves the money out, which may be none or of another total: %j", (cell) => {
    const reviewed = review(planWith({ Category: cell }));
    expect(found(reviewed, "Category")).toEqual([
      expect.objectContaining({ severity: "Needs attention", row: 2, what: expect.stringMatching(/, so the money of this benefit is left out$/) }),
    ]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({
      status: "Red",
      moneyPlanned: null,
      moneyClaimed: null,
      moneyValidated: null,
      reason: "Its money is left out, since Category cannot be read",
    });
    expect(reviewed.result.totals.map(({ category, claimed }) => [category, claimed])).toEqual([
      ["Cashable", 600],
      ["No category", 0],
    ]);
    expect(reviewed.result.moneyByYear.map(({ category }) => category)).toEqual(["Cashable"]);
  });

  test("of a parent leaves out the money of those below it that take theirs from it", () => {
    const below = (cells: NamedCells = {}): Tables =>
      planWith(
        {},
        {
          Benefits: tableOf(
            { "Benefit ID": "P", Benefit: "All", Category: "???" },
            saving("B-01", { Parent: "P", Category: null }),
            saving("B-02", { Parent: "P", ...cells }),
          ),
        },
      );
    const { result } = review(below());
    expect(result.benefits).toMatchObject({
      "B-01": { moneyClaimed: null, reason: "Its money is left out, since Category cannot be read" },
      "B-02": { moneyClaimed: 600 },
    });
  });

  test("says nothing of money where the row names none", () => {
    const reviewed = review(planWith({ Category: "???", Unit: "hours" }));
    expect(found(reviewed, "Category")).toEqual([expect.objectContaining({ what: expect.not.stringContaining("money") })]);
  });
});

test("a Unit that cannot be read leaves out the money of a Flow that may count in the plan's currency, and no other", () => {
  const error = { error: "#REF!" };
  expect(review(planWith({ Unit: error })).result.benefits["B-01"]).toMatchObject({
    moneyClaimed: null,
    reason: "Its money is left out, since Unit cannot be read",
  });
  expect(review(planWith({ Unit: error, "Unit value": 2 })).result.benefits["B-01"]).toMatchObject({ moneyClaimed: 1000, reason: null });
});

describe("an End that cannot be read", () => {
  test.each<readonly [Cell, string]>([
    [{ error: "#REF!" }, "The cell shows the spreadsheet error #REF!"],
    ["whenever", '"whenever" is not a date'],
    ["05/03/2026", '"05/03/2026" can be read day first or month first'],
  ])("leaves the benefit unjudged and out of money, for it may have ended: %j", (cell, what) => {
    const reviewed = review(planWith({ End: cell }));
    expect(found(reviewed, "End")).toEqual([
      expect.objectContaining({ severity: "Stops the row", row: 2, what: `${what}, so nobody knows whether this benefit has ended` }),
    ]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({
      status: "Undefined",
      moneyPlanned: null,
      moneyClaimed: null,
      reason: `End: ${what}, so nobody knows whether this benefit has ended`,
    });
    expect(reviewed.result.totals).toEqual([expect.objectContaining({ benefitCount: 2, valuedCount: 1, claimed: 600 })]);
    expect(reviewed.result.moneyByYear).toEqual([expect.objectContaining({ planned: expect.closeTo(1200, 9) })]);
  });

  test.each(["ongoing", "Open-ended", "unbefristet", "en cours", "indefinido", "doorlopend", "n/a"])("is none where it says that there is none: %s", (cell) => {
    const reviewed = review(planWith({ End: cell }));
    expect(found(reviewed, "End")).toEqual([]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ status: "Red", moneyClaimed: 500 });
  });

  test("matters nothing on a parent", () => {
    const tables = planWith({}, { Benefits: tableOf({ "Benefit ID": "P", Benefit: "All", End: "whenever" }, saving("B-01", { Parent: "P" }), saving("B-02")) });
    expect(review(tables).result.benefits).toMatchObject({ P: { status: "Red" }, "B-01": { moneyClaimed: 500 } });
  });
});

describe("a Profile that cannot be read", () => {
  test.each<readonly [Cell]>([[{ error: "#REF!" }], ["hockey stick"]])("leaves the benefit unjudged, for nobody knows what is planned by now: %j", (cell) => {
    const reviewed = review(planWith({ Profile: cell }));
    expect(found(reviewed, "Profile")).toEqual([
      expect.objectContaining({
        severity: "Stops the row",
        row: 2,
        what: expect.stringMatching(/, so nobody knows how much of this benefit is planned by now$/),
      }),
    ]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ status: "Undefined", moneyPlanned: null, moneyClaimed: null });
  });

  test.each<readonly [string, NamedCells]>([
    ["a milestone", { Kind: "Milestone" }],
    ["a value to keep", { Kind: "Level", Direction: "At most", Baseline: null }],
  ])("matters nothing to %s, which has no ramp", (_, cells) => {
    const reviewed = review(planWith({ Profile: "hockey stick", ...cells }));
    expect(found(reviewed, "Profile")).toEqual([expect.objectContaining({ severity: "Needs attention" })]);
    expect(reviewed.result.benefits["B-01"]?.["status"]).not.toBe("Undefined");
  });
});

describe("what a benefit waits for and cannot be read", () => {
  const activities = { Activities: tableOf({ "Activity ID": "A-01", Activity: "Install", "Baseline finish": "2026-01-31" }) };
  test.each<readonly [string, Cell]>([
    ["Trigger", { error: "#REF!" }],
    ["Trigger lag (days)", "soon"],
  ])("leaves unknown by how much it is late: %s", (column, cell) => {
    const reviewed = review(planWith({ Trigger: "A-01", "Trigger lag (days)": 10, [column]: cell }, activities));
    expect(found(reviewed, column)).toEqual([expect.objectContaining({ severity: "Needs attention", row: 2 })]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ triggerShift: null });
    expect(review(planWith({ Trigger: "A-01", "Trigger lag (days)": 10 }, activities)).result.benefits["B-01"]).toMatchObject({
      triggerShift: expect.any(Number),
    });
  });
});

test("a frozen row of which a cell cannot be read does not count, and is no plan of other figures", () => {
  const frozen = (cells: NamedCells): Review =>
    review(
      planWith(
        {},
        {
          Baselines: tableOf({
            ...{
              Baseline: "Case",
              "Taken on": "2026-01-05",
              "Benefit ID": "B-01",
              Target: 1500,
              Start: "2026-01-01",
              Due: "2026-12-31",
              End: null,
              Profile: null,
            },
            ...cells,
          }),
        },
      ),
    );
  const cut = ({ findings }: Review) => findings.filter(({ rule }) => rule === "target-cut");
  expect(cut(frozen({}))).toHaveLength(1);
  for (const [column, cell] of [
    ["End", { error: "#REF!" }],
    ["Profile", "hockey stick"],
    ["Due", "soon"],
    ["Target", "lots"],
  ] as const) {
    const reviewed = frozen({ [column]: cell });
    expect(reviewed.findings.filter(({ table, column: of }) => table === "Baselines" && of === column)).toEqual([
      expect.objectContaining({ severity: "Stops the row", row: 2, what: expect.stringMatching(/, so this frozen row does not count$/) }),
    ]);
    expect(cut(reviewed)).toEqual([]);
  }
});

describe("a Weight below 0", () => {
  const weighed = (cell: Cell): Review =>
    review(planWith({ Weight: cell }, { Benefits: tableOf(saving("B-01", { Weight: cell }), saving("B-02", { Weight: 2 })) }));

  test("is told with its row and what may stand there, and not as one that is not given", () => {
    expect(found(weighed(-1), "Weight")).toEqual([
      expect.objectContaining({
        rule: "weight-negative",
        severity: "Needs attention",
        row: 2,
        what: "Weight is −1, below 0, so it counts as a blank one",
        mend: "Enter 0 or more; 0 takes the row out of the index",
      }),
    ]);
  });

  test("counts as a blank one does, which is told as such", () => {
    expect(weighed(-1).result.benefits["B-01"]).toMatchObject({ indexWeight: 2 });
    expect(found(weighed(null), "Weight")).toEqual([
      expect.objectContaining({ rule: "weights-off", what: expect.stringContaining("1 benefit has no weight") }),
    ]);
  });

  test("is told of an objective too", () => {
    const reviewed = review(planWith({}, { Objectives: tableOf({ "Objective ID": "O-1", Objective: "More", Weight: -3 }) }));
    expect(reviewed.findings.filter(({ table, column }) => table === "Objectives" && column === "Weight")).toEqual([
      expect.objectContaining({ rule: "weight-negative", row: 2, what: "Weight is −3, below 0, so it counts as a blank one" }),
    ]);
  });
});

describe("a spreadsheet error in a text of the log", () => {
  const logged = (cells: NamedCells): Review =>
    review(
      planWith(
        {},
        {
          Measurements: tableOf(
            {
              "Benefit ID": "B-01",
              Date: "2026-05-31",
              Actual: 100,
              Source: null,
              "Entered by": null,
              "Validated by": null,
              "Validated on": null,
              Note: "#1 of 2",
            },
            { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 500, "Validated by": "Finance", "Validated on": "2026-07-01", ...cells },
          ),
        },
      ),
    );

  test.each(["Source", "Entered by", "Validated by", "Note"].flatMap((column) => [[column, { error: "#VALUE!" }] as const, [column, "#N/A"] as const]))(
    "is a finding in its place: %s %j",
    (column, cell) => {
      const reviewed = logged({ [column]: cell });
      expect(found(reviewed, column)).toEqual([
        expect.objectContaining({ rule: "cell-error", severity: "Needs attention", table: "Measurements", row: 3, subject: "B-01" }),
      ]);
      expect(reviewed.result.benefits["B-01"]).toMatchObject({ moneyClaimed: 600, moneyValidated: column === "Validated by" ? 0 : 500 });
    },
  );

  test.each<readonly [Cell, string | null]>([
    [{ error: "#REF!" }, null],
    [{ error: "#REF!" }, "Finance"],
    ["#REF!", null],
    ["#REF!", "Finance"],
  ])("is a finding in Validated on, whoever validated: %j by %j", (cell, who) => {
    const reviewed = logged({ "Validated on": cell, "Validated by": who });
    expect(found(reviewed, "Validated on")).toEqual([
      expect.objectContaining({ rule: "cell-error", severity: "Needs attention", table: "Measurements", row: 3, subject: "B-01" }),
    ]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ moneyClaimed: 600, moneyValidated: 0 });
  });

  test("is not seen where there is none", () => {
    expect(logged({ Source: "# of calls", Note: "#7" }).findings.filter(({ rule }) => rule === "cell-error")).toEqual([]);
  });
});
