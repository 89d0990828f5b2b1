import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { comparePlans } from "../../../core/compare/compare-plans";
import type { Cell, PlanSnapshot } from "../../../core/port/workbook";
import { reviewPlan } from "../../../core/review/review";
import { soundBenefit, soundFlow, soundPlan, snapshotOf, tableOf, type Tables } from "../../support/plan-builder";
import { edited, edits, retyped } from "../../support/plan-edits";
import { soundPlans, statusDay } from "../../support/random-plans";

const settings = {
  Settings: [
    ["Setting", "Value"],
    ["Status date", "2026-06-30"],
    ["Red tolerance", 0.1],
  ],
} satisfies Tables;
const plan = (tables: Tables = {}): PlanSnapshot => snapshotOf(soundPlan({ ...settings, ...tables }));
const differences = (then: PlanSnapshot, now: PlanSnapshot) => comparePlans(then, now).differences;
const short = (then: PlanSnapshot, now: PlanSnapshot) =>
  differences(then, now).map(({ table, kind, key, column, then: was, now: is }) => [table, kind, key, column, was, is]);

/** The status columns of a review, as a host would have written them beside the user's own. */
function reviewed(snapshot: PlanSnapshot): PlanSnapshot {
  const { tables, sheets } = reviewPlan(snapshot, statusDay).update;
  const list = sheets.flatMap(({ blocks }) => blocks).find(({ table }) => table === "ReviewColumns");
  const [headers = [], ...rows] = list?.cells ?? [];
  const owned = {
    name: "ReviewColumns",
    sheet: "Review data",
    headerRow: 1,
    firstColumn: 1,
    columns: headers.map((header, place) => ({ header: String(header), cells: rows.map((row) => row[place] ?? null) })),
  };
  const beside = snapshot.tables.map((table) => ({
    ...table,
    columns: [...table.columns, ...(tables.find((own) => own.table === table.name)?.columns ?? []).map(({ header, cells }) => ({ header, cells }))],
  }));
  return { tables: [...beside, owned] };
}

