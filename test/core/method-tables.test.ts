import { describe, expect, test } from "@jest/globals";
import { checks } from "../../core/checks/index";
import { dayOf } from "../../core/domain/day";
import { findingList } from "../../core/reading/findings";
import { readPlan } from "../../core/reading/plan";
import { reviewPlan } from "../../core/review/review";
import { planTables } from "../../core/tables/plan-tables";
import type { Table } from "../../core/tables/table";
import { snapshotOf, soundBenefit, tableOf, type NamedCells } from "../support/plan-builder";

/* The lists of the method's §1 and §10 as they are printed there, against what is declared. A star: needed to compute. */

const page: Readonly<Record<string, string>> = {
  Benefits:
    "Benefit ID*, Benefit*, Parent, Nature, Category, Objective, Owner, Accountable, Validator, Kind*, Direction*, Unit, Baseline*, Baseline date, Target*, Start*, Due*, End, Profile, Unit value, Deadweight, Attribution, Optimism bias, Confidence, Weight, Amber tolerance, Red tolerance, Tolerance basis, Limits from, Frequency, Data source, Trigger, Trigger lag (days), Notes",
  Measurements: "Benefit ID*, Date*, Actual*, Source, Entered by, Validated by, Validated on, Note",
  Profile: "Benefit ID*, Period end*, Planned*",
  Activities:
    "Activity ID*, Activity*, Type, Enables, Owner, Start, Baseline finish*, Forecast finish, Actual finish, % complete, Budget, Actual cost, Depends on",
  Roles: "Person*, Role*, Benefit ID, Activity ID, RACI, Email",
  Resources: "Resource*, Kind, Benefit ID, Activity ID, From, To, Planned*, Committed, Actual",
  Objectives: "Objective ID*, Objective*, Weight, Sponsor",
  Alignment: "Benefit ID*, Objective ID*, Score*",
  Sustainment: "Benefit ID*, Action*, Owner, Handover date, Handed over to, Accepted on, Review every (days), Last review, Tolerance",
  Reviews: "Review*, Type, Audience, Method, Date*, Done on, Outcome",
  Baselines: "Baseline*, Taken on*, Benefit ID*, Baseline value, Target, Start, Due, End, Profile, Unit value, Approved by, Reason",
  Settings: "Setting*, Value",
};
/** What is declared beside the page: a register's own word, and what a setting does. */
const beside: readonly string[] = ["Benefits: Own status", "Settings: Meaning"];

const tables: readonly Table[] = Object.values(planTables);
const columnsOf = ({ columns }: Table) => Object.values(columns);

describe("the tables of the method (§1)", () => {
  test.each(tables.map((table) => [table.name, table] as const))("%s has its columns, in their order, and needs those with a star", (name, table) => {
    const declared = columnsOf(table)
      .filter(({ header }) => !beside.includes(`${name}: ${header}`))
      .map(({ header, required }) => `${header}${required ? "*" : ""}`);
    expect(declared.join(", ")).toBe(page[name]);
  });
  test("are all that is declared", () => {
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(page));
    expect(tables.flatMap((table) => columnsOf(table).map(({ header }) => `${table.name}: ${header}`))).toEqual(expect.arrayContaining([...beside]));
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["Benefits", "Nature", ["Benefit", "Dis-benefit"]],
    ["Benefits", "Category", ["Cashable", "Cost avoidance", "Non-cashable", "Non-financial"]],
    ["Benefits", "Kind", ["Flow", "Level", "Milestone", "Scale"]],
    ["Benefits", "Direction", ["Increase", "Decrease", "Maintain", "At least", "At most"]],
    ["Benefits", "Profile", ["Linear", "S-curve", "Front-loaded", "Back-loaded", "Step", "Table"]],
    ["Benefits", "Tolerance basis", ["Share", "Units"]],
    ["Activities", "Type", ["Activity", "Milestone"]],
    ["Roles", "Role", ["Sponsor", "Senior responsible owner", "Benefits manager", "Benefit owner", "Change manager", "Finance validator", "Data provider"]],
    ["Roles", "RACI", ["Responsible", "Accountable", "Consulted", "Informed"]],
    ["Resources", "Kind", ["Tool", "Personnel", "Funding"]],
    ["Reviews", "Type", ["Stage", "Tranche end", "Post-completion", "Sustainment"]],
  ])("%s, %s takes the words of the page", (name, header, words) => {
    const table = tables.find((candidate) => candidate.name === name);
    expect(table && columnsOf(table).find((column) => column.header === header)?.choices).toEqual(words);
  });
});

