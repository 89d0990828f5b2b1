import fc from "fast-check";
import { directions } from "../../core/domain/direction";
import { frequencies } from "../../core/domain/frequency";
import { categories, kinds, natures } from "../../core/domain/kind";
import { profiles } from "../../core/domain/ramp";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { snapshotOf, tableOf, type NamedCells, type Tables } from "./plan-builder";

/** Random plans for the laws. All dates lie between 2020 and 2032, so that shifting them keeps them dates. */

/** A day by which most random plans are under way. */
export const statusDay = 46203;
const day = fc.integer({ min: 43831, max: 48579 });
const ids = Array.from({ length: 9 }, (_, index) => `B-0${index + 1}`);
const figure = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value || 0),
  fc.constant(0),
);
const positive = fc.integer({ min: 1, max: 100 });
const maybe = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(cell, { freq: 3 });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0);

const benefitCells = fc.record({
  Nature: maybe(fc.constantFrom(...natures)),
  Category: maybe(fc.constantFrom(...categories)),
  Objective: maybe(fc.constantFrom("O-1", "O-2", "O-7")),
  Owner: maybe(fc.constantFrom("Finance", "finance ", "Sales")),
  Kind: fc.constantFrom(...kinds),
  Direction: fc.constantFrom(...directions),
  Unit: maybe(fc.constantFrom("£", "days", "%")),
  Baseline: maybe(figure),
  Target: figure,
  Start: day,
  "Days to Due": fc.integer({ min: 0, max: 1500 }),
  "Days to End": maybe(fc.integer({ min: 0, max: 900 })),
  Profile: maybe(fc.constantFrom(...profiles)),
  "Unit value": maybe(figure),
  Deadweight: maybe(share),
  Attribution: maybe(share),
  Confidence: maybe(share),
  Weight: maybe(positive),
  "Amber tolerance": maybe(share),
  "Red tolerance": maybe(share),
  Frequency: maybe(fc.constantFrom<Cell>(...Object.keys(frequencies), 10)),
  "Data source": maybe(fc.constantFrom("Payroll", "Survey")),
  Trigger: maybe(fc.constantFrom("A-1", "A-2")),
  "Trigger lag (days)": maybe(positive),
});

const benefitRows = fc.array(benefitCells, { minLength: 1, maxLength: ids.length }).chain((rows) =>
  fc.tuple(
    ...rows.map((row, index) =>
      maybe(fc.constantFrom(...ids.slice(0, index), null)).map((parent): NamedCells => {
        const { Start, "Days to Due": toDue, "Days to End": toEnd, ...cells } = row;
        const due = Start + toDue;
        return {
          "Benefit ID": ids[index] as string,
          Benefit: `Measured thing ${index + 1}`,
          Parent: parent,
          ...cells,
          Start,
          Due: due,
          End: typeof toEnd === "number" ? due + toEnd : null,
        };
      }),
    ),
  ),
);

const measurement = fc.record<NamedCells>({
  "Benefit ID": fc.constantFrom(...ids),
  Date: day,
  Actual: figure,
  Source: maybe(fc.constantFrom("Payroll", "Survey")),
  "Validated by": maybe(fc.constant("Auditor")),
  "Validated on": maybe(day),
});

/** One reading per benefit and day: two on one day depend on their order by definition. */
const measurements = (rows: fc.Arbitrary<NamedCells>) =>
  fc.uniqueArray(rows, { maxLength: 40, selector: (row) => `${String(row["Benefit ID"])} ${String(row["Date"])}` });

/** The other tables, small. */
const others = fc.record({
  Profile: fc.uniqueArray(fc.record<NamedCells>({ "Benefit ID": fc.constantFrom(...ids), "Period end": day, Planned: figure }), {
    maxLength: 12,
    selector: (row) => `${String(row["Benefit ID"])} ${String(row["Period end"])}`,
  }),
  Activities: fc.array(
    fc.record<NamedCells>({
      Activity: fc.constant("Install"),
      Enables: maybe(fc.constantFrom(...ids)),
      Start: maybe(day),
      "Baseline finish": day,
      "Forecast finish": maybe(day),
      "Actual finish": maybe(day),
      "% complete": maybe(share),
      Budget: maybe(figure),
      "Actual cost": maybe(figure),
      "Depends on": maybe(fc.constantFrom("A-1", "A-2")),
    }),
    { maxLength: 4 },
  ),
  Resources: fc.array(
    fc.record<NamedCells>({
      Resource: fc.constant("Team"),
      Kind: maybe(fc.constantFrom("Tool", "Personnel", "Funding")),
      From: maybe(day),
      To: maybe(day),
      Planned: figure,
      Actual: maybe(figure),
    }),
    { maxLength: 4 },
  ),
  Alignment: fc.uniqueArray(
    fc.record<NamedCells>({ "Benefit ID": fc.constantFrom(...ids), "Objective ID": fc.constantFrom("O-1", "O-2"), Score: fc.integer({ min: 0, max: 5 }) }),
    { maxLength: 6, selector: (row) => `${String(row["Benefit ID"])} ${String(row["Objective ID"])}` },
  ),
  Baselines: fc.array(
    fc.record<NamedCells>({
      Baseline: fc.constantFrom("Business case", "Re-plan"),
      "Taken on": day,
      "Benefit ID": fc.constantFrom(...ids),
      "Baseline value": maybe(figure),
      Target: maybe(figure),
      Start: maybe(day),
      Due: maybe(day),
      "Unit value": maybe(figure),
    }),
    { maxLength: 8 },
  ),
  Sustainment: fc.array(
    fc.record<NamedCells>({
      "Benefit ID": fc.constantFrom(...ids),
      Action: fc.constant("Audit"),
      Owner: maybe(fc.constant("Sales")),
      "Handover date": maybe(day),
      "Accepted on": maybe(day),
      "Review every (days)": maybe(positive),
      "Last review": maybe(day),
      Tolerance: maybe(figure),
    }),
    { maxLength: 5 },
  ),
  Roles: fc.array(
    fc.record<NamedCells>({
      Person: fc.constantFrom("Finance", "Sales"),
      Role: fc.constantFrom("Sponsor", "Benefit owner"),
      "Benefit ID": maybe(fc.constantFrom(...ids)),
    }),
    { maxLength: 3 },
  ),
  Reviews: fc.array(fc.record<NamedCells>({ Review: fc.constant("Gate"), Date: day, "Done on": maybe(day) }), { maxLength: 3 }),
});

