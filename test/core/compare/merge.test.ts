import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { comparePlans } from "../../../core/compare/compare-plans";
import { MergeImpossible, mergePlans } from "../../../core/compare/merge";
import type { Merge } from "../../../core/compare/merged";
import type { Cell, PlanSnapshot } from "../../../core/port/workbook";
import { soundBenefit, soundFlow, soundPlan, snapshotOf, tableOf, type Tables } from "../../support/plan-builder";
import { edited, edits } from "../../support/plan-edits";
import { soundPlans } from "../../support/random-plans";

const plan = (tables: Tables = {}): PlanSnapshot => snapshotOf(soundPlan(tables));
const benefits = (first: Readonly<Record<string, Cell>>, ...more: readonly Readonly<Record<string, Cell>>[]): PlanSnapshot =>
  plan({ Benefits: tableOf(soundBenefit(first), ...more) });
const second = soundFlow({ "Benefit ID": "B-02" });

/** What a host makes of it: cells set, rows appended, rows emptied. */
function applied(a: PlanSnapshot, { cells, appended, removed }: Merge): PlanSnapshot {
  const tables = a.tables.map((table) => {
    const columns = table.columns.map((column) => ({ header: column.header, cells: [...column.cells] }));
    for (const own of cells) {
      const column = columns[own.columnPlace];
      if (own.table === table.name && column !== undefined) column.cells[own.place.row - 2] = own.cell;
    }
    for (const own of removed) if (own.table === table.name) for (const column of columns) column.cells[own.place.row - 2] = null;
    for (const rows of appended) {
      if (rows.table !== table.name) continue;
      const count = rows.columns[0]?.cells.length ?? 0;
      for (const column of columns) {
        const own = rows.columns.find(({ header }) => header === column.header);
        for (let row = 0; row < count; row++) column.cells.push(own?.cells[row] ?? null);
      }
    }
    return { ...table, columns };
  });
  return { tables };
}

const differences = (then: PlanSnapshot, now: PlanSnapshot): readonly string[] =>
  comparePlans(then, now).differences.map(({ table, key, column, kind }) => `${table} ${key} ${column} ${kind}`);
const conflictsOf = ({ conflicts }: Merge) => conflicts.map(({ kind, key, column, base, a, b }) => [kind, key, column, base, a, b]);