describe("two copies of a plan", () => {
  test("a changed cell is told by table, key and column, with both values and both places", () => {
    const now = plan({ Benefits: tableOf(soundBenefit({ Target: 9 }), { ...soundBenefit({ "Benefit ID": "B-02", Due: "2027-03-31" }) }) });
    const then = plan({ Benefits: tableOf({ ...soundBenefit({ "Benefit ID": "B-02" }) }, soundBenefit()) });
    expect(differences(then, now)).toEqual([
      {
        table: "Benefits",
        kind: "changed",
        key: "B-02",
        column: "Due",
        then: "2026-12-31",
        now: "2027-03-31",
        shown: { then: "2026-12-31", now: "2027-03-31" },
        placeThen: { sheet: "Benefits", row: 2 },
        placeNow: { sheet: "Benefits", row: 3 },
        cells: [],
      },
      {
        table: "Benefits",
        kind: "changed",
        key: "B-01",
        column: "Target",
        then: 8,
        now: 9,
        shown: { then: "8 days", now: "9 days" },
        placeThen: { sheet: "Benefits", row: 3 },
        placeNow: { sheet: "Benefits", row: 2 },
        cells: [],
      },
    ]);
  });

  test("a reading that is new, one that is gone and one that was changed are told by benefit and day", () => {
    const log = (rows: readonly (readonly Cell[])[]): PlanSnapshot => plan({ Measurements: [["Benefit ID", "Date", "Actual"], ...rows] });
    const then = log([
      ["B-01", "2026-05-31", 11],
      ["B-01", "2026-06-30", 10],
    ]);
    const now = log([
      ["b-01 ", "2026-06-30", 9.5],
      ["B-02", "2026-06-30", 80],
    ]);
    expect(short(then, now)).toEqual([
      ["Measurements", "removed", "B-01, 2026-05-31", null, null, null],
      ["Measurements", "changed", "b-01, 2026-06-30", "Actual", 10, 9.5],
      ["Measurements", "added", "B-02, 2026-06-30", null, null, null],
    ]);
    expect(differences(then, now)[2]?.cells).toEqual([
      { column: "Benefit ID", value: "B-02", shown: "B-02" },
      { column: "Date", value: "2026-06-30", shown: "2026-06-30" },
      { column: "Actual", value: 80, shown: "80 hours" },
    ]);
  });

  test("two sites' readings of one day are told apart by their source", () => {
    const log = (north: number): PlanSnapshot =>
      plan({
        Measurements: [
          ["Benefit ID", "Date", "Actual", "Source"],
          ["B-02", "2026-06-30", north, "North"],
          ["B-02", "2026-06-30", 40, "South"],
        ],
      });
    const turned = plan({
      Measurements: [
        ["Benefit ID", "Date", "Actual", "Source"],
        ["B-02", "2026-06-30", 40, "South"],
        ["B-02", "2026-06-30", 51, "North"],
      ],
    });
    expect(short(log(50), turned)).toEqual([["Measurements", "changed", "B-02, 2026-06-30", "Actual", 50, 51]]);
  });

  test.each<{ what: string; then: Cell; now: Cell; header: string }>([
    { what: "a share typed with its sign", header: "Attribution", then: 0.43, now: "43%" },
    { what: "a date as text", header: "Due", then: 46387, now: "31 December 2026" },
    { what: "a number as text", header: "Target", then: 1200, now: "1,200" },
    { what: "a word for blank", header: "End", then: null, now: "n/a" },
    { what: "a synonym", header: "Nature", then: "Dis-benefit", now: "disbenefit" },
    { what: "a parent in another case", header: "Parent", then: "B-02", now: "b-02" },
    { what: "a date of the user's own", header: "Board date", then: 46387, now: "2026-12-31" },
  ])("$what is no difference", ({ header, then, now }) => {
    const copy = (cell: Cell): PlanSnapshot =>
      plan({ Benefits: tableOf(soundBenefit({ Target: 1200, [header]: cell }), { ...soundBenefit({ "Benefit ID": "B-02" }) }) });
    expect(differences(copy(then), copy(now))).toEqual([]);
  });

  test("the user's own column counts; 007 is no 7 there, and a column that only one copy has is told", () => {
    const copy = (cells: Readonly<Record<string, Cell>>): PlanSnapshot => plan({ Benefits: tableOf(soundBenefit(cells)) });
    expect(short(copy({ "Ledger code": "007" }), copy({ "Ledger code": 7, Region: "North" }))).toEqual([
      ["Benefits", "changed", "B-01", "Ledger code", "007", 7],
      ["Benefits", "changed", "B-01", "Region", null, "North"],
    ]);
  });

  test("settings are known under each of their names", () => {
    const other = plan({
      Settings: [
        ["Parameter", "Setting value"],
        ["as at", 46203],
        ["Red tolerance", "12%"],
      ],
    });
    expect(short(plan(), other)).toEqual([["Settings", "changed", "Red tolerance", "Value", 0.1, 0.12]]);
  });

  test("what a setting says is told as what it is: a day as a date, a share as a percentage", () => {
    const other = plan({
      Settings: [
        ["Setting", "Value"],
        ["Status date", 46295],
        ["Red tolerance", 0.12],
        ["Price date", "1 April 2025"],
      ],
    });
    expect(differences(plan(), other).map(({ key, kind, then, now, shown, cells }) => [key, kind, then, now, shown, cells])).toEqual([
      ["Status date", "changed", "2026-06-30", "2026-09-30", { then: "2026-06-30", now: "2026-09-30" }, []],
      ["Red tolerance", "changed", 0.1, 0.12, { then: "10%", now: "12%" }, []],
      [
        "Price date",
        "added",
        null,
        null,
        { then: "", now: "" },
        [
          { column: "Setting", value: "Price date", shown: "Price date" },
          { column: "Value", value: "2025-04-01", shown: "2025-04-01" },
        ],
      ],
    ]);
  });

  test("what an earlier review wrote is left out", () => {
    const later = plan({ Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10, Source: "Order system, June" }) });
    expect(differences(plan(), reviewed(plan()))).toEqual([]);
    expect(short(reviewed(plan()), reviewed(later)).map(([table, kind]) => [table, kind])).toEqual([
      ["Measurements", "removed"],
      ["Measurements", "removed"],
    ]);
  });

  test("both are judged on one day: what the lower target makes of the status stands beside it", () => {
    // Days from order to delivery, 12 to 8 over the year, 10 on 30 June: half way of 4 days, and behind of 9 days (12 to 3 asks for 7.5).
    const now = plan({ Benefits: tableOf(soundBenefit({ Target: 3 })) });
    const { judged, statusDate } = comparePlans(plan(), now);
    expect(statusDate).toBe("2026-06-30");
    expect(judged?.find(({ figure }) => figure === "Status")).toEqual({
      benefit: "B-01",
      name: "Days from order to delivery",
      figure: "Status",
      then: "Green",
      now: "Red",
      shown: { benefit: "B-01", then: "Green", now: "Red" },
    });
    expect(judged?.map(({ figure }) => figure)).not.toContain("Delivered to date");
  });

  test("figures are shown in their unit: money whole, shares in per cent, what was typed to the digit; and longer where two would look alike", () => {
    const copy = (unit: string, actual: number, attribution: number): PlanSnapshot =>
      plan({
        Settings: [...settings.Settings, ["Currency", "£"]],
        Benefits: tableOf(soundFlow({ Unit: unit, Attribution: attribution })),
        Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: actual }),
      });
    const shown = (then: PlanSnapshot, now: PlanSnapshot) => {
      const { differences, judged } = comparePlans(then, now);
      const delivered = judged?.find(({ figure }) => figure === "Delivered to date")?.shown;
      return [...differences.map(({ column, shown }) => [column, shown.then, shown.now]), [delivered?.then, delivered?.now]];
    };
    expect(shown(copy("£", 363046.6153, 0.5), copy("£", 1000, 0.625))).toEqual([
      ["Attribution", "50%", "62.5%"],
      ["Actual", "£363,046.6153", "£1,000"],
      ["£363,047", "£1,000"],
    ]);
    expect(shown(copy("hours", 80.001, 1), copy("hours", 80.002, 1))).toEqual([
      ["Actual", "80.001 hours", "80.002 hours"],
      ["80.001 hours", "80.002 hours"],
    ]);
  });

  test("without a status date nothing is judged, and the differences are told all the same", () => {
    const bare = snapshotOf(soundPlan());
    expect(comparePlans(bare, bare)).toEqual({ version: 1, statusDate: null, differences: [], judged: null });
  });
});

