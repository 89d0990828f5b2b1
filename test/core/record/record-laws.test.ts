import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Finding } from "../../../core/port/workbook";
import { reviewPlan } from "../../../core/review/review";
import { dayOfText, firstRecordOf, recordOf, withKept } from "../../support/kept-record";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

/*
 * Random plans × random edits between two reviews: every true change of a closed reading is named once, and nothing else is.
 */

/** 2,000 of each were run once by hand: no true change unnamed, none named that is none. */
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
  return told(reviewPlan(withKept(snapshotOf(after), [firstRecordOf(plan(before), first)]), second).findings);
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

/** What a plan holds between two reviews: benefits by their targets, readings, and rows of Baselines. */
interface Held {
  readonly targets: ReadonlyMap<string, number>;
  readonly readings: readonly Reading[];
  readonly baselines: readonly Frozen[];
}

interface Frozen {
  readonly name: string;
  readonly id: string;
  readonly takenOn: string;
  readonly target: number;
}

/** An edit, and what a review must then say of it and nothing else. */
interface Edited {
  readonly held: Held;
  readonly told: readonly string[];
}

const heldPlan = ({ targets, readings, baselines }: Held): Tables => ({
  Benefits: tableOf(...[...targets].map(([id, target]) => soundFlow({ "Benefit ID": id, Target: target }))),
  Measurements: [["Benefit ID", "Date", "Actual"], ...readings.map(({ id, date, actual: value }) => [id, date, value])],
  Baselines: [
    ["Baseline", "Benefit ID", "Taken on", "Target", "Approved by"],
    ...baselines.map(({ name, id, takenOn, target }) => [name, id, takenOn, target, "Board"]),
  ],
});

const target = fc.integer({ min: 100, max: 5000 });
const frozenBefore = fc.uniqueArray(
  fc.record({ name: fc.constantFrom("Case", "Re-plan"), id: fc.constantFrom(...ids), takenOn: fc.constantFrom("2026-01-15", "2026-04-15"), target }),
  { maxLength: 6, selector: ({ name, id }) => `${name} ${id}` },
);

const kinds = [
  "edit a frozen row",
  "remove a frozen row",
  "freeze anew",
  "freeze anew under an old name",
  "freeze back-dated",
  "freeze back-dated under an old name",
  "change a reading",
  "remove a reading",
  "read late",
  "change a target",
  "delete the benefit",
  "add a benefit",
] as const;

/** Does an edit of one kind to one benefit. Where there is nothing to edit nothing is, and nothing is told. */
function edited({ held, told: before }: Edited, kind: (typeof kinds)[number], id: string, value: number): Edited {
  const { targets, readings, baselines } = held;
  const now = (changed: Partial<Held>, ...words: readonly string[]): Edited => ({ held: { ...held, ...changed }, told: [...before, ...words] });
  const row = baselines.find((own) => own.id === id);
  const reading = readings.find((own) => own.id === id);
  const frozenOn = (name: string, takenOn: string): Frozen => ({ name, id, takenOn, target: value });
  switch (kind) {
    case "edit a frozen row":
      if (row === undefined || row.target === value) return now({});
      return now({ baselines: baselines.map((own) => (own === row ? { ...row, target: value } : own)) }, `baseline-edited ${id} ${row.name}`);
    case "remove a frozen row":
      return row === undefined ? now({}) : now({ baselines: baselines.filter((own) => own !== row) }, `baseline-edited ${id} ${row.name}`);
    case "freeze anew":
      return now({ baselines: [frozenOn("Summer", "2026-07-15"), ...baselines] }, `frozen anew ${id}`);
    case "freeze anew under an old name":
      return now({ baselines: [frozenOn("Case", "2026-07-15"), ...baselines] }, `frozen anew ${id}`);
    case "freeze back-dated":
      return now({ baselines: [...baselines, frozenOn("Spring", "2026-03-01")] }, `baseline-edited ${id} Spring`);
    case "freeze back-dated under an old name":
      return now({ baselines: [...baselines, frozenOn("Case", "2026-03-01")] }, `baseline-edited ${id} Case`);
    case "change a reading":
      if (reading === undefined || reading.actual === value) return now({});
      return now(
        { readings: readings.map((own) => (own === reading ? { ...reading, actual: value } : own)) },
        `reading-changed-after-review ${id} ${monthOf(reading)}`,
      );
    case "remove a reading":
      return reading === undefined ? now({}) : now({ readings: readings.filter((own) => own !== reading) }, `reading-removed ${id} ${monthOf(reading)}`);
    case "read late":
      return now({ readings: [{ id, date: dayOfText("2025-12-31"), actual: value }, ...readings] }, `reading-entered-late ${id} 2025-12`);
    case "change a target":
      return targets.get(id) === value ? now({}) : now({ targets: new Map([...targets, [id, value]]) }, `replanned ${id}`);
    case "delete the benefit":
      return now({ targets: new Map([...targets].filter(([own]) => own !== id)) }, `gone ${id}`);
    case "add a benefit":
      return now({ targets: new Map([[`N-${id}`, value], ...targets]) }, `new N-${id}`);
  }
}

const monthOf = ({ date }: Reading): string => new Date((date - 25569) * 86_400_000).toISOString().slice(0, 7);

test("whatever is edited at once, frozen anew too: each true change is named once, and nothing else is", () => {
  const edits = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), id: fc.constantFrom(...ids), value: target }), {
    maxLength: 4,
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(closed, frozenBefore, edits, fc.boolean(), (readings, frozen, changes, isReversed) => {
      const before: Held = { targets: new Map(ids.map((id, at) => [id, 900 + at])), readings: readings.map(readingOf), baselines: frozen };
      const after = changes.reduce<Edited>((state, { kind, id, value }) => edited(state, kind, id, value), { held: before, told: [] });
      const { held } = after;
      const written = isReversed ? { ...held, readings: [...held.readings].reverse(), baselines: [...held.baselines].reverse() } : held;
      const { findings, result } = reviewPlan(withKept(snapshotOf(heldPlan(written)), [firstRecordOf(heldPlan(before), first)]), second);
      const since = result.since ?? { moved: [], added: [], gone: [] };
      const said = [
        ...findings.filter(({ rule }) => rules.test(rule)).map(({ rule, subject, what }) => `${rule} ${subject ?? ""} ${subjectOf(rule, what)}`),
        ...since.moved.filter(({ isRebaselined }) => isRebaselined).map(({ id }) => `frozen anew ${id}`),
        ...since.moved.filter(({ planChanges }) => planChanges.length > 0).map(({ id }) => `replanned ${id}`),
        ...since.added.map(({ id }) => `new ${id}`),
        ...since.gone.map(({ id }) => `gone ${id}`),
      ];
      expect(said.sort()).toEqual([...after.told].sort());
    }),
    { numRuns: runs },
  );
});

/** The month, or the name of the baseline. */
const subjectOf = (rule: string, what: string): string => (rule === "baseline-edited" ? /"(.+?)"/ : /20\d\d-\d\d/).exec(what)?.slice(-1)[0] ?? "";

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