describe("three copies brought together", () => {
  test("a cell that one side changed is taken, one that both changed is a conflict with both values and stays", () => {
    const base = benefits({}, second);
    const a = benefits({ Target: 7 }, { ...second, Owner: "Head of sites" });
    const b = benefits({ Target: 6, Due: "2027-03-31" }, second);
    const merge = mergePlans(base, a, b);
    expect(conflictsOf(merge)).toEqual([["both changed", "B-01", "Target", 8, 7, 6]]);
    expect(merge.cells.map(({ key, column, cell, then, now }) => [key, column, cell, then, now])).toEqual([["B-01", "Due", 46477, "2026-12-31", "2027-03-31"]]);
    expect(differences(a, applied(a, merge))).toEqual(["Benefits B-01 Due changed"]);
  });

  test("both made the same change: nothing is left to be done", () => {
    const changed = benefits({ Target: 7 }, second);
    expect(mergePlans(benefits({}, second), changed, benefits({ Target: "7.0" }, second))).toEqual({
      cells: [],
      added: [],
      appended: [],
      removed: [],
      conflicts: [],
    });
  });

  test("the logs are united: a reading of each side stands, one that both entered stands once, two figures of one day are a conflict", () => {
    const log = (...rows: readonly (readonly Cell[])[]): PlanSnapshot =>
      plan({ Measurements: [["Benefit ID", "Date", "Actual"], ["B-01", "2026-05-31", 11], ...rows] });
    const merge = mergePlans(
      log(),
      log(["B-01", "2026-06-30", 10], ["B-02", "2026-06-30", 80], ["B-01", "2026-07-31", 9]),
      log(["b-02", "2026-06-30", "80"], ["B-01", "2026-06-30", 9.5], ["B-02", "2026-07-31", 85]),
    );
    expect(merge.appended.map(({ table, columns }) => [table, columns])).toEqual([
      [
        "Measurements",
        [
          { header: "Benefit ID", cells: ["B-02"] },
          { header: "Date", cells: [46234], format: "yyyy-mm-dd" },
          { header: "Actual", cells: [85], format: "General" },
        ],
      ],
    ]);
    expect(conflictsOf(merge)).toEqual([["both added", "B-01, 2026-06-30", "Actual", null, 10, 9.5]]);
  });

  test("a row that one side took away goes; where the other changed it, it is a conflict and stays as it is in A", () => {
    const base = benefits({}, second);
    const gone = benefits({});
    const changed = benefits({}, { ...second, Target: 1300 });
    expect(mergePlans(base, base, gone).removed.map(({ key, place }) => [key, place.row])).toEqual([["B-02", 3]]);
    expect(mergePlans(base, gone, base)).toMatchObject({ removed: [], conflicts: [], appended: [] });
    expect(conflictsOf(mergePlans(base, changed, gone))).toEqual([["changed and removed", "B-02", null, null, null, null]]);
    const other = mergePlans(base, gone, changed);
    expect(other.conflicts).toMatchObject([{ kind: "changed and removed", key: "B-02", placeA: null, placeB: { sheet: "Benefits", row: 3 } }]);
    expect(other.conflicts[0]?.cells).toContainEqual({ column: "Target", value: 1300, shown: "1,300 hours" });
    expect(other.appended).toEqual([]);
  });

  test("what has no place in A is told with its value: a column, a table, a heading in another scale", () => {
    const base = benefits({});
    expect(conflictsOf(mergePlans(base, base, benefits({ Region: "North" })))).toEqual([["no place", "B-01", "Region", null, null, "North"]]);
    const profile = plan({ Profile: tableOf({ "Benefit ID": "B-01", "Period end": "2026-06-30", Planned: 9 }) });
    expect(mergePlans(plan(), plan(), profile).conflicts).toMatchObject([{ kind: "no place", table: "Profile", key: "B-01, 2026-06-30", placeA: null }]);
    const inThousands = snapshotOf(
      soundPlan({
        Benefits: [
          ["Benefit ID", "Benefit", "Target (£k)"],
          ["B-01", "Orders", 8],
        ],
      }),
    );
    const whole = (target: number): PlanSnapshot =>
      snapshotOf(
        soundPlan({
          Benefits: [
            ["Benefit ID", "Benefit", "Target"],
            ["B-01", "Orders", target],
          ],
        }),
      );
    expect(conflictsOf(mergePlans(whole(8), whole(8), inThousands)).map(([kind, , column]) => [kind, column])).toEqual([["no place", "Target"]]);
  });

  test("a cell that holds a formula in A is a conflict; the same formula in both answers by itself", () => {
    const base = benefits({});
    const merge = mergePlans(base, base, benefits({ Target: 6 }), (table, { row }) => (table === "Benefits" && row === 0 ? "other" : undefined));
    expect([merge.cells, conflictsOf(merge)]).toEqual([[], [["formula", "B-01", "Target", 8, 8, 6]]]);
    expect(mergePlans(base, base, benefits({ Target: 6 }), () => "same")).toMatchObject({ cells: [], conflicts: [] });
  });

  test("copies that share no base are refused in words", () => {
    expect(() => mergePlans(plan(), plan(), benefits({ "Benefit ID": "X-1" }))).toThrow("B and BASE have no benefit in common");
    const named = (id: string): PlanSnapshot =>
      plan({
        Settings: [
          ["Setting", "Value"],
          ["Plan ID", id],
        ],
      });
    expect(() => mergePlans(named("P-1"), named("P-2"), named("P-1"))).toThrow('A is another plan than BASE: their Plan IDs are "P-2" and "P-1"');
  });
});

