import { settingColumns } from "../reading/plan-settings";
import type { AlignmentEntry, RoleEntry, SettingEntry } from "./entries";

type RoleName = NonNullable<RoleEntry["role"]>;

const raciOf: Readonly<Record<RoleName, NonNullable<RoleEntry["raci"]>>> = {
  Sponsor: "Accountable",
  "Senior responsible owner": "Accountable",
  "Benefits manager": "Responsible",
  "Benefit owner": "Responsible",
  "Change manager": "Responsible",
  "Finance validator": "Consulted",
  "Data provider": "Consulted",
};

/** A post's role in the plan, or one row for each of these benefits. The examples name posts and no people. */
export function post(person: string, role: RoleName, benefitIds: readonly string[] = []): readonly RoleEntry[] {
  const email = `${person.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`;
  const row: RoleEntry = { person, role, raci: raciOf[role], email };
  return benefitIds.length === 0 ? [row] : benefitIds.map((benefitId) => ({ ...row, benefitId }));
}

/** Who carries out an activity. */
export const doer = (person: string, activityId: string): RoleEntry => ({
  ...post(person, "Change manager")[0],
  activityId,
});

/** Alignment rows from scores by benefit and objective. */
export const alignmentScores = (scores: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly AlignmentEntry[] =>
  Object.entries(scores).flatMap(([benefitId, byObjective]) => Object.entries(byObjective).map(([objectiveId, score]) => ({ benefitId, objectiveId, score })));

/** Every setting with its meaning; those not given stay blank. Dates and shares are written as one types them. */
export const exampleSettings = (given: {
  readonly [K in keyof typeof settingColumns]?: string | number;
}): readonly SettingEntry[] =>
  Object.entries(settingColumns).map(([key, { header, meaning }]) => {
    const value = given[key as keyof typeof settingColumns];
    return { name: header, ...(value === undefined ? {} : { value }), meaning };
  });
