import { newPlan, realDay, type Cell, type NewTable, type PlanSnapshot, type TableSnapshot } from "#core";
import { randomNumbers } from "./random";
import { makeBenefits, type SyntheticBenefit } from "./synthetic-benefits";

export interface SyntheticSize {
  readonly benefits: number;
  /** Measurements of each benefit, one at each month's end up to the status date. */
  readonly months: number;
  readonly seed: number;
}

export const fullSize: SyntheticSize = { benefits: 10_000, months: 36, seed: 20_261_031 };

/** The day that the measurements run up to, 2026-10-31. */
export const syntheticStatusDate = day(2026, 10, 31);

/**
 * A plan of any size as a host hands it over: benefits of all kinds, directions and profiles, a log in the order in which
 * it was written (month by month, all benefits in each), and the people, objectives and activities that belong to them.
 * A few benefits lack an owner or a data source, so that the check has something to say.
 */
export function syntheticPlan(size: SyntheticSize): PlanSnapshot {
  const random = randomNumbers(size.seed);
  const benefits = makeBenefits(size.benefits, syntheticStatusDate, random);
  return {
    tables: [
      table("Benefits", benefitColumns(benefits)),
      table("Measurements", measurementColumns(benefits, size.months, random)),
      table("Activities", activityColumns(benefits)),
      table("Roles", roleColumns(benefits)),
      table("Objectives", {
        "Objective ID": range(objectiveCount, (n) => `O-${n + 1}`),
        Objective: range(objectiveCount, (n) => `Objective number ${n + 1}`),
        Sponsor: range(objectiveCount, (n) => `Sponsor ${n + 1}`),
      }),
      table("Settings", { Setting: ["Status date", "Currency"], Value: [syntheticStatusDate, "£"] }),
    ],
  };
}

/** The same tables for a new workbook: all columns that the product declares, filled where the plan has them. */
export function asNewTables(snapshot: PlanSnapshot): readonly NewTable[] {
  const declared = newPlan("blank").newTables;
  return snapshot.tables.flatMap(({ name, columns }): readonly NewTable[] => {
    const shape = declared.find((candidate) => candidate.name === name);
    if (shape === undefined) return [];
    const cells = shape.columns.map(({ header }) => columns.find((column) => column.header === header)?.cells ?? []);
    const rowCount = Math.max(...cells.map(({ length }) => length));
    return [{ ...shape, rows: range(rowCount, (row) => cells.map((column) => column[row] ?? null)) }];
  });
}

/** The cells under a header; throws where the plan has none, which is a mistake of the benchmark. */
export function cellsOf(snapshot: PlanSnapshot, tableName: string, header: string): readonly Cell[] {
  const columns = snapshot.tables.find(({ name }) => name === tableName)?.columns;
  const cells = columns?.find((column) => column.header === header)?.cells;
  if (cells === undefined) throw new Error(`The synthetic plan has no column "${header}" in ${tableName}`);
  return cells;
}

const objectiveCount = 20;
const benefitsPerActivity = 10;

type ColumnsByHeader = Readonly<Record<string, readonly Cell[]>>;

function benefitColumns(benefits: readonly SyntheticBenefit[]): ColumnsByHeader {
  const column = (cell: (benefit: SyntheticBenefit, index: number) => Cell): readonly Cell[] => benefits.map(cell);
  return {
    "Benefit ID": column(({ id }) => id),
    Benefit: column(({ unit }, index) => `Number of ${unit === "£" ? "pounds" : unit} at site ${index + 1}`),
    Nature: column(({ nature }) => nature),
    Category: column(({ unit }) => (unit === "£" ? "Cashable" : unit === "hours" ? "Non-cashable" : "Non-financial")),
    Objective: column((_, index) => `O-${(index % objectiveCount) + 1}`),
    Owner: column(({ owner }) => owner),
    Validator: column(({ unit }) => (unit === "£" ? "Finance partner" : null)),
    Kind: column(({ kind }) => kind),
    Direction: column(({ direction }) => direction),
    Unit: column(({ unit }) => unit),
    Baseline: column(({ baseline }) => baseline),
    Target: column(({ target }) => target),
    Start: column(({ start }) => start),
    Due: column(({ due }) => due),
    End: column(({ end }) => end),
    Profile: column(({ profile }) => profile),
    "Unit value": column(({ unit }) => (unit === "hours" ? 25 : null)),
    Attribution: column((_, index) => (index % 3 === 0 ? 0.8 : null)),
    Confidence: column((_, index) => (index % 4 === 0 ? 0.9 : null)),
    Weight: column((_, index) => (index % 5) + 1),
    "Amber tolerance": column((_, index) => (index % 50 === 0 ? 0.1 : null)),
    "Red tolerance": column((_, index) => (index % 50 === 0 ? 0.2 : null)),
    Frequency: column(() => "Monthly"),
    "Data source": column(({ source }) => source),
  };
}

