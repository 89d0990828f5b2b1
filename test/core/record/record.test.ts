import { describe, expect, test } from "@jest/globals";
import type { Cell, Finding, TableSnapshot } from "../../../core/port/workbook";
import { recordTable } from "../../../core/reading/record-list";
import { readRecord, recordRows } from "../../../core/record/record-table";
import { verifyRecord } from "../../../core/record/verify-record";
import { reviewPlan, type Review } from "../../../core/review/review";
import { dayOfText, keptTables, recordOf, reviewedMonths, withKept } from "../../support/kept-record";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../../support/plan-builder";

const reading = (id: string, date: string, actual: number, more: NamedCells = {}): NamedCells => ({ "Benefit ID": id, Date: date, Actual: actual, ...more });

const june = [reading("B-01", "2026-05-31", 10.5), reading("B-01", "2026-06-30", 10), reading("B-02", "2026-05-31", 90), reading("B-02", "2026-06-30", 95)];
const july = [...june, reading("B-01", "2026-07-31", 9.6), reading("B-02", "2026-07-31", 100)];

const plan = (readings: readonly NamedCells[], more: Tables = {}): Tables => soundPlan({ Measurements: tableOf(...readings), ...more });

/** What the record's own findings say, as rule, severity, subject and words. */
const ofRecord = ({ findings }: Review): readonly string[] => findings.filter(isOfRecord).map(({ rule, severity, what }) => `${rule} (${severity}): ${what}`);
const isOfRecord = ({ rule }: Finding): boolean => /^(reading-(changed|removed|entered)|validated-reading|baseline-edited|record-)/.test(rule);

const cell = (table: TableSnapshot, header: string, row: number): Cell => table.columns.find((column) => column.header === header)?.cells[row] ?? null;
const withCell = (table: TableSnapshot, header: string, row: number, value: Cell): TableSnapshot => ({
  ...table,
  columns: table.columns.map((column) => (column.header === header ? { ...column, cells: column.cells.map((own, at) => (at === row ? value : own)) } : column)),
});

describe("the record that a review leaves", () => {
  test("a row for each review, in words and figures that a person can read", () => {
    const [, second] = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(july), "2026-07-31"],
    ]);
    const record = recordOf(second as Review);
    expect(cell(record, "Status date", 0)).toBe(dayOfText("2026-06-30"));
    expect(cell(record, "Status date", 1)).toBe(dayOfText("2026-07-31"));
    // B-01: 12 → 8 from 1 January to 31 December is 4/364 a day, after 180 days 12 − 720/364 = 10.02198; 10 is read: D = 2, v = .02198/1.97802 = .0111.
    expect(String(cell(record, "Benefits 1", 0)).split("\n")[1]).toMatch(/^B-01;Green;10\.02198;2;0\.0111;0\.5;/);
    expect(
      String(cell(record, "Readings 1", 0))
        .split("\n")
        .slice(1),
    ).toEqual(["B-01;2026-05=10.5;10", "B-02;2026-05=90;95"]);
    expect(
      String(cell(record, "Readings 1", 1))
        .split("\n")
        .slice(1),
    ).toEqual(["B-01;2026-06=10;9.6", "B-02;2026-06=95;100"]);
    expect(cell(record, "Plans 1", 1)).toBeNull();
  });

  test("a second review of the same date leaves the same record; one after a change replaces that date's row alone", () => {
    const first = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(july), "2026-07-31"],
      [plan(july), "2026-07-31"],
    ]);
    expect(recordOf(first[2] as Review)).toEqual(recordOf(first[1] as Review));
    const again = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(july), "2026-07-31"],
      [plan([...july, reading("B-01", "2026-07-30", 9.7)]), "2026-07-31"],
    ]);
    const [before, after] = [recordOf(again[1] as Review), recordOf(again[2] as Review)];
    expect(after.columns.map(({ cells }) => cells[0])).toEqual(before.columns.map(({ cells }) => cells[0]));
    expect(cell(after, "Seal", 1)).not.toBe(cell(before, "Seal", 1));
  });

  test("a status date before the last keeps the record as it is, and says so", () => {
    const [, , earlier] = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(july), "2026-07-31"],
      [plan(july), "2026-07-15"],
    ]);
    expect(keptTables(earlier as Review).some(({ name }) => name === recordTable)).toBe(false);
    expect(ofRecord(earlier as Review)).toEqual([
      "record-goes-on (Advice): The record holds a review of 2026-07-31, which is later than this one, so this one is not kept",
    ]);
  });
});