test("an adopted register is refused in words, and not written beside its own cells", () => {
  const mapping = { name: "RegisterMapping", sheet: "Register mapping", headerRow: 1, firstColumn: 1, columns: [] };
  expect(() => mergePlans(plan(), plan(), { tables: [...plan().tables, mapping] })).toThrow(
    "B is a register of your own that was adopted. Its rows stand where your mapping says, so they are not brought together. Compare A with B, and enter",
  );
});

describe("laws of merging", () => {
  const three = fc
    .tuple(soundPlans, edits(10), edits(10))
    .map(([base, ofA, ofB]) => ({ base, a: edited(base, ofA, "N").snapshot, b: edited(base, ofB, "MM").snapshot }));
  const keeps = { numRuns: 80 };
  /** Not two copies of one plan where every benefit was taken away. */
  const shares = ({ base, a, b }: { base: PlanSnapshot; a: PlanSnapshot; b: PlanSnapshot }): boolean => {
    try {
      mergePlans(base, a, b);
      return true;
    } catch (error) {
      if (error instanceof MergeImpossible) return false;
      throw error;
    }
  };

  test("where B is the base, A stays; where A is the base, it says what B says", () => {
    fc.assert(
      fc.property(three.filter(shares), ({ base, a, b }) => {
        expect(mergePlans(base, a, base)).toEqual({ cells: [], added: [], appended: [], removed: [], conflicts: [] });
        const merge = mergePlans(base, base, b);
        expect(merge.conflicts).toEqual([]);
        expect(differences(applied(base, merge), b)).toEqual([]);
      }),
      keeps,
    );
  });

  test("the order of A and B swaps the sides of the conflicts, and nothing else", () => {
    fc.assert(
      fc.property(three.filter(shares), ({ base, a, b }) => {
        const [there, back] = [mergePlans(base, a, b), mergePlans(base, b, a)];
        const sides = ({ conflicts }: Merge, swapped: boolean): readonly string[] =>
          conflicts
            .map(({ kind, table, key, column, base: was, a: mine, b: theirs }) =>
              JSON.stringify([kind, table, key, column, was, ...(swapped ? [theirs, mine] : [mine, theirs])]),
            )
            .sort();
        expect(sides(back, true)).toEqual(sides(there, false));
        const conflicting = new Set(there.conflicts.map(({ table, key }) => `${table} ${key}`));
        const left = comparePlans(applied(a, there), applied(b, back)).differences.filter(({ table, key }) => !conflicting.has(`${table} ${key}`));
        expect(left).toEqual([]);
      }),
      keeps,
    );
  });

  test("no reading of either copy is lost: it stands in the merge, or among the conflicts, or was taken away by the other", () => {
    const readings = ({ tables }: PlanSnapshot): readonly string[] => {
      const [ids, days] = tables.find(({ name }) => name === "Measurements")?.columns ?? [];
      return (ids?.cells ?? []).flatMap((id, row) => (id === null || id === undefined ? [] : [`${String(id)} ${String(days?.cells[row])}`]));
    };
    fc.assert(
      fc.property(three.filter(shares), ({ base, a, b }) => {
        const merge = mergePlans(base, a, b);
        const kept = new Set(readings(applied(a, merge)));
        const [before, inA, inB] = [new Set(readings(base)), new Set(readings(a)), new Set(readings(b))];
        const lost = [...new Set([...inA, ...inB])].filter(
          (reading) => !kept.has(reading) && !(before.has(reading) && !(inA.has(reading) && inB.has(reading))),
        );
        expect(lost).toEqual([]);
        const emptied = [...inA].filter((reading) => !kept.has(reading));
        expect(emptied.every((reading) => before.has(reading) && !inB.has(reading))).toBe(true);
      }),
      keeps,
    );
  });
});
