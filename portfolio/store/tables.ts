/** What a column of the store holds; the spelling of each in an engine is that engine's. */
export type StoreType = "text" | "day" | "flag" | "number" | "count" | "units" | "bytes";

export interface StoreTable {
  readonly says: string;
  readonly columns: Readonly<Record<string, StoreType>>;
}

/** Which plan, which load of it, which benefit in it: what the tables below are joined by. */
const keys = { plan_no: "count", load_no: "count", benefit_no: "count" } as const;

const figures = {
  share: "number",
  planned: "number",
  planned_benefit: "number",
  promised: "number",
  actual: "number",
  delivered: "number",
  variance: "number",
} as const;
const rates = { variance_share: "number", attainment: "number", realization_rate: "number" } as const;

/**
 * The tables of the store. Money, weights and products are whole numbers of small units, so that sums are the same in any order. Nothing
 * that was told is written over: a load of a plan is added and then pointed at, and a review date keeps what it told. Columns that came later
 * stand last, as they do in a store of before.
 */
export const storeTables = {
  folders: {
    says: "What was added, and how its plans are told apart.",
    columns: { path: "text", organisation_from: "text", mapping_path: "text", mapping: "text" },
  },
  files: {
    says: "Every workbook that was found, as it stood when it was last looked at.",
    columns: { path: "text", folder: "text", size: "units", modified: "number", digest: "text", plan_no: "count", state: "text", trouble: "text" },
  },
  plans: {
    says: "One line a plan: which load counts, and whether its file is there.",
    columns: { plan_no: "count", load_no: "count", plan_id: "text", name: "text", organisation: "text", path: "text", state: "text", trouble: "text" },
  },
  loads: {
    says: "One line each time that a plan was read.",
    columns: {
      load_no: "count",
      plan_no: "count",
      plan_id: "text",
      name: "text",
      organisation: "text",
      plan_weight: "number",
      currency: "text",
      price_date: "day",
      path: "text",
      digest: "text",
      benefit_count: "count",
    },
  },
  snapshots: { says: "The plan's tables as they were read, packed, to be looked at again at another date.", columns: { load_no: "count", packed: "bytes" } },
  benefits: {
    says: "What each benefit of a load plans.",
    columns: {
      ...keys,
      benefit_id: "text",
      name: "text",
      stopped: "flag",
      nature: "text",
      kind: "text",
      direction: "text",
      profile: "text",
      baseline: "number",
      baseline_blank: "flag",
      target: "number",
      start_day: "number",
      due_day: "number",
      amber: "number",
      red: "number",
      in_units: "flag",
      too_early: "number",
      milestone_grace: "number",
      table_span: "number",
      plan_key: "text",
      readings_key: "text",
      end_day: "number",
    },
  },
  readings: {
    says: "What is known of a benefit from one day on until another.",
    columns: {
      ...keys,
      from_day: "day",
      until_day: "day",
      to_date: "number",
      validated: "flag",
      read_on: "number",
      current_days: "number",
      line_read: "number",
    },
  },
  segments: {
    says: "The lines of Table profiles, stretch by stretch.",
    columns: {
      ...keys,
      from_day: "day",
      until_day: "day",
      line_from: "number",
      line_to: "number",
      value_from: "number",
      value_to: "number",
    },
  },
  claims: {
    says: "Amounts that name their source, to find those that two plans claim.",
    columns: { ...keys, day: "day", amount: "number", source: "text", named: "text" },
  },
  plan_results: {
    says: "One line for each plan that was registered at a review date: whether it counts, and its own indexes.",
    columns: {
      review_date: "day",
      plan_no: "count",
      load_no: "count",
      state: "text",
      trouble: "text",
      figures_date: "day",
      plan_id: "text",
      name: "text",
      organisation: "text",
      path: "text",
      currency: "text",
      price_date: "day",
      plan_weight: "units",
      index_share: "number",
      capped_share: "number",
      coverage_share: "number",
      pessimistic_share: "number",
      weighted_capped: "units",
      weighted_coverage: "units",
      weighted_pessimistic: "units",
    },
  },
  results: {
    says: "What a review date told of each benefit; never changed afterwards.",
    columns: {
      review_date: "day",
      ...keys,
      benefit_id: "text",
      name: "text",
      owner: "text",
      objective: "text",
      category: "text",
      nature: "text",
      kind: "text",
      unit: "text",
      status: "text",
      ...figures,
      ...rates,
      slip: "number",
      due_day: "day",
      forecast_due: "number",
      measured_on: "day",
      silent: "flag",
      weight: "units",
      weighted_rate: "units",
      weighted_capped: "units",
      money_planned: "units",
      money_claimed: "units",
      money_validated: "units",
      promise_now: "units",
      promise_first: "units",
      money_planned_unadjusted: "units",
    },
  },
  months: {
    says: "The money to date of each benefit at a review date, by the months in which it came: October 2026 is 202610. All months together are the money of its result.",
    columns: {
      review_date: "day",
      ...keys,
      month: "count",
      money_planned: "units",
      money_claimed: "units",
      money_validated: "units",
      money_planned_unadjusted: "units",
    },
  },
  findings: {
    says: "How often each rule of the plan check spoke at a review date.",
    columns: { review_date: "day", plan_no: "count", rule: "text", severity: "text", finding_count: "count" },
  },
} as const satisfies Readonly<Record<string, StoreTable>>;

export type StoreTableName = keyof typeof storeTables;

type Held = { text: string; day: number; flag: number; number: number; count: number; units: number; bytes: Uint8Array };

/** A row of a table of the store; blank is null. */
export type StoreRow<Name extends StoreTableName> = {
  readonly [Column in keyof (typeof storeTables)[Name]["columns"]]: Held[(typeof storeTables)[Name]["columns"][Column] & StoreType] | null;
};