describe("closed readings", () => {
  const after = (readings: readonly NamedCells[], more: Tables = {}, before: readonly NamedCells[] = june): readonly string[] => {
    const [, second] = reviewedMonths([
      [plan(before), "2026-06-30"],
      [plan(readings, more), "2026-07-31"],
    ]);
    return ofRecord(second as Review);
  };

  test("what comes after the review is no change", () => {
    expect(after(july)).toEqual([]);
  });

  test.each<{ edit: string; readings: readonly NamedCells[]; says: string }>([
    {
      edit: "a changed reading",
      readings: [reading("B-01", "2026-05-31", 9), ...july.slice(1)],
      says: "reading-changed-after-review (Needs attention): The reading of B-01 for 2026-05 was changed after a review had told it: then 10.5 days, now 9 days",
    },
    {
      edit: "a removed reading",
      readings: july.slice(1),
      says: "reading-removed (Needs attention): A reading of B-01 for 2026-05 was removed after a review had told it: then 10.5 days, now none",
    },
    {
      // 30 June − 31 March is 91 days, and the benefit is read monthly.
      edit: "a reading entered three months late",
      readings: [reading("B-01", "2026-03-31", 11), ...july],
      says: "reading-entered-late (Needs attention): A reading of B-01 for 2026-03 was entered after the review of that month: then none, now 11 days",
    },
    {
      edit: "one entered within one Frequency",
      readings: [...july, reading("B-02", "2026-06-15", 5)],
      says: "reading-entered-late (Advice): A reading of B-02 for 2026-06 was entered after the review of that month: then 95 hours, now 95 hours, the last of 2 that add up to 100 hours",
    },
  ])("$edit is told with then and now", ({ readings, says }) => {
    expect(after(readings)).toEqual([says]);
  });

  test("a validated reading that changed says who had validated it", () => {
    const validated = { "Validated by": "Finance", "Validated on": "2026-06-30" };
    const before = [reading("B-01", "2026-05-31", 10.5, validated), ...june.slice(1)];
    expect(after([reading("B-01", "2026-05-31", 9, validated), ...july.slice(1)], {}, before)).toEqual([
      "validated-reading-changed (Needs attention): The validated reading of B-01 for 2026-05 was changed after a review had told it: then 10.5 days, now 9 days; Finance had validated it",
    ]);
  });

  test("so does one that was validated only after a review had told it", () => {
    const validated = { "Validated by": "Finance", "Validated on": "2026-07-20" };
    const may = (actual: number): NamedCells => reading("B-01", "2026-05-31", actual, validated);
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan([may(10.5), ...july.slice(1)]), "2026-07-31"],
      [plan([may(9), ...july.slice(1)]), "2026-08-31"],
    ]);
    expect(reviews.map((review) => ofRecord(review).map((words) => words.replace(/ .*then/, " then")))).toEqual([
      [],
      [],
      ["validated-reading-changed then 10.5 days, now 9 days; Finance had validated it"],
    ]);
  });

  test("also where the readings behind it had been validated before: a list of which is which is read letter by letter", () => {
    const by = (on: string): NamedCells => ({ "Validated by": "Finance", "Validated on": on });
    const readings = (january: number, more: NamedCells): readonly NamedCells[] => [
      reading("B-01", "2026-01-31", january, more),
      ...[2, 3, 4, 5, 6].map((month) => reading("B-01", `2026-0${month}-28`, 10, by("2026-06-30"))),
    ];
    const reviews = reviewedMonths([
      [plan(readings(11, {})), "2026-06-30"],
      [plan(readings(11, by("2026-07-20"))), "2026-07-31"],
      [plan(readings(9, by("2026-07-20"))), "2026-08-31"],
    ]);
    const changed = reviews.map(({ findings }) => findings.filter(({ rule }) => /changed/.test(rule)).map(({ rule, what }) => `${rule}${what.slice(-26)}`));
    expect(changed).toEqual([[], [], ["validated-reading-changed; Finance had validated it"]]);
  });

  test("a validation that was told and is taken away is a change, until it is there again; one that comes is none", () => {
    const may = (more: NamedCells): readonly NamedCells[] => [reading("B-01", "2026-05-31", 10.5, more), ...july.slice(1)];
    const validated = may({ "Validated by": "Finance", "Validated on": "2026-06-30" });
    const reviews = reviewedMonths([
      [plan([reading("B-01", "2026-05-31", 10.5), ...june.slice(1)]), "2026-06-30"],
      [plan(validated), "2026-07-31"],
      [plan(may({})), "2026-08-31"],
      [plan(may({})), "2026-09-30"],
      [plan(validated), "2026-10-31"],
      [plan(validated), "2026-11-30"],
    ]);
    const told = ["validated-reading-changed then 10.5 days, now 10.5 days, not validated; Finance had validated it"];
    expect(reviews.map((review) => ofRecord(review).map((words) => words.replace(/ .*then/, " then")))).toEqual([[], [], told, told, [], []]);
  });

  describe("what was told in another unit is told in that", () => {
    const benefits = (cells: NamedCells): Tables => ({ Benefits: tableOf(soundBenefit(cells), soundFlow({ "Benefit ID": "B-02" })) });
    const between = (before: NamedCells, [then, now]: readonly [number, number], after: NamedCells, settings: readonly [Tables, Tables] = [{}, {}]) => {
      const readings = (actual: number): readonly NamedCells[] => [reading("B-01", "2026-05-31", actual), ...june.slice(2)];
      const [, second] = reviewedMonths([
        [plan(readings(then), { ...benefits(before), ...settings[0] }), "2026-06-30"],
        [plan(readings(now), { ...benefits(after), ...settings[1] }), "2026-07-31"],
      ]);
      return ofRecord(second as Review).map((words) => words.replace(/.* told it: /, ""));
    };
    const currency = (sign: string): Tables => ({ Settings: tableOf({ Setting: "Currency", Value: sign }) });

    test.each<{ of: string; says: string; told: readonly string[] }>([
      {
        of: "days that are hours now",
        says: "then 10.5 days, now 252 hours",
        told: between({}, [10.5, 252], { Unit: "hours", Baseline: 288, Target: 192 }),
      },
      {
        of: "a share that is a percentage now, which looks the same",
        says: "then 43% (0.43), now 43% (43)",
        told: between({ Unit: "%", Baseline: 0.5, Target: 0.2 }, [0.43, 43], { Unit: "%", Baseline: 50, Target: 20 }),
      },
      {
        of: "money of another currency",
        says: "then £900, now €1,040",
        told: between({ Unit: "£", "Unit value": 1, Baseline: 1000, Target: 800 }, [900, 1040], { Unit: "€", "Unit value": 1, Baseline: 1150, Target: 920 }, [
          currency("£"),
          currency("€"),
        ]),
      },
      {
        of: "figures that differ by less than is shown",
        says: "then 0:45 (0.03132), now 0:45 (0.03162)",
        told: between({ Unit: "h:mm", Baseline: 0.05, Target: 0.02 }, [0.03132, 0.03162], { Unit: "h:mm", Baseline: 0.05, Target: 0.02 }),
      },
    ])("$of", ({ told, says }) => {
      expect(told).toEqual([says]);
    });

    test("a row of Baselines too", () => {
      const frozen = (target: number): Tables => ({
        Baselines: tableOf({ Baseline: "Plan", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": 12, Target: target }),
      });
      const [, second] = reviewedMonths([
        [plan(june, frozen(8)), "2026-06-30"],
        [plan(july, { ...frozen(192), ...benefits({ Unit: "hours", Baseline: 288, Target: 192 }) }), "2026-07-31"],
      ]);
      expect(ofRecord(second as Review).map((words) => words.replace(/.* told it: /, ""))).toEqual(["then Target 8 days, now Target 192 hours"]);
    });

    test("and a forecast and money on the page of what moved", () => {
      const money = { Unit: "£", "Unit value": 1, Category: "Cashable", Direction: "Increase", Baseline: 1000, Target: 2000, Start: "2026-01-01" };
      const readings = [reading("B-01", "2026-03-31", 1200), reading("B-01", "2026-05-31", 1400), reading("B-01", "2026-06-30", 1500)];
      const [, second] = reviewedMonths([
        [plan(readings, { ...benefits(money), ...currency("£") }), "2026-06-30"],
        [plan([...readings, reading("B-01", "2026-07-31", 1550)], { ...benefits({ ...money, Unit: "€" }), ...currency("€") }), "2026-07-31"],
      ]);
      const page = second?.update.sheets.find(({ name }) => name === "Since last review");
      const table = page?.blocks.find((block) => block.table === "ReviewMoves");
      const row = table?.cells.slice(1).findIndex(([name]) => String(name).startsWith("B-01")) ?? -1;
      expect(table?.formats?.[row]?.slice(4, 6).map((format) => /[£€]/.exec(String(format))?.[0])).toEqual(["£", "€"]);
      expect(table?.styles.slice(6, 8).map(({ format }) => /[£€]/.exec(String(format))?.[0])).toEqual(["£", "€"]);
    });
  });

  test("what is nearly as it was at first, but shown like it, is not put back", () => {
    const spans = (actual: number): Tables => ({
      ...plan([reading("B-01", "2026-05-31", actual)]),
      Benefits: tableOf(soundBenefit({ Unit: "h:mm", Baseline: 0.05, Target: 0.02 })),
    });
    const reviews = reviewedMonths([
      [spans(0.03132), "2026-06-30"],
      [spans(0.04), "2026-07-31"],
      [spans(0.03162), "2026-08-31"],
      [spans(0.03132), "2026-09-30"],
    ]);
    expect(reviews.map((review) => ofRecord(review).length)).toEqual([0, 1, 1, 0]);
  });

  test("an edited row of Baselines, and one that is gone", () => {
    const frozen = (target: number): Tables => ({
      Baselines: tableOf({
        Baseline: "Business case",
        "Taken on": "2026-01-15",
        "Benefit ID": "B-01",
        "Baseline value": 12,
        Target: target,
        Due: "2026-12-31",
      }),
    });
    expect(after(july, frozen(9))).toEqual([
      'baseline-edited (Needs attention): The row of B-01 in the baseline "Business case" was edited after a review had told it: then Target 8 days, now Target 9 days',
    ]);
    expect(after(july, { Baselines: [["Baseline", "Taken on", "Benefit ID", "Target"]] })).toEqual([
      'baseline-edited (Needs attention): The row of B-01 in the baseline "Business case" was removed after a review had told it: then Taken on 2026-01-15, Baseline value 12 days, Target 8 days, Due 2026-12-31, now none',
    ]);
  });

  test("a row of Baselines that was added with a day before the last review: within one Frequency that is Advice about baselines, told once", () => {
    const frozen = (...on: readonly string[]): Tables => ({
      Baselines: [["Baseline", "Taken on", "Benefit ID", "Target"], ...on.map((day) => [`Plan of ${day}`, day, "B-01", 8])],
    });
    const told = (on: string) => {
      const months = ["2026-07-31", "2026-08-31"].map((date) => [plan(july, frozen(on)), date] as const);
      const [, ...after] = reviewedMonths([[plan(june, frozen()), "2026-06-30"], ...months]);
      return after.map(({ findings }) => findings.filter(isOfRecord).map(({ severity, mend }) => [severity, mend]));
    };
    const giveReason = 'Put it back, or give the reason once in the table "Corrections" (Benefit ID, Month or baseline, Reason, By, On)';
    // The frequency is 31 days: from 30 May to 30 June, and a day more.
    expect(told("2026-05-30")).toEqual([[["Advice", "Nothing need be done; freeze the plan before the review of its day"]], []]);
    expect(told("2026-05-29")).toEqual([[["Needs attention", giveReason]], [["Needs attention", giveReason]]]);
    expect(told("2025-05-01")).toEqual([[["Needs attention", giveReason]], [["Needs attention", giveReason]]]);
    expect(told("2026-06-30")).toEqual([[], []]);
  });

  test("a baseline frozen anew under the name of an older one is no edit of that, then or later; an edit of either is one", () => {
    const frozen = (first: number, ...more: readonly number[]): Tables => ({
      Baselines: tableOf(
        { Baseline: "Plan", "Taken on": "2026-01-15", "Benefit ID": "B-01", Target: first },
        ...more.map((target) => ({ Baseline: "Plan", "Taken on": "2026-07-15", "Benefit ID": "B-01", Target: target })),
      ),
    });
    const reviews = reviewedMonths([
      [plan(june, frozen(8)), "2026-06-30"],
      [plan(july, frozen(8, 7)), "2026-07-31"],
      [plan(july, frozen(8, 7)), "2026-08-31"],
      [plan(july, frozen(8, 6)), "2026-09-30"],
      [plan(july, frozen(8)), "2026-10-31"],
    ]);
    expect(reviews.map((review) => ofRecord(review).map((words) => words.replace(/.* told it: /, "")))).toEqual([
      [],
      [],
      [],
      ["then Target 7 days, now Target 6 days"],
      ["then Target 7 days, now none"],
    ]);
  });

  const changed = [reading("B-01", "2026-05-31", 9), ...july.slice(1)];
  const correction = (on: string): Tables => ({
    Corrections: tableOf({ "Benefit ID": "B-01", "Month or baseline": "May 2026", Reason: "Typing error", By: "Data provider", On: on }),
  });

  test("the finding stands review after review until a reason is given, once; the reason stays in the record", () => {
    const august = [...changed, reading("B-01", "2026-08-31", 9.4), reading("B-02", "2026-08-31", 100)];
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(changed), "2026-07-31"],
      [plan(august), "2026-08-31"],
      [plan(august, correction("2026-08-15")), "2026-08-31"],
      [plan(august), "2026-09-30"],
    ]);
    expect(reviews.map((review) => ofRecord(review).length)).toEqual([0, 1, 1, 0, 0]);
    expect(reviews[1]?.update.newTables.map(({ name }) => name)).toEqual(["Corrections"]);
    expect(String(cell(recordOf(reviews[4] as Review), "Changes 1", 2))).toContain("explained;B-01;2026-05;;;;;Typing error;Data provider");
  });

  test("a reason given before the change was made does not speak for it", () => {
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(changed, correction("2026-06-01")), "2026-07-31"],
    ]);
    expect(ofRecord(reviews[1] as Review)).toHaveLength(1);
  });

  test("what is put back as it was is told no more", () => {
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(changed), "2026-07-31"],
      [plan(july), "2026-08-31"],
    ]);
    expect(reviews.map((review) => ofRecord(review).length)).toEqual([0, 1, 0]);
  });

  const two = [...june, reading("B-02", "2026-06-15", 5)];
  test.each<[string, readonly NamedCells[], readonly NamedCells[]]>([
    ["the one of its month", june, june.slice(0, 3)],
    ["one of two of its month", two, june],
  ])("so is a reading, %s, that was removed and is there again within one Frequency, then and at all later reviews", (_, all, removed) => {
    const reviews = reviewedMonths([
      [plan(all), "2026-06-30"],
      [plan(removed), "2026-07-10"],
      [plan(all), "2026-07-20"],
      [plan(all), "2026-07-31"],
      [plan(all), "2026-12-31"],
    ]);
    expect(reviews.map((review) => ofRecord(review).length)).toEqual([0, 1, 0, 0, 0]);
  });

  test("one that is there again with another figure was changed, until that is put back", () => {
    const again = [...june.slice(0, 3), reading("B-02", "2026-06-30", 96)];
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(june.slice(0, 3)), "2026-07-10"],
      [plan(again), "2026-07-20"],
      [plan(again), "2026-07-25"],
      [plan(june), "2026-07-31"],
    ]);
    const changed =
      "reading-changed-after-review (Needs attention): The reading of B-02 for 2026-06 was changed after a review had told it: then 95 hours, now 96 hours";
    expect(reviews.slice(2).map(ofRecord)).toEqual([[changed], [changed], []]);
  });

  const inPercent = { Unit: "%", Direction: "Increase", Baseline: 0.6, Target: 0.8 };
  const other = { Benefits: tableOf(soundBenefit(inPercent), soundFlow({ "Benefit ID": "B-02" })) };
  const renamed = (from: string, to: string): Tables => {
    const [headers = [], ...rows] = tableOf(...june);
    return { Measurements: [headers.map((header) => (header === from ? to : header)), ...rows] };
  };

  test.each<[string, Tables]>([
    ["a plan in shares of 1, which leaves them out", other],
    ["a mistyped heading of the figures", renamed("Actual", "Aktuell?")],
    ["a mistyped heading of the days", renamed("Date", "When?")],
    ["a mistyped heading of the IDs", renamed("Benefit ID", "Whose?")],
  ])("readings that stand in the log are not told as removed for %s, nor as entered once it is as it was", (_, changed) => {
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan(june, changed), "2026-07-31"],
      [plan(june, changed), "2026-08-10"],
      [plan(june), "2026-08-20"],
      [plan([reading("B-01", "2026-05-31", 9), ...june.slice(1)]), "2026-08-31"],
    ]);
    expect(reviews.slice(0, 4).map(ofRecord)).toEqual([[], [], [], []]);
    expect(ofRecord(reviews[4] as Review)).toEqual([
      "reading-changed-after-review (Needs attention): The reading of B-01 for 2026-05 was changed after a review had told it: then 10.5 days, now 9 days",
    ]);
  });

  test("what was changed or removed beside them is told all the same", () => {
    const reviews = reviewedMonths([
      [plan(june), "2026-06-30"],
      [plan([reading("B-01", "2026-05-31", 9), ...june.slice(1)], other), "2026-07-31"],
    ]);
    expect((reviews[1] as Review).findings.filter(isOfRecord).map(({ what }) => what)).toEqual([expect.stringContaining("B-01 for 2026-05 was removed")]);
  });

  test("so is a row of Baselines that is there again within one Frequency", () => {
    const rows = tableOf({ Baseline: "Case", "Taken on": "2026-06-15", "Benefit ID": "B-01", "Baseline value": 12, Target: 8, Due: "2026-12-31" });
    const [frozen, gone] = [{ Baselines: rows }, { Baselines: rows.slice(0, 1) }];
    const reviews = reviewedMonths([
      [plan(june, frozen), "2026-06-30"],
      [plan(june, gone), "2026-07-05"],
      [plan(june, frozen), "2026-07-10"],
      [plan(june, frozen), "2026-08-31"],
    ]);
    expect(reviews.map((review) => ofRecord(review).length)).toEqual([0, 1, 0, 0]);
  });
});