describe("the settings of the method (§1)", () => {
  const read = (...rows: readonly (readonly [string, string | number | null])[]) => {
    const findings = findingList([]);
    const { settings } = readPlan(snapshotOf({ Benefits: tableOf(soundBenefit()), Settings: [["Setting", "Value"], ...rows] }), undefined, findings);
    return { settings, rules: findings.all().map(({ rule }) => rule) };
  };

  test("are all read", () => {
    const { settings, rules } = read(
      ["Plan", "Order to delivery"],
      ["Plan ID", "OTD-1"],
      ["Organisation", "Distribution"],
      ["Plan weight", 2.5],
      ["Status date", "2026-06-30"],
      ["Currency", "€"],
      ["Discount rate", "3.5%"],
      ["Price date", "2025-04-01"],
      ["Amber tolerance", "4%"],
      ["Red tolerance", "9%"],
      ["Too-early share", "20%"],
      ["Milestone grace (days)", 14],
      ["Short horizon (months)", 6],
      ["Mid horizon (months)", 18],
      ["Fiscal year start", "April"],
    );
    expect(rules).toEqual([]);
    expect(settings).toMatchObject({
      plan: "Order to delivery",
      planId: "OTD-1",
      organisation: "Distribution",
      planWeight: 2.5,
      statusDate: dayOf(2026, 6, 30),
      currency: "€",
      discountRate: 0.035,
      priceDate: dayOf(2025, 4, 1),
      tolerances: { amber: 0.04, red: 0.09, basis: "Share", tooEarly: 0.2, milestoneGrace: 14 },
      shortHorizon: 6,
      midHorizon: 18,
      fiscalYearStart: 4,
    });
  });

  test("left blank take the page's: weight 1, 5% and 10%, a tenth, 31 days, 12 and 36 months", () => {
    const { settings, rules } = read(["Plan", null], ["Plan weight", null], ["Milestone grace (days)", null]);
    expect(rules).toEqual([]);
    expect(settings).toMatchObject({ plan: undefined, planId: undefined, organisation: undefined, planWeight: 1, shortHorizon: 12, midHorizon: 36 });
    expect(settings.tolerances).toEqual({ amber: 0.05, red: 0.1, basis: "Share", tooEarly: 0.1, milestoneGrace: 31 });
  });

  test.each(["Plan weight", "Milestone grace (days)"])("%s below 0 is a finding, and the default counts", (name) => {
    const { settings, rules } = read([name, -1]);
    expect(rules).toEqual(["setting-negative"]);
    expect([settings.planWeight, settings.tolerances.milestoneGrace]).toEqual([1, 31]);
  });

  test.each([
    { name: "Discount rate", value: "a lot", rule: "reason-not-figure" },
    { name: "Plan weight", value: "not agreed yet", rule: "reason-not-figure" },
    { name: "Short horizon (months)", value: "0:45", rule: "not-a-number" },
    { name: "Mid horizon (months)", value: "about 48", rule: "about-in-cell" },
    { name: "Price date", value: "Q4 2025", rule: "period-as-date" },
  ])('$name "$value" is told: $rule', ({ name, value, rule }) => {
    const { settings, rules } = read([name, value]);
    expect(rules).toEqual([rule]);
    expect([settings.discountRate, settings.planWeight, settings.shortHorizon]).toEqual([undefined, 1, 12]);
  });

  test("Milestone grace moves a milestone from Amber to Red: of 14 days, 15 days after Due", () => {
    const milestone: NamedCells = soundBenefit({ Kind: "Milestone", Direction: "Increase", Unit: null, Baseline: null, Target: null, Due: "2026-06-30" });
    const on = (day: number) =>
      reviewPlan(
        snapshotOf({
          Benefits: tableOf(milestone),
          Settings: [
            ["Setting", "Value"],
            ["Milestone grace (days)", 14],
          ],
        }),
        day,
      ).result.benefits["B-01"]?.["status"];
    expect([on(dayOf(2026, 7, 14)), on(dayOf(2026, 7, 15))]).toEqual(["Amber", "Red"]);
  });
});

test("every finding that the method asks for at least (§10) is a rule of a check, or of the reading of cells", () => {
  const asked: Readonly<Record<string, string>> = {
    "missing table": "missing-table",
    "ID missing": "id-missing",
    "ID twice": "id-twice",
    "reference to an ID that is not there": "unknown-reference",
    "parent cycle": "parent-cycle",
    "Due before Start": "due-before-start",
    "target against direction": "target-against-direction",
    "target equals baseline": "target-equals-baseline",
    "table profile that does not add up to the target": "profile-off-target",
    "measurement after the status date": "measurement-after-status-date",
    "measurement before the baseline date": "measurement-before-baseline",
    "duplicate measurement": "duplicate-measurement",
    "no owner": "no-owner",
    "owner without a role": "owner-without-role",
    "no measure": "no-measure",
    "no activity that enables it": "no-enabling-activity",
    "no objective": "no-objective",
    "objective without benefit": "objective-without-benefit",
    "no sustainment action": "no-sustainment-action",
    "no review planned": "no-review-planned",
    "cashable without validator": "cashable-without-validator",
    "attribution over 100% for one KPI": "attribution-over-whole",
    "same source and period claimed by two benefits": "double-count",
    "vague title": "vague-title",
    "weights that do not add up": "weights-off",
    "tolerance red below amber": "red-below-amber",
    "activity overdue": "activity-overdue",
    "dependency cycle": "dependency-cycle",
    "funding below plan": "funding-below-plan",
    "quiet target cut": "target-cut",
    "flow readings before Start (§2)": "flow-before-start",
    "optimism bias and confidence both set (§5)": "discounted-twice",
    "Profile rows after Due (§5)": "profile-after-due",
    "a target that does not lie beyond its baseline is a level to keep (§2)": "level-to-keep",
  };
  const rules = checks.map(({ rule }) => rule);
  expect(Object.entries(asked).filter(([, rule]) => !rules.includes(rule))).toEqual([]);

  // What is not a check is told where cells are read: a missing column, no number, no date, a spreadsheet error.
  const benefit = soundBenefit({ Baseline: "twelve", Due: "soon", Target: { error: "#REF!" } });
  const { Kind: _kind, ...withoutKind } = benefit;
  const told = reviewPlan(snapshotOf({ Benefits: tableOf(withoutKind) }), dayOf(2026, 6, 30)).findings;
  const at = (column: string) => told.filter((finding) => finding.column === column).map(({ rule }) => rule);
  expect([at("Kind"), at("Baseline"), at("Due"), at("Target")]).toEqual([["missing-column"], ["not-a-number"], ["not-a-date"], ["cell-error"]]);
  for (const { rule, severity, table, what, mend } of told) {
    expect([rule, table, what, mend].every((words) => typeof words === "string" && words !== "")).toBe(true);
    expect(["Stops the row", "Needs attention", "Advice"]).toContain(severity);
  }
});
