import { describe, expect, test } from "@jest/globals";
import { assess } from "../../core/assessment/assess";
import { chaseList } from "../../core/chase/chase-list";
import { chasePage } from "../../core/pages/chase-page";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/** 2026-06-30, the day of the sound plan. */
const day = 46203;
const chased = (tables: Tables) => chaseList(assess(snapshotOf(soundPlan(tables)), day));
const owedIn = (tables: Tables) => chased(tables).flatMap(({ person, items }) => items.map(({ kind, subject, daysLate }) => [person, kind, subject, daysLate]));
const benefits = (...rows: readonly NamedCells[]): Tables => ({ Benefits: tableOf(...rows) });
const readings = (...rows: readonly NamedCells[]): Tables => ({ Measurements: tableOf(...rows) });
const reading = (date: string, cells: NamedCells = {}): NamedCells => ({
  "Benefit ID": "B-01",
  Date: date,
  Actual: 10,
  "Validated by": null,
  "Validated on": null,
  ...cells,
});
const oneBenefit = (cells: NamedCells = {}): Tables => benefits(soundBenefit(cells));
const owner = "Head of logistics";

test("nobody owes anything in a sound plan", () => expect(chased({})).toEqual([]));

describe("measurements", () => {
  test.each([
    {
      what: "the next one is due a Frequency after the last",
      tables: { ...oneBenefit(), ...readings(reading("2026-05-29")) },
      gives: [[owner, "Measurement", "B-01", 1]],
    },
    { what: "on its last day it is not late", tables: { ...oneBenefit(), ...readings(reading("2026-05-30")) }, gives: [] },
    {
      what: "the first one is due a Frequency after Start",
      tables: { ...oneBenefit(), ...readings(reading("2026-12-01")) },
      gives: [[owner, "First measurement", "B-01", 149]],
    },
    {
      what: "without a Frequency, the first one is due once the benefit is",
      tables: { ...oneBenefit({ Frequency: null }), ...readings(reading("2026-12-01")) },
      gives: [[owner, "First measurement", "B-01", 180]],
    },
    { what: "without a Frequency, no second one is due", tables: { ...oneBenefit({ Frequency: null }), ...readings(reading("2026-02-01")) }, gives: [] },
    { what: "before Start nothing is due", tables: { ...oneBenefit({ Start: "2026-07-01" }), ...readings(reading("2026-12-01")) }, gives: [] },
    {
      what: "after End nothing more is due once it is measured up to it",
      tables: { ...oneBenefit({ Due: "2026-02-28", End: "2026-03-31" }), ...readings(reading("2026-03-31")) },
      gives: [],
    },
    {
      what: "a milestone that is reached owes nothing",
      tables: { ...oneBenefit({ Kind: "Milestone", Due: "2026-02-28" }), ...readings(reading("2026-02-28", { Actual: 1 })) },
      gives: [],
    },
    {
      what: "a milestone without a Frequency is asked for from Due",
      tables: { ...oneBenefit({ Kind: "Milestone", Due: "2026-06-20", Frequency: null }), ...readings(reading("2026-12-01")) },
      gives: [[owner, "First measurement", "B-01", 10]],
    },
  ])("$what", ({ tables, gives }) => expect(owedIn(tables)).toEqual(gives));

  test("a flow with a baseline owes nothing that would not count: readings after Due", () => {
    const flow = soundFlow({ Baseline: 100, Due: "2026-03-31" });
    expect(owedIn({ ...benefits(flow), ...readings(reading("2026-03-31")) })).toEqual([]);
    expect(owedIn({ ...benefits(flow), ...readings(reading("2026-03-15")) })).toEqual([[owner, "Measurement", "B-01", 91]]);
  });

  test("a row that a finding stops owes nothing: the finding comes first", () => {
    expect(owedIn({ ...oneBenefit({ Target: "soon" }), ...readings(reading("2026-01-31")) })).toEqual([]);
  });
});

