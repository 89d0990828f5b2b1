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

describe("a Weight below 0", () => {
  const weighed = (cell: Cell): Review =>
    review(planWith({ Weight: cell }, { Benefits: tableOf(saving("B-01", { Weight: cell }), saving("B-02", { Weight: 2 })) }));

  test("is told with its row and what may stand there, and not as one that is not given", () => {
    expect(found(weighed(-1), "Weight")).toEqual([
      expect.objectContaining({
        rule: "weight-negative",
        severity: "Needs attention",
        row: 2,
        what: "Weight is -1, below 0, so it counts as a blank one",
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
      expect.objectContaining({ rule: "weight-negative", row: 2, what: "Weight is -3, below 0, so it counts as a blank one" }),
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

  test("is not seen where there is none", () => {
    expect(logged({ Source: "# of calls", Note: "#7" }).findings.filter(({ rule }) => rule === "cell-error")).toEqual([]);
  });
});