const numbered = (letter: string, header: string, rows: readonly NamedCells[]): readonly NamedCells[] =>
  rows.map((row, index) => ({ [header]: `${letter}-${index + 1}`, ...row }));

/** A plan whose cells all make sense, if not together. */
export const soundTables: fc.Arbitrary<Tables> = fc
  .record({ benefits: benefitRows, measurements: measurements(measurement), others })
  .map(({ benefits, measurements: log, others: more }) => ({
    Benefits: tableOf(...benefits),
    Measurements: tableOf({ "Benefit ID": null, Date: null, Actual: null, Source: null, "Validated by": null, "Validated on": null }, ...log),
    Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth", Weight: 2 }, { "Objective ID": "O-2", Objective: "Safety", Weight: null }),
    ...Object.fromEntries(
      Object.entries({ ...more, Activities: numbered("A", "Activity ID", more.Activities) })
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => [name, tableOf(...rows)]),
    ),
    Settings: [
      ["Setting", "Value"],
      ["Status date", statusDay],
      ["Currency", "£"],
    ],
  }));

export const soundPlans: fc.Arbitrary<PlanSnapshot> = soundTables.map(snapshotOf);

/** What careless and hostile people leave in cells. */
const nastyCells: readonly Cell[] = [
  null,
  "",
  "  ",
  "n/a",
  "TBC",
  "soon",
  "0",
  "-",
  "=1+1",
  "+A1",
  "-A1",
  "@SUM",
  "__proto__",
  "constructor",
  "toString",
  "1e308",
  1e308,
  -1e308,
  1.7976931348623157e308,
  5e-324,
  0,
  1e15,
  true,
  false,
  { error: "#REF!" },
  { error: "#N/A" },
  "#DIV/0!",
  "Total",
  "05/03/2026",
  "31/12/1899",
  "31/12/10000",
  -1,
  61,
  2958465,
  2958466,
  46000.99,
  "43%",
  "£1,419.50",
  "(1,200)",
  "B-01",
  " b-01 ",
  "B-01\u00a0",
  "🎯",
  "x\ny",
];

/** A sound plan in which some cells, headers and IDs are replaced by hostile ones. */
export const hostilePlans: fc.Arbitrary<PlanSnapshot> = fc
  .tuple(
    soundPlans,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...nastyCells)), { minLength: 1, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("", "__proto__", "constructor", "Benefit ID", "Target", "Due", "Status", "Variance")), {
      maxLength: 3,
    }),
  )
  .map(([snapshot, cells, headers]) => {
    const tables = snapshot.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ header: column.header, cells: [...column.cells] })),
    }));
    const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];
    for (const [table, column, row, cell] of cells) {
      const chosen = pick(pick(tables, table)?.columns ?? [], column);
      if (chosen !== undefined && chosen.cells.length > 0) chosen.cells[row % chosen.cells.length] = cell;
    }
    for (const [table, column, header] of headers) {
      const chosen = pick(pick(tables, table)?.columns ?? [], column);
      if (chosen !== undefined) chosen.header = header;
    }
    return { tables };
  });

/** Sound plans whose figures are at the ends of what a number can hold. */
export const hugePlans: fc.Arbitrary<PlanSnapshot> = fc
  .tuple(
    soundPlans,
    fc.array(fc.constantFrom(1.7976931348623157e308, -1.7976931348623157e308, 1e308, -1e308, 5e-324, 1e200, 1), { minLength: 5, maxLength: 30 }),
  )
  .map(([snapshot, figures]) => {
    let next = 0;
    const huge = (cell: Cell): Cell => (typeof cell === "number" ? (figures[next++ % figures.length] as number) : cell);
    const isFigure = (header: string): boolean =>
      [
        "Baseline",
        "Target",
        "Unit value",
        "Weight",
        "Actual",
        "Planned",
        "Budget",
        "Actual cost",
        "Baseline value",
        "Tolerance",
        "Trigger lag (days)",
        "Review every (days)",
      ].includes(header);
    return {
      tables: snapshot.tables.map((table) => ({
        ...table,
        columns: table.columns.map(({ header, cells }) => ({ header, cells: isFigure(header) ? cells.map(huge) : cells })),
      })),
    };
  });