describe("validations", () => {
  const cash = (cells: NamedCells = {}) => oneBenefit({ Validator: "Finance", ...cells });
  test("readings older than 31 days without one are asked of the validator, in one line", () => {
    const log = readings(
      reading("2026-02-28"),
      reading("2026-03-31", { "Validated by": "Finance", "Validated on": "2026-04-10" }),
      reading("2026-04-30"),
      reading("2026-05-31"),
    );
    expect(chased({ ...cash(), ...log }).map(({ person, items }) => [person, items.map(({ what, due }) => [what, due])])).toEqual([
      ["Finance", [["confirmation of 2 measurements from 28 February 2026 to 30 April 2026", 46081 + 31]]],
    ]);
  });
  test("within 31 days nothing is asked", () => expect(owedIn({ ...cash(), ...readings(reading("2026-05-30")) })).toEqual([]));
  test("where nobody is to validate and it is no cash, nothing is asked", () =>
    expect(owedIn({ ...oneBenefit(), ...readings(reading("2026-01-31"), reading("2026-06-30")) })).toEqual([]));
  test("cash without a validator is asked of the finance validator of the plan", () => {
    const roles = { Roles: tableOf({ Person: owner, Role: "Benefit owner" }, { Person: "Controller", Role: "Finance validator" }) };
    expect(owedIn({ ...oneBenefit({ Category: "Cashable" }), ...readings(reading("2026-01-31"), reading("2026-06-30")), ...roles })).toEqual([
      ["Controller", "Validation", "B-01", 119],
    ]);
  });
});

test("activities, reviews, handovers and sustainment reviews that are overdue are asked for", () => {
  const roles = { Roles: tableOf({ Person: owner, Role: "Benefit owner" }, { Person: "Office", Role: "Benefits manager" }) };
  expect(
    owedIn({
      ...roles,
      Activities: tableOf(
        { "Activity ID": "A-1", Activity: "Train", Owner: "Trainer", "Baseline finish": "2026-05-31", "Forecast finish": "2026-06-20", "Actual finish": null },
        { "Activity ID": "A-2", Activity: "Build", Owner: null, "Baseline finish": "2026-06-29", "Forecast finish": null, "Actual finish": null },
        { "Activity ID": "A-3", Activity: "Done", Owner: null, "Baseline finish": "2026-05-31", "Forecast finish": null, "Actual finish": "2026-06-05" },
      ),
      Reviews: tableOf({ Review: "Gate", Date: "2026-06-15", "Done on": null }, { Review: "Gate 0", Date: "2026-01-15", "Done on": "2026-01-20" }),
      Sustainment: tableOf(
        {
          "Benefit ID": "B-01",
          Action: "Weekly look",
          Owner: null,
          "Handover date": "2026-06-01",
          "Accepted on": null,
          "Review every (days)": 10,
          "Last review": null,
        },
        {
          "Benefit ID": "b-02",
          Action: "Monthly look",
          Owner: "Line",
          "Handover date": "2026-01-01",
          "Accepted on": "2026-01-10",
          "Review every (days)": 91,
          "Last review": "2026-03-20",
        },
      ),
    }),
  ).toEqual([
    [owner, "Handover", "B-01", 29],
    [owner, "Sustainment review", "B-01", 19],
    ["Line", "Sustainment review", "b-02", 11],
    ["Office", "Review", "Gate", 15],
    ["Office", "Activity", "A-2", 1],
    ["Trainer", "Activity", "A-1", 10],
  ]);
});

