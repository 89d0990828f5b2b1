import { describe, expect, test } from "@jest/globals";
import { isoDate } from "../../core/domain/day";
import { isKnown } from "../../core/domain/figure";
import { categories, kinds } from "../../core/domain/kind";
import { progressAt } from "../../core/domain/progress";
import { profiles } from "../../core/domain/ramp";
import { statusOf } from "../../core/domain/status";
import { examplePlan, planExamples, type PlanExample } from "../../core/examples/plan-example";
import { reviewPlan } from "../../core/review/review";
import { findingList } from "../../core/reading/findings";
import { readingsOf } from "../../core/reading/measurement-log";
import { readPlan } from "../../core/reading/plan";
import { planTableNames } from "../../core/tables/plan-tables";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

function read(name: PlanExample["name"]) {
  const findings = findingList([]);
  const plan = readPlan(snapshotOfNewTables(examplePlan(name)), undefined, findings);
  const leaves = plan.benefits.filter(({ children }) => children.length === 0);
  const statusDay = plan.statusDate ?? NaN;
  const progress = plan.benefits.map((benefit, index) => {
    const readings = readingsOf(plan.measurements, index);
    return { benefit, readings, at: benefit.change && progressAt(benefit.change, readings, statusDay) };
  });
  const statuses = progress.flatMap(({ benefit, readings, at }) =>
    at === undefined ? [] : [statusOf(at, benefit.tolerances, readings.validated[at.latest] === 1)],
  );
  return { plan, leaves, statusDay, progress, statuses, findings: findings.all() };
}

/** What is wrong on purpose, as the comment on top of each example says. */
const onPurpose = {
  crm: { withoutOwner: ["B-15"], withoutValidator: [], withoutRole: [], unsustained: [], after: 0, twice: 1 },
  hospital: {
    withoutOwner: [],
    withoutValidator: [],
    withoutRole: ["Ward Managers' Forum"],
    unsustained: ["B-15"],
    after: 1,
    twice: 0,
  },
  renewable: { withoutOwner: [], withoutValidator: ["B-06"], withoutRole: [], unsustained: [], after: 0, twice: 0 },
} as const;

/** The same as the plan check tells them. */
const mistakes = {
  crm: ["activity-overdue: A-11", "discounted-twice: B-02", "duplicate-measurement: B-07", "no-owner: B-15", "target-cut: B-09", "vague-title: B-12"],
  hospital: ["activity-overdue: A-15", "measurement-after-status-date: B-08", "no-sustainment-action: B-15", "owner-without-role: Ward Managers' Forum"],
  renewable: ["cashable-without-validator: B-06", "funding-below-plan: Regional climate fund", "target-cut: B-17", "vague-title: B-12"],
} as const;

const names = Object.keys(planExamples) as PlanExample["name"][];