test("one cell of lines more moves no column of the reviews before, where there are many", () => {
  const [review] = readRecord({ tables: [recordOf(reviewedMonths([[plan(june), "2026-06-30"]])[0] as Review)] })?.reviews ?? [];
  if (review === undefined) throw new Error("There is no review");
  const headings = (count: number): readonly Cell[] =>
    recordRows([{ ...review, cells: { ...review.cells, Benefits: new Array<string>(count).fill("Benefit ID") } }])[0] ?? [];
  expect(headings(9)).toEqual(headings(16));
  expect([3, 8, 9, 17].map((count) => headings(count).filter((heading) => /^Benefits /.test(String(heading))).length)).toEqual([3, 8, 16, 24]);
});

describe("a record that is not whole", () => {
  const months: readonly (readonly [Tables, string])[] = [
    [plan(june), "2026-06-30"],
    [plan(july), "2026-07-31"],
  ];
  const second = reviewedMonths(months)[1] as Review;
  const record = recordOf(second);
  const list = keptTables(second).filter(({ name }) => name !== recordTable);
  const third = (tables: readonly TableSnapshot[], own: Tables = plan(july)): Review => reviewPlan(withKept(snapshotOf(own), tables), dayOfText("2026-08-31"));
  const row = (at: number): TableSnapshot => ({ ...record, columns: record.columns.map(({ header, cells }) => ({ header, cells: [cells[at] ?? null] })) });

  test.each<{ of: string; tables: readonly TableSnapshot[]; says: readonly string[] }>([
    { of: "whole", tables: [record, ...list], says: [] },
    {
      of: "sorted the other way round",
      tables: [{ ...record, columns: record.columns.map(({ header, cells }) => ({ header, cells: [...cells].reverse() })) }, ...list],
      says: [],
    },
    {
      of: "edited in a line",
      tables: [withCell(record, "Benefits 1", 0, String(cell(record, "Benefits 1", 0)).replace("Green", "Red")), ...list],
      says: ["record-broken (Needs attention): What the record tells of the review of 2026-06-30 was edited by hand"],
    },
    {
      of: "edited in a figure",
      tables: [withCell(record, "Capped index", 1, 0.99), ...list],
      says: [
        "record-broken (Needs attention): The record breaks at the review of 2026-07-31: its figures were edited, or a review before it was taken away or added",
      ],
    },
    {
      of: "without its first review",
      tables: [row(1), ...list],
      says: [
        "record-broken (Needs attention): The record breaks at the review of 2026-07-31: its figures were edited, or a review before it was taken away or added",
      ],
    },
    {
      of: "cut off at its end",
      tables: [row(0), ...list],
      says: ["record-gone (Needs attention): The record went up to the review of 2026-07-31, and that is no longer in the workbook"],
    },
    {
      of: "deleted",
      tables: list,
      says: ["record-gone (Needs attention): The record went up to the review of 2026-07-31, and that is no longer in the workbook"],
    },
    {
      of: "without a date",
      tables: [withCell(record, "Status date", 0, "last June"), ...list],
      says: [
        "record-broken (Needs attention): The record breaks at the review of 2026-07-31: its figures were edited, or a review before it was taken away or added",
        "record-broken (Needs attention): Rows of the record have no status date any more, so they cannot be read",
      ],
    },
    {
      of: "cut off in the middle of a cell",
      tables: [withCell(record, "Benefits 1", 1, String(cell(record, "Benefits 1", 1)).slice(0, 200)), ...list],
      says: ["record-broken (Needs attention): What the record tells of the review of 2026-07-31 was edited by hand"],
    },
    {
      of: "without its columns on the right",
      tables: [{ ...record, columns: record.columns.filter(({ header }) => !/^(Readings|Baselines|Changes)/.test(header)) }, ...list],
      says: [
        "record-broken (Needs attention): What the record tells of the review of 2026-06-30 was edited by hand",
        "record-broken (Needs attention): What the record tells of the review of 2026-07-31 was edited by hand",
      ],
    },
    {
      of: "with nothing but its headings",
      tables: [{ ...record, columns: record.columns.map(({ header }) => ({ header, cells: [] })) }, ...list],
      says: ["record-gone (Needs attention): The record went up to the review of 2026-07-31, and that is no longer in the workbook"],
    },
    {
      of: "with a review of a day in the future",
      tables: [recordOf(reviewedMonths([...months, [plan(july), "2028-12-31"]])[2] as Review), ...list],
      says: ["record-goes-on (Advice): The record holds a review of 2028-12-31, which is later than this one, so this one is not kept"],
    },
    {
      of: "with the row that a copy wrote for the same date pasted below",
      tables: [
        (() => {
          const [, copy] = reviewedMonths([months[0] as (typeof months)[0], [plan([...july, reading("B-02", "2026-07-15", 97)]), "2026-07-31"]]);
          const other = recordOf(copy as Review);
          return { ...record, columns: record.columns.map(({ header, cells }) => ({ header, cells: [...cells, cell(other, header, 1)] })) };
        })(),
        ...list,
      ],
      says: [
        "record-broken (Needs attention): The rows 6 and 7 of the record tell of one review, that of 2026-07-31: the record goes on with row 6, so 7 was pasted in",
      ],
    },
  ])("$of", ({ tables, says }) => {
    expect(ofRecord(third(tables))).toEqual(says);
  });

  test("of two rows of one date the one that the workbook's list names is gone on with, above or below: without the other all agrees again", () => {
    const [, copied] = reviewedMonths([months[0] as (typeof months)[0], [plan([...july, reading("B-02", "2026-07-15", 97)]), "2026-07-31"]]);
    const copy = recordOf(copied as Review);
    for (const [rows, own, other] of [
      [[0, 1, 2], 6, 7],
      [[0, 2, 1], 7, 6],
    ] as const) {
      const all = (header: string, cells: readonly Cell[]): readonly Cell[] => [...cells, cell(copy, header, 1)];
      const pasted = { ...record, columns: record.columns.map(({ header, cells }) => ({ header, cells: rows.map((row) => all(header, cells)[row] ?? null) })) };
      const before = verifyRecord(withKept(snapshotOf(plan(july)), [pasted, ...list]));
      const twice = `The rows 6 and 7 of the record tell of one review, that of 2026-07-31: the record goes on with row ${own}, so ${other} was pasted in`;
      expect(new Map(before?.reviews.map(({ row, trouble }) => [row, trouble]))).toEqual(
        new Map([
          [5, null],
          [6, twice],
          [7, twice],
        ]),
      );

      const kept = keptTables(third([pasted, ...list]));
      const standing = kept.find(({ name }) => name === recordTable) as TableSnapshot;
      const seal = cell(record, "Seal", 1);
      const seals = standing.columns.find(({ header }) => header === "Seal")?.cells ?? [];
      const isOther = (row: number): boolean => row === seals.indexOf(cell(copy, "Seal", 1));
      const mended = { ...standing, columns: standing.columns.map(({ header, cells }) => ({ header, cells: cells.filter((_, row) => !isOther(row)) })) };
      const after = verifyRecord(withKept(snapshotOf(plan(july)), [mended, ...kept.filter(({ name }) => name !== recordTable)]));
      expect(after?.reviews.map(({ seal: of, trouble }) => [of === seal, trouble])).toEqual([
        [false, null],
        [true, null],
        [false, null],
      ]);
    }
  });

  test("of two rows of one date the one that a later review is sealed on is named; of a row that was copied whole neither is", () => {
    const [, copied] = reviewedMonths([months[0] as (typeof months)[0], [plan([...july, reading("B-02", "2026-07-15", 97)]), "2026-07-31"]]);
    const [, , last] = reviewedMonths([...months, [plan(july), "2026-08-31"]]);
    const all = recordOf(last as Review);
    const withRow = (from: TableSnapshot): readonly (string | null)[] => {
      const pasted = { ...all, columns: all.columns.map(({ header, cells }) => ({ header, cells: [...cells, cell(from, header, 1)] })) };
      return verifyRecord(withKept(snapshotOf(plan(july)), [pasted]))?.reviews.map(({ trouble }) => trouble) ?? [];
    };
    const rows = "The rows 6 and 8 of the record tell of one review, that of 2026-07-31";
    const other = `${rows}: the record goes on with row 6, so 8 was pasted in`;
    expect(withRow(recordOf(copied as Review))).toEqual([null, other, other, null]);
    const same = `${rows}: one of them was pasted in`;
    expect(withRow(all)).toEqual([null, same, same, null]);
  });

  test("the review behind a break keeps all anew, and the next is held against it", () => {
    const edited = withCell(record, "Benefits 1", 0, String(cell(record, "Benefits 1", 0)).replace("Green", "Red"));
    const changed = plan([reading("B-01", "2026-05-31", 9), ...july.slice(1)]);
    const behind = third([edited, ...list], changed);
    expect(ofRecord(behind)).toHaveLength(1);
    const next = reviewPlan(withKept(snapshotOf(plan(july)), keptTables(behind)), dayOfText("2026-09-30"));
    expect(next.findings.filter(isOfRecord).map(({ rule }) => rule)).toEqual(["reading-changed-after-review", "record-broken"]);
  });

  test("a record that is gone is told again by a second review of that date, and not by the next", () => {
    const begun = third(list);
    const again = reviewPlan(withKept(snapshotOf(plan(july)), keptTables(begun)), dayOfText("2026-08-31"));
    expect(ofRecord(again)).toEqual(ofRecord(begun));
    expect(recordOf(again)).toEqual(recordOf(begun));
    expect(ofRecord(reviewPlan(withKept(snapshotOf(plan(july)), keptTables(again)), dayOfText("2026-09-30")))).toEqual([]);
  });

  test("a record of another plan is neither compared with nor written over", () => {
    const other = third([record, ...list], { Benefits: tableOf(soundBenefit({ "Benefit ID": "X-1" }), soundFlow({ "Benefit ID": "X-2" })) });
    expect(ofRecord(other)).toEqual(["record-of-another-plan (Needs attention): The record in this workbook names none of the benefits of this plan"]);
    expect(keptTables(other).some(({ name }) => name === recordTable)).toBe(false);
  });

  test("nor is one under another Plan ID, whatever benefits it shares; under the same one it is gone on with, by whatever name", () => {
    const named = (...settings: readonly (readonly string[])[]): Tables => ({ Settings: [["Setting", "Value"], ["Currency", "EUR"], ...settings] });
    const [, north] = reviewedMonths(months.map(([own, date]) => [{ ...own, ...named(["Plan ID", "north"]) }, date] as const));
    const kept = keptTables(north as Review);
    expect(ofRecord(third(kept, { ...plan(july), ...named(["Plan ID", "south"]) }))).toEqual([
      'record-of-another-plan (Needs attention): The record in this workbook is that of the plan "north"',
    ]);
    const renamed = third(kept, { ...plan(july), ...named(["Plan ID", "North"], ["Plan", "The north of the town"]) });
    expect([ofRecord(renamed), renamed.result.record?.reviews]).toEqual([[], 3]);
  });
});