describe("who is asked", () => {
  const late = readings(reading("2026-01-31"));
  test.each([
    { what: "the owner, spelled as in Roles", named: "HEAD  of logistics", roles: [{ Person: owner, Role: "Benefit owner" }], gives: [owner] },
    { what: "who holds the role that is named", named: "Benefits manager", roles: [{ Person: "Office", Role: "Benefits manager" }], gives: ["Office"] },
    {
      what: "each of several that Roles knows",
      named: "Sales; Office",
      roles: [
        { Person: "Office", Role: "Benefits manager" },
        { Person: "Sales", Role: "Sponsor" },
      ],
      gives: ["Office", "Sales"],
    },
    { what: "a name with a comma that Roles does not know, whole", named: "Ward, north", roles: [], gives: ["Ward, north"] },
    {
      what: "the benefit's own role before the plan's",
      named: null,
      roles: [
        { Person: "Office", Role: "Benefits manager" },
        { Person: "Data desk", Role: "Data provider", "Benefit ID": "b-01" },
      ],
      gives: ["Data desk"],
    },
    {
      what: "the plan's benefits manager where the benefit has nobody",
      named: null,
      roles: [{ Person: "Office", Role: "Benefits manager" }],
      gives: ["Office"],
    },
    { what: "nobody", named: null, roles: [{ Person: "Finance", Role: "Finance validator" }], gives: [undefined] },
  ])("$what", ({ named, roles, gives }) => {
    const rows = [{ Person: null, Role: null, "Benefit ID": null }, ...roles];
    expect(chased({ ...oneBenefit({ Owner: named }), ...late, Roles: tableOf(...rows) }).map(({ person }) => person)).toEqual(gives);
  });

  test("the address stands in Roles", () => {
    const roles = { Roles: tableOf({ Person: "head of LOGISTICS", Role: "Benefit owner", Email: "logistics@example.org" }) };
    expect(chased({ ...oneBenefit(), ...late, ...roles })[0]).toMatchObject({ person: "head of LOGISTICS", email: "logistics@example.org", mostDaysLate: 119 });
  });
});

describe("the message", () => {
  test("names the benefit, what is owed and since when", () => {
    expect(chased({ ...oneBenefit(), ...readings(reading("2026-01-31")) })[0]?.message).toBe(
      "Dear Head of logistics,\n\non 30 June 2026 the benefits plan waits for this from you:\n\n" +
        "• B-01 Days from order to delivery: a measurement (the last one is of 31 January 2026), due on 3 March 2026, 119 days ago\n\n" +
        "Please enter it in the plan, or tell us by when it will be there. Thank you.",
    );
  });

  test("has no line that a spreadsheet takes for a formula, whatever the plan says", () => {
    const hostile = oneBenefit({ Owner: '=HYPERLINK("http://x")\n@SUM(1)', Benefit: "\u202e=cmd\n+1\t-2" });
    const lines = chased({ ...hostile, ...readings(reading("2026-01-31")) })[0]?.message.split("\n") ?? [];
    expect(lines.length).toBe(7);
    for (const line of lines) expect(line).toMatch(/^(?:$|[\p{L}•])/u);
    expect(lines.join("")).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  test("lists 25 things and counts the others", () => {
    const rows = Array.from({ length: 30 }, (_, index) => soundBenefit({ "Benefit ID": `B-${10 + index}` }));
    const [person] = chased({ ...benefits(...rows), ...readings(reading("2026-12-31", { "Benefit ID": "B-10" })) });
    expect([person?.items.length, person?.message.match(/^• B-/gm)?.length]).toEqual([30, 25]);
    expect(person?.message).toContain("• and 5 things more; the sheet Chase list names them");
  });
});

describe("the sheet", () => {
  test("lists every thing that is owed and has a row per person with the message", () => {
    const people = chased({ ...oneBenefit(), ...readings(reading("2026-01-31")), Reviews: tableOf({ Review: "Gate", Date: "2026-06-15" }) });
    const sheet = chasePage(people, day, ({ table, row }) => ({ sheet: table, row: row ?? 0, column: 1 }), new Map());
    const cells = sheet.blocks.flatMap((block) => block.cells.flat());
    expect(sheet.blocks[1]?.cells[0]?.[0]).toBe("2 things are owed by 1 person, the oldest for 119 days · status date 30 June 2026");
    for (const { message } of people) expect(cells).toContain(message);
    // The words of the last column, "Benefits row 2", lead there.
    expect(sheet.links).toEqual([
      { row: 5, column: 8, to: { sheet: "Benefits", row: 2, column: 1 } },
      { row: 6, column: 8, to: { sheet: "Reviews", row: 2, column: 1 } },
    ]);
    expect(
      sheet.blocks
        .find(({ table }) => table !== undefined)
        ?.cells.slice(1)
        .map((row) => [row[0], row[6]]),
    ).toEqual([
      [owner, 119],
      ["Nobody named", 15],
    ]);
  });
  test("says so where nothing is owed", () => {
    expect(chasePage([], day, () => undefined, new Map()).blocks.flatMap((block) => block.cells.flat())).toContain("Nobody owes anything.");
  });
});