describe.each(names)("the %s example", (name) => {
  const { plan, leaves, statusDay, progress, statuses, findings } = read(name);
  const ids = leaves.map(({ id }) => id);

  test("has the mistakes that it names, and the plan check finds no other", () => {
    const found = reviewPlan(snapshotOfNewTables(examplePlan(name))).findings;
    expect(found.map(({ rule, subject }) => `${rule}: ${subject}`).sort()).toEqual(mistakes[name]);
    expect(found.filter(({ severity }) => severity === "Stops the row")).toEqual([]);
  });

  test("is read without any finding", () => {
    expect(findings).toEqual([]);
    expect(isoDate(statusDay)).toBe(planExamples[name].statusDate);
    expect(examplePlan(name).map((table) => table.name)).toEqual(planTableNames);
  });

  test("has every kind and category, what should rise, fall and be kept, a dis-benefit and a parent with two or three KPIs", () => {
    expect(leaves.length).toBeGreaterThanOrEqual(10);
    expect(new Set(leaves.map(({ row }) => row.kind))).toEqual(new Set(kinds));
    const kept = { crm: "Maintain", hospital: "At least", renewable: "At most" }[name];
    expect(new Set(leaves.map(({ row }) => row.direction))).toEqual(new Set(["Increase", "Decrease", kept]));
    expect(new Set(leaves.map(({ row }) => row.category))).toEqual(new Set(categories));
    const families = plan.benefits.map(({ children }) => children.length).filter((count) => count > 0);
    expect(families.length).toBeGreaterThan(0);
    expect(families.every((count) => count === 2 || count === 3)).toBe(true);
    const harms = progress.filter(({ benefit }) => benefit.row.nature === "Dis-benefit");
    expect(harms.map(({ at }) => (at?.readingCount ?? 0) > 0)).toEqual([true]);
  });

  test("has 18 months of readings up to the status date", () => {
    const { days } = plan.measurements;
    const months = new Set([...days].filter((day) => day <= statusDay).map((day) => isoDate(day).slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(18);
    expect([...months].sort()[17]).toBe(isoDate(statusDay).slice(0, 7));
    expect([...days].filter((day) => day > statusDay)).toHaveLength(onPurpose[name].after);
  });

  test("measures each benefit on a day once, and never before its baseline was read", () => {
    const pairs = progress.flatMap(({ readings }, index) => {
      const { days, from, to } = readings;
      return Array.from({ length: to - from }, (_, offset) => `${index} ${days[from + offset]}`);
    });
    expect([pairs.length - new Set(pairs).size, plan.measurements.doubled.length]).toEqual([0, onPurpose[name].twice]);
    const early = progress.filter(({ benefit, readings }) => readings.to > readings.from && readings.days[readings.from]! <= benefit.row.baselineDate!);
    expect(early).toEqual([]);
  });

  test("counts every flow reading: none lies before Start", () => {
    const early = progress.filter(
      ({ benefit, readings }) => benefit.change?.kind === "Flow" && readings.to > readings.from && readings.days[readings.from]! < benefit.change.start,
    );
    expect(early).toEqual([]);
  });

  test("refers only to what is there", () => {
    const activityIds = new Set(plan.activities.map(({ id }) => id));
    const benefitIds = new Set(plan.benefits.map(({ id }) => id));
    const objectiveIds = new Set(plan.objectives.map(({ id }) => id));
    const others = [...plan.roles, ...plan.resources, ...plan.profile, ...plan.alignment, ...plan.sustainment, ...plan.baselines];
    const benefitRefs = [...others.map(({ benefitId }) => benefitId), ...plan.activities.flatMap(({ enables }) => enables ?? [])];
    const activityRefs = [
      ...plan.activities.flatMap(({ dependsOn }) => dependsOn ?? []),
      ...[...plan.roles, ...plan.resources].map(({ activityId }) => activityId),
      ...plan.benefits.map(({ row }) => row.trigger),
    ];
    const objectiveRefs = [...plan.benefits.map(({ row }) => row.objective), ...plan.alignment.map(({ objectiveId }) => objectiveId)];
    expect(benefitRefs.filter((id) => id !== undefined && !benefitIds.has(id))).toEqual([]);
    expect(activityRefs.filter((id) => id !== undefined && !activityIds.has(id))).toEqual([]);
    expect(objectiveRefs.filter((id) => id !== undefined && !objectiveIds.has(id))).toEqual([]);
    expect(plan.benefits.filter(({ row, parent }) => (row.parent === undefined) !== (parent === undefined))).toEqual([]);
    expect([activityIds.size, benefitIds.size]).toEqual([plan.activities.length, plan.benefits.length]);
  });

  test("is complete but for what is wrong on purpose", () => {
    const without = (isMissing: (leaf: (typeof leaves)[number]) => boolean) => leaves.filter(isMissing).map(({ id }) => id);
    const wrong = onPurpose[name];
    expect(without(({ row }) => row.owner === undefined)).toEqual(wrong.withoutOwner);
    expect(without(({ row }) => row.category === "Cashable" && row.validator === undefined)).toEqual(wrong.withoutValidator);
    expect(without(({ id }) => !plan.sustainment.some(({ benefitId }) => benefitId === id))).toEqual(wrong.unsustained);
    expect(without(({ id }) => !plan.activities.some(({ enables }) => enables?.includes(id)))).toEqual([]);
    expect(without(({ id }) => !plan.alignment.some(({ benefitId }) => benefitId === id))).toEqual([]);
    const needed = ["objective", "accountable", "unit", "frequency", "dataSource", "baselineDate", "weight"] as const;
    for (const column of needed) expect([column, without(({ row }) => row[column] === undefined)]).toEqual([column, []]);
    expect(new Set(leaves.map(({ row }) => row.dataSource)).size).toBe(leaves.length);
  });

  test("gives everyone who answers for something a role, but for what is wrong on purpose", () => {
    const people = new Set(plan.roles.map(({ person }) => person));
    const answering = [
      ...plan.benefits.flatMap(({ row }) => [row.owner, row.accountable, row.validator]),
      ...[...plan.activities, ...plan.sustainment].map(({ owner }) => owner),
      ...plan.objectives.map(({ sponsor }) => sponsor),
    ];
    const unnamed = new Set(answering.filter((person) => person !== undefined && !people.has(person)));
    expect([...unnamed]).toEqual(onPurpose[name].withoutRole);
  });

  test("has weights that add up to 1", () => {
    const total = (rows: readonly { readonly weight?: number | undefined }[]) => rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    expect(total(plan.objectives)).toBeCloseTo(1, 9);
    expect(total(leaves)).toBeCloseTo(1, 9);
  });

  test("has a plan by table that adds up to the target", () => {
    const tabled = leaves.filter(({ row }) => row.profile === "Table");
    expect(tabled.length).toBeGreaterThan(0);
    for (const { id, change } of tabled) {
      const planned = change?.table?.planned ?? [];
      const reached = change?.kind === "Flow" ? planned.reduce((sum, amount) => sum + amount, 0) : planned[planned.length - 1];
      expect([id, reached]).toEqual([id, change?.target]);
    }
  });

  test("freezes every benefit once by the investment board, and some again", () => {
    const [first, ...others] = [...new Set(plan.baselines.map((row) => row.name))];
    const of = (baseline: string | undefined) => plan.baselines.filter((row) => row.name === baseline);
    expect(first).toBe("Business case");
    expect(of(first).map(({ benefitId }) => benefitId)).toEqual(ids);
    expect(plan.baselines.filter(({ approvedBy }) => approvedBy !== "Investment board")).toEqual([]);
    expect(others).toHaveLength(1);
    expect(of(others[0]).length).toBeLessThan(ids.length);
  });

  test("lowers at most one target quietly: all others stand as they were last frozen", () => {
    const last = new Map(plan.baselines.map((row) => [row.benefitId, row]));
    const cut = leaves.filter(({ id, row }) => last.get(id)?.target !== row.target).map(({ id }) => id);
    expect(cut).toEqual({ crm: ["B-09"], hospital: [], renewable: ["B-17"] }[name]);
    expect(leaves.filter(({ id, row }) => last.get(id)?.due !== row.due)).toEqual([]);
  });

  test("has money for what it spends, in tools, people and funding", () => {
    const sum = (amounts: readonly (number | undefined)[]) => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
    const of = (...wanted: string[]) => plan.resources.filter(({ kind }) => wanted.includes(kind ?? ""));
    const budget = sum(plan.activities.map((activity) => activity.budget));
    expect(new Set(plan.resources.map(({ kind }) => kind))).toEqual(new Set(["Tool", "Personnel", "Funding"]));
    expect(sum(of("Tool", "Personnel").map(({ planned }) => planned))).toBe(budget);
    expect(sum(of("Funding").map(({ planned }) => planned))).toBe(budget);
    const spent = sum(plan.activities.map(({ actualCost }) => actualCost));
    expect(sum(of("Tool", "Personnel").map(({ actual }) => actual))).toBe(spent);
  });

  test("looks back and ahead in its reviews, and keeps its past ones", () => {
    const past = plan.reviews.filter(({ date }) => date! <= statusDay);
    expect(past.length).toBeGreaterThanOrEqual(3);
    expect(plan.reviews.length - past.length).toBeGreaterThanOrEqual(3);
    expect(past.filter(({ doneOn }) => doneOn === undefined)).toEqual([]);
  });

  test("stands as a real programme does: some of every status, none undefined", () => {
    const count = (word: string) => statuses.filter((status) => status === word).length;
    expect(count("Undefined")).toBe(0);
    expect(["Realized", "Amber", "Not measured", "Not due"].map(count)).toEqual([2, 2, 1, 1]);
    expect(count("Red")).toBe(3);
    expect(count("Green")).toBe(leaves.length - 9);
  });

  test("has a dis-benefit that is slightly above expectation and a level whose reading is overdue", () => {
    const harm = progress.find(({ benefit }) => benefit.row.nature === "Dis-benefit")?.at;
    expect(harm && isKnown(harm.delivered) && harm.delivered / harm.plannedBenefit).toBeGreaterThan(1);
    expect(harm && isKnown(harm.delivered) && harm.delivered / harm.plannedBenefit).toBeLessThan(1.1);
    const overdue = progress.filter(
      ({ benefit, readings, at }) =>
        at !== undefined && at.latest >= 0 && benefit.row.kind === "Scale" && statusDay - readings.days[at.latest]! > benefit.row.frequency!,
    );
    expect(overdue).toHaveLength(1);
  });
});

test("the examples keep a floor and a ceiling within tolerances in the KPI's own unit", () => {
  const inUnits = names.flatMap((name) => read(name).progress).filter(({ benefit }) => benefit.tolerances.basis === "Units");
  // 4.2 against at least 4.3, within 0.1; an index of 100.5 against at most 100, within 1.
  expect(
    inUnits.map(({ benefit, readings, at }) => [
      benefit.row.direction,
      at?.actual,
      at && statusOf(at, benefit.tolerances, readings.validated[at.latest] === 1),
    ]),
  ).toEqual([
    ["At least", 4.2, "Green"],
    ["At most", 100.5, "Green"],
  ]);
});

test("the CRM example's parent says why it is Red: churn and renewals cannot hide what cross-sales lack", () => {
  const { benefits } = reviewPlan(snapshotOfNewTables(examplePlan("crm"))).result;
  const [churn, sales, renewals] = ["B-02", "B-03", "B-04"].map((id) => Number(benefits[id]?.["realizationRate"]));
  // Weights .12, .12 and .06; churn is ahead of plan and counts 1.
  const index = (0.12 * Math.min(1, churn!) + 0.12 * sales! + 0.06 * renewals!) / 0.3;
  expect([churn! > 1, sales! < 0.7]).toEqual([true, true]);
  expect(benefits["B-01"]).toMatchObject({
    status: "Red",
    reason: `Rolled up from its children at ${Math.round(index * 100)}% of plan, none counted above 100%; 100% of them by weight measured; units are not added up`,
  });
});

test("every plan has a name, an ID of its own and an organisation", () => {
  const settings = names.map((name) => read(name).plan.settings);
  expect(new Set(settings.map(({ planId }) => planId)).size).toBe(names.length);
  expect(settings.filter(({ plan, planId, organisation }) => plan === undefined || planId === undefined || organisation === undefined)).toEqual([]);
});

test("the examples use every profile between them", () => {
  const used = names.flatMap((name) => read(name).leaves.map(({ row }) => row.profile));
  expect(new Set(used.filter((profile) => profile !== undefined))).toEqual(new Set(profiles));
});