describe("laws of the comparison", () => {
  test("a copy that is sorted, retyped, with other headings and columns is no other plan", () => {
    fc.assert(
      fc.property(soundPlans, fc.nat(), (snapshot, seed) => {
        expect(differences(snapshot, retyped(snapshot, seed))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("every true change is told once, and no other", () => {
    fc.assert(
      fc.property(soundPlans, edits(12), fc.nat(), (snapshot, wanted, seed) => {
        const { snapshot: now, named } = edited(snapshot, wanted, "N");
        const told = differences(snapshot, retyped(now, seed)).map(({ table, key, column, kind }) => `${table} ${key} ${column} ${kind}`);
        expect(told.sort()).toEqual(named.map(({ table, key, column, kind }) => `${table} ${key} ${column} ${kind}`).sort());
      }),
      { numRuns: 150 },
    );
  });

  test("the copies changed for each other give the same differences the other way round", () => {
    fc.assert(
      fc.property(soundPlans, edits(8), (snapshot, wanted) => {
        const { snapshot: now } = edited(snapshot, wanted, "N");
        const there = differences(snapshot, now).map(({ table, key, column, then, now: is }) => [table, key.toUpperCase(), column, then, is]);
        const back = differences(now, snapshot).map(({ table, key, column, then, now: is }) => [table, key.toUpperCase(), column, is, then]);
        expect(back.map(String).sort()).toEqual(there.map(String).sort());
      }),
      { numRuns: 60 },
    );
  });
});
