import { expect, test } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import { reviewedMonths } from "../support/kept-record";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/** 2026-06-30, the day of the sound plan. */
const day = 46203;

const measured = (overtime: number): Tables => ({
  Measurements: tableOf(
    { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10, Source: "Order system, June" },
    { "Benefit ID": "B-02", Date: "2026-06-30", Actual: overtime, Source: "Payroll, June" },
  ),
});

/** A sound plan in which both benefits are where they should be; of 1,200, 181 of 365 days ask for 595.07. */
const onPlan = (tables: Tables = {}): Tables => soundPlan({ ...measured(600), ...tables });
const decisionsOf = (tables: Tables) => reviewPlan(snapshotOf(tables), day).result.board.decisions;
const said = (tables: Tables) => decisionsOf(tables).map(({ what, who, table, row }) => [what, who, table, row]);

const money = (cells: NamedCells = {}): NamedCells =>
  soundFlow({
    "Benefit ID": "B-02",
    Benefit: "Overtime",
    Category: "Cost avoidance",
    Unit: "£",
    "Unit value": 1,
    Accountable: "Chief Operating Officer",
    ...cells,
  });
const benefits = (...rows: readonly NamedCells[]): Tables => ({ Benefits: tableOf(...rows) });
const activity = (cells: NamedCells): Tables => ({
  Activities: tableOf({ "Activity ID": "A-01", Activity: "Install the system", Enables: "B-01, B-02", Start: "2026-01-01", ...cells }),
});
const frozen = { Baseline: "Business case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": 12, Target: 8, Due: "2026-12-31" };
const roles = { Roles: tableOf({ Person: "A. Sponsor", Role: "Sponsor" }, { Person: "Head of logistics", Role: "Benefit owner" }) };

test("nothing waits for a decision in a plan that is as it should be", () => expect(said(onPlan())).toEqual([]));

test.each<{ what: string; tables: Tables; gives: readonly (readonly unknown[])[] }>([
  {
    what: "the money furthest behind, by whom is accountable, and what no open activity brings back",
    tables: { ...measured(100), ...benefits(soundBenefit(), money()) },
    // 595.07 − 100
    gives: [
      ["Win back £495, or take it out of the plan: B-02 Overtime", "Chief Operating Officer", "Benefits", 3],
      ["Agree on an activity for what is behind plan and has none: B-02", "Chief Operating Officer", "Benefits", 3],
    ],
  },
  {
    what: "without one who is accountable the plan's sponsor decides",
    tables: { ...measured(100), ...roles },
    gives: [["Agree on an activity for what is behind plan and has none: B-02", "A. Sponsor", "Benefits", 3]],
  },
  {
    what: "an activity that is overdue, by its owner",
    tables: activity({ "Baseline finish": "2026-05-31", Owner: "Change lead" }),
    gives: [["Set a date that holds, or drop it: A-01 Install the system, due on 31 May 2026", "Change lead", "Activities", 2]],
  },
  {
    what: "an activity that is overdue, where nobody is named",
    tables: activity({ "Baseline finish": "2026-05-31" }),
    gives: [["Set a date that holds, or drop it: A-01 Install the system, due on 31 May 2026", null, "Activities", 2]],
  },
  {
    what: "a plan that nobody has approved",
    tables: { ...roles, Baselines: tableOf({ ...frozen, "Taken on": "2026-07-01" }) },
    gives: [["Approve the plan as a baseline: none is approved yet", "A. Sponsor", "Benefits", null]],
  },
  {
    what: "what promises less than was approved, by who approved it last",
    tables: { Baselines: tableOf({ ...frozen, Target: 7, Due: "2026-11-30", "Approved by": "Investment board" }) },
    gives: [["Approve what was changed since the baseline, or have it put back: B-01", "Investment board", "Benefits", 2]],
  },
  {
    what: "reviews that were not held, by those whom they are for",
    tables: {
      Reviews: tableOf(
        { Review: "June", Date: "2026-06-15", Audience: "Board" },
        { Review: "May", Date: "2026-05-15", Audience: "Board" },
        { Review: "April", Date: "2026-04-15", "Done on": "2026-04-15" },
      ),
    },
    gives: [['Hold the review, or move it: "May", due on 15 May 2026 (and 1 more)', "Board", "Reviews", 3]],
  },
  {
    what: "what cannot be judged comes first",
    tables: { ...benefits(soundBenefit({ Kind: null }), soundFlow({ "Benefit ID": "B-02" })), ...roles },
    gives: [["Name who completes the plan: 1 of 2 benefits cannot be judged (first of all Kind in row 2)", "A. Sponsor", "Benefits", 2]],
  },
])("$what", ({ tables, gives }) => expect(said(onPlan({ Settings: tableOf({ Setting: "Currency", Value: "£" }), ...tables }))).toEqual(gives));

test("a reading that was changed after a review had told it, by who owns the benefit", () => {
  const may = (actual: number): NamedCells => ({ "Benefit ID": "B-01", Date: "2026-05-31", Actual: actual, Source: "Order system, May" });
  const june = { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10, Source: "Order system, June" };
  const told = (...readings: readonly NamedCells[]): Tables => onPlan({ ...benefits(soundBenefit()), Measurements: tableOf(...readings) });
  const [, second] = reviewedMonths([
    [told(may(10.5)), "2026-05-31"],
    [told(may(10.4), june), "2026-06-30"],
  ]);
  expect(second?.result.board.decisions.map(({ what, who, table }) => [what, who, table])).toEqual([
    ["Ask why it was changed after a review, or have it put back: B-01 (1 change)", "Head of logistics", "Measurements"],
  ]);
});

test("at most five, however much there is", () => {
  const all: Tables = {
    ...measured(100),
    ...benefits(soundBenefit({ "Benefit ID": "B-00", Kind: null }), money({ Due: "2027-12-31" }), soundBenefit()),
    ...activity({ Enables: "B-01", "Baseline finish": "2026-05-31" }),
    Baselines: tableOf({ ...frozen, "Benefit ID": "B-02", "Baseline value": null, Target: 1300 }),
    Reviews: tableOf({ Review: "May", Date: "2026-05-15" }),
  };
  expect(decisionsOf(onPlan(all)).map(({ what }) => what.split(/[ ,:]/)[0])).toEqual(["Name", "Win", "Agree", "Set", "Approve"]);
});

test("of one benefit that is due none is, of several none are, realized or on plan", () => {
  const headline = (...rows: readonly NamedCells[]) => reviewPlan(snapshotOf(onPlan({ ...measured(100), ...benefits(...rows) })), day).result.board.headline;
  const behind = soundFlow({ "Benefit ID": "B-02" });
  expect(headline(behind)).toMatch(/^0 of 1 benefit that is due is realized or on plan\./);
  expect(headline(behind, soundFlow({ "Benefit ID": "B-03" }))).toMatch(/^0 of 2 benefits that are due are realized or on plan\./);
});

test("a plan of which nothing can be judged does not say how many of what is due are on plan", () => {
  const stopped = reviewPlan(snapshotOf(onPlan(benefits(soundBenefit({ Kind: null }), soundFlow({ "Benefit ID": "B-02", Target: null })))), day);
  expect(stopped.result.board.headline).toBe("No benefit can be judged yet: Findings says what stops each.");
  // Nobody knows whether they are due, so that no share of what is due is 0.
  const blank = { index: null, cappedIndex: null, coverage: null, pessimisticIndex: null };
  expect(stopped.result.plan).toMatchObject(blank);
});
