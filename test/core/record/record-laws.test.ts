import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Finding } from "../../../core/port/workbook";
import { reviewPlan } from "../../../core/review/review";
import { dayOfText, keptTables, recordOf, withKept } from "../../support/kept-record";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

/*
 * Random plans × random edits between two reviews: every true change of a closed reading is named once, and nothing else is.
 */

/** 2,000 of each were run once. */
const runs = 40;

const first = dayOfText("2026-06-30");
const second = dayOfText("2026-08-31");

interface Reading {
  readonly id: string;
  readonly date: number;
  readonly actual: number;
}

const ids = ["B-01", "B-02", "B-03", "B-04"];
/** Nothing between 0 and a millionth: what is closer than that to what was told is rounding. */
const actual = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => (Math.abs(value) < 1e-6 ? 0 : value)),
);

/** One reading a benefit and month up to June at the most, so that which month an edit is of is plain. */
const closed = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), month: fc.integer({ min: 1, max: 6 }), actual }), {
  minLength: 1,
  maxLength: 16,
  selector: ({ id, month }) => `${id} ${month}`,
});

const readingOf = ({ id, month, actual: value }: { readonly id: string; readonly month: number; readonly actual: number }): Reading => ({
  id,
  date: dayOfText(`2026-0${month}-28`),
  actual: value,
});

const benefits = tableOf(
  ...ids.map((id, at) => (at % 2 === 0 ? soundBenefit({ "Benefit ID": id, Target: 4 + at }) : soundFlow({ "Benefit ID": id, Target: 900 + at }))),
);

const cells = ({ id, date, actual: value }: Reading): NamedCells => ({ "Benefit ID": id, Date: date, Actual: value });
const plan = (rows: readonly NamedCells[]): Tables => ({
  Benefits: benefits,
  Measurements: rows.length === 0 ? [["Benefit ID", "Date", "Actual"]] : tableOf(...rows),
});

const rules = /^(reading-|validated-reading|baseline-edited|record-)/;
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ rule }) => rules.test(rule)).map(({ rule, subject, what }) => `${rule} ${subject ?? ""} ${/20\d\d-\d\d/.exec(what)?.[0] ?? ""}`);

/** What the second review says of the record, after the first one has told what stood there. */
function afterFirst(before: readonly NamedCells[], after: Tables): readonly string[] {
  const kept = keptTables(reviewPlan(snapshotOf(plan(before)), first));
  return told(reviewPlan(withKept(snapshotOf(after), kept), second).findings);
}

test("what changes no reading is no change: sorting, other columns, formats, equal values typed anew, new readings, passing of time", () => {
  const edit = fc.record({
    shuffled: fc.boolean(),
    retyped: fc.constantFrom("as they are", "text", "ISO date", "time of day"),
    inserted: fc.boolean(),
    added: fc.array(fc.record({ id: fc.constantFrom(...ids), month: fc.integer({ min: 7, max: 8 }), actual }), { maxLength: 6 }),
    order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  fc.assert(
    fc.property(closed, edit, (readings, { shuffled, retyped, inserted, added, order }) => {
      const before = readings.map(readingOf);
      const rows = [...before, ...added.map(readingOf)].map((reading): NamedCells => {
        const date = new Date((reading.date - 25569) * 86_400_000).toISOString().slice(0, 10);
        const typed: NamedCells =
          retyped === "text"
            ? { Actual: String(reading.actual).includes("e") ? reading.actual : String(reading.actual) }
            : retyped === "ISO date"
              ? { Date: date }
              : retyped === "time of day"
                ? { Date: reading.date + 0.5 }
                : {};
        const own = { ...cells(reading), ...typed };
        return inserted ? { "My notes": "x", ...own, Colour: "red" } : own;
      });
      const keys = rows.map(() => Number(order.next().value));
      const sorted = shuffled
        ? rows
            .map((row, at) => ({ row, key: keys[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row)
        : rows;
      // Two new readings on one day are one reading, whichever comes first; they are no part of what is closed.
      expect(afterFirst(before.map(cells), plan(sorted))).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test("every reading that is changed, removed or entered behind a review is named once, by its benefit and month", () => {
  const what = fc.constantFrom("change", "remove", "enter", "move to another month");
  const edits = fc.uniqueArray(fc.record({ what, id: fc.constantFrom(...ids), month: fc.integer({ min: 1, max: 6 }), actual }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ id, month }) => `${id} ${month}`,
  });
  fc.assert(
    fc.property(closed, edits, (readings, changes) => {
      const at = (list: readonly Reading[], id: string, month: number): Reading | undefined =>
        list.find((reading) => reading.id === id && reading.date === dayOfText(`2026-0${month}-28`));
      const before = readings.map(readingOf);
      let after: readonly Reading[] = before;
      for (const { what: kind, id, month, actual: value } of changes) {
        const own = at(after, id, month);
        if (kind === "enter" && own === undefined) after = [...after, readingOf({ id, month, actual: value })];
        if (own === undefined) continue;
        if (kind === "change") after = after.map((reading) => (reading === own ? { ...own, actual: value } : reading));
        if (kind === "remove") after = after.filter((reading) => reading !== own);
        const next = (month % 6) + 1;
        if (kind === "move to another month" && at(after, id, next) === undefined)
          after = after.map((reading) => (reading === own ? { ...own, date: dayOfText(`2026-0${next}-28`) } : reading));
      }
      // By hand: what stood in each month and what stands there now.
      const expected = ids.flatMap((id) =>
        [1, 2, 3, 4, 5, 6].flatMap((month) => {
          const [then, now] = [at(before, id, month), at(after, id, month)];
          if (then?.actual === now?.actual) return [];
          const isClose =
            then !== undefined && now !== undefined && Math.abs(then.actual - now.actual) <= 1e-9 * Math.max(Math.abs(then.actual), Math.abs(now.actual), 1e-3);
          if (isClose) return [];
          const rule = then === undefined ? "reading-entered-late" : now === undefined ? "reading-removed" : "reading-changed-after-review";
          return [`${rule} ${id} 2026-0${month}`];
        }),
      );
      expect([...afterFirst(before.map(cells), plan(after.map(cells)))].sort()).toEqual([...expected].sort());
    }),
    { numRuns: runs },
  );
});

test("a record proves itself whole, and any letter of it that is another does not", () => {
  const review = reviewPlan(snapshotOf(plan([cells({ id: "B-01", date: first, actual: 10 })])), first);
  const record = recordOf(review);
  const letters = String(record.columns.find(({ header }) => header === "Benefits 1")?.cells[0]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: letters.length - 1 }), fc.constantFrom("0", "9", "x", ";"), (at, letter) => {
      const edited = letters.slice(0, at) + letter + letters.slice(at + 1);
      const columns = record.columns.map((column) => (column.header === "Benefits 1" ? { ...column, cells: [edited] } : column));
      const { findings } = reviewPlan(withKept(snapshotOf(plan([cells({ id: "B-01", date: first, actual: 10 })])), [{ ...record, columns }]), second);
      expect(told(findings).some((words) => words.startsWith("record-broken"))).toBe(edited !== letters);
    }),
    { numRuns: 60 },
  );
});
