import type { PlanTables } from "../tables/plan-tables";

/** What tells the rows of a table apart in two copies of a plan, wherever they stand. */
export interface LineKey<Name extends string = string> {
  /** The columns, by their names in the code, whose values together name a row. */
  readonly columns: readonly Name[];
  /** Where several rows bear one name, what tells those apart. */
  readonly within: readonly Name[];
  /** What names a row in which all of the first are blank. */
  readonly whereBlank?: Name;
}

type Keys = { readonly [K in keyof PlanTables]: LineKey<keyof PlanTables[K]["columns"] & string> };

/** By table: IDs where there are any, else what a reader would call the row by. */
export const lineKeys: Keys = {
  benefits: { columns: ["id"], within: [], whereBlank: "name" },
  measurements: { columns: ["benefitId", "date"], within: ["source"] },
  profile: { columns: ["benefitId", "periodEnd"], within: [] },
  activities: { columns: ["id"], within: [], whereBlank: "name" },
  roles: { columns: ["person", "benefitId", "activityId"], within: ["role"] },
  resources: { columns: ["name", "benefitId", "activityId"], within: ["kind"] },
  objectives: { columns: ["id"], within: [], whereBlank: "name" },
  alignment: { columns: ["benefitId", "objectiveId"], within: [] },
  sustainment: { columns: ["benefitId"], within: ["action"] },
  reviews: { columns: ["name"], within: ["date"] },
  baselines: { columns: ["name", "benefitId"], within: ["takenOn"] },
  settings: { columns: ["name"], within: [] },
};

/** Columns that name rows of other tables: their case says nothing. */
export const referenceColumns: ReadonlySet<string> = new Set(["id", "benefitId", "activityId", "objectiveId", "parent", "objective", "trigger", "person"]);