/** Month by month and in each month benefit by benefit, as a log grows. */
function measurementColumns(benefits: readonly SyntheticBenefit[], months: number, random: () => number): ColumnsByHeader {
  const ids: string[] = [];
  const days: number[] = [];
  const actuals: number[] = [];
  const sources: (string | null)[] = [];
  const enteredBy: (string | null)[] = [];
  const validatedBy: (string | null)[] = [];
  const validatedOn: (number | null)[] = [];
  for (let month = 0; month < months; month++) {
    const end = day(2026, 11 - (months - 1 - month), 1) - 1;
    for (const benefit of benefits) {
      const validated = benefit.unit === "£" ? !benefit.isUnconfirmed || month < months - 6 : random() < 0.8;
      ids.push(benefit.id);
      days.push(end);
      actuals.push(benefit.reading(month, months, random));
      sources.push(benefit.source);
      enteredBy.push(benefit.owner);
      validatedBy.push(validated ? "Finance partner" : null);
      validatedOn.push(validated ? end + 5 : null);
    }
  }
  return {
    "Benefit ID": ids,
    Date: days,
    Actual: actuals,
    Source: sources,
    "Entered by": enteredBy,
    "Validated by": validatedBy,
    "Validated on": validatedOn,
  };
}

function activityColumns(benefits: readonly SyntheticBenefit[]): ColumnsByHeader {
  const count = Math.ceil(benefits.length / benefitsPerActivity);
  const first = (activity: number): SyntheticBenefit => benefits[activity * benefitsPerActivity] as SyntheticBenefit;
  const enabled = (activity: number): readonly SyntheticBenefit[] => benefits.slice(activity * benefitsPerActivity, (activity + 1) * benefitsPerActivity);
  return {
    "Activity ID": range(count, (n) => `A-${n + 1}`),
    Activity: range(count, (n) => `Roll out step ${n + 1}`),
    Enables: range(count, (n) =>
      enabled(n)
        .map(({ id }) => id)
        .join(", "),
    ),
    Owner: range(count, (n) => first(n).owner),
    Start: range(count, () => day(2022, 10, 1)),
    "Baseline finish": range(count, () => day(2022, 12, 15)),
    "Actual finish": range(count, () => day(2022, 12, 10)),
    "% complete": range(count, () => 1),
  };
}

function roleColumns(benefits: readonly SyntheticBenefit[]): ColumnsByHeader {
  const people = [...new Set(benefits.flatMap(({ owner }) => owner ?? []))];
  return { Person: people, Role: people.map(() => "Benefit owner") };
}

const table = (name: string, columns: ColumnsByHeader): TableSnapshot => ({
  name,
  sheet: name,
  headerRow: 3,
  firstColumn: 1,
  columns: Object.entries(columns).map(([header, cells]) => ({ header, cells })),
});

const range = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** A date's day number; the month may run below 1, back into the years before. */
function day(year: number, month: number, dayOfMonth: number): number {
  const yearsBack = month < 1 ? Math.ceil((1 - month) / 12) : 0;
  const found = realDay(year - yearsBack, month + 12 * yearsBack, dayOfMonth);
  if (found === undefined) throw new Error(`${year}-${month}-${dayOfMonth} is not a date`);
  return found;
}
