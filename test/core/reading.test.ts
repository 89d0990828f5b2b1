import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf, isoDate } from "../../core/domain/day";
import { headerKeys, headerScale } from "../../core/parsing/header-keys";
import { parseMeasure } from "../../core/parsing/parse-measure";
import { parsePeriod } from "../../core/parsing/parse-period";
import { reviewPlan, type Review } from "../../core/review/review";
import { planTables } from "../../core/tables/plan-tables";
import type { Table } from "../../core/tables/table";
import type { Cell } from "../../core/port/workbook";
import { planOf, snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/** What people write into registers, and what a review makes of it at 2026-06-30. */
const statusDate = dayOf(2026, 6, 30);
const review = (tables: Tables): Review => reviewPlan(snapshotOf(soundPlan(tables)), statusDate);
const level = (cells: NamedCells = {}): Tables => ({ Benefits: tableOf(soundBenefit(cells)) });
const read = (cells: NamedCells, actual: Cell): Tables => ({
  ...level(cells),
  Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: actual }),
});
const findingsOf = ({ findings }: Review, rule: string) => findings.filter((finding) => finding.rule === rule);
const first = (done: Review): Readonly<Record<string, unknown>> => done.result.benefits["B-01"] ?? {};
/** The row of B-01 as it was read. */
const rowRead = (tables: Tables) => planOf(soundPlan(tables), statusDate).benefits[0]?.row;
const renamed = (from: string, to: string, cells: NamedCells = {}): Tables => {
  const [headers = [], ...rows] = tableOf(soundBenefit(cells));
  return { Benefits: [headers.map((header) => (header === from ? to : header)), ...rows] };
};

describe("periods in words", () => {
  test.each([
    ["Dec-26", 1, "2026-12-01", "2026-12-31"],
    ["March 2023", 1, "2023-03-01", "2023-03-31"],
    ["Sept '26", 1, "2026-09-01", "2026-09-30"],
    ["2026-02", 1, "2026-02-01", "2026-02-28"],
    ["02/2028", 1, "2028-02-01", "2028-02-29"],
    ["Q4 2026", 1, "2026-10-01", "2026-12-31"],
    ["2026 Q1", 1, "2026-01-01", "2026-03-31"],
    ["H2 2027", 1, "2027-07-01", "2027-12-31"],
    ["FY22Q4", 4, "2022-01-01", "2022-03-31"],
    ["FY22 Q4", 1, "2022-10-01", "2022-12-31"],
    ["Q1 FY2022/23", 4, "2022-04-01", "2022-06-30"],
    ["FY2023", 10, "2022-10-01", "2023-09-30"],
    ["2026", 4, "2026-01-01", "2026-12-31"],
    ["4Q26", 4, "2026-10-01", "2026-12-31"],
    ["1H27", 1, "2027-01-01", "2027-06-30"],
    ["2026/27", 4, "2026-04-01", "2027-03-31"],
    ["2026-27", 7, "2026-07-01", "2027-06-30"],
    ["2026/2027", 4, "2026-04-01", "2027-03-31"],
    ["Q1 2026/27", 4, "2026-04-01", "2026-06-30"],
    ["2026/27 4Q", 4, "2027-01-01", "2027-03-31"],
    ["2009-10", 4, "2009-10-01", "2009-10-31"],
  ])("%s of fiscal years from month %d is %s to %s", (text, fiscalYearStart, from, to) => {
    const period = parsePeriod(text, fiscalYearStart);
    expect(typeof period === "object" && [isoDate(period.first), isoDate(period.last)]).toEqual([from, to]);
  });

  test.each(["2026/26", "2026/29", "5Q26", "Q5 2026", "2026-13", "Smarch 2026", "31/12/2026", "FY", "soon", "12 days", "May"])("%s is no period", (text) => {
    expect(parsePeriod(text, 4)).toBeUndefined();
  });

  test.each(["2026/27", "FY26/27", "Q1 2026/27"])("%s is not known while no fiscal year starts within a year", (text) => {
    expect(parsePeriod(text, 1)).toBe("needs-fiscal-year");
  });

  test("every month of every year is its own days, in whatever words", () => {
    const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    const wordings = [(month: string, year: number) => `${month} ${year}`, (month: string, year: number) => `${month.slice(0, 3)}-${year}`.toUpperCase()];
    fc.assert(
      fc.property(fc.integer({ min: 1971, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...wordings), (year, month, wording) => {
        const period = parsePeriod(wording(names[month - 1] as string, year), 1);
        expect(period).toEqual({ first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 });
      }),
    );
  });
});

describe("figures with words", () => {
  test.each([
    ["12 days", { value: 12, unit: "days" }],
    ["2.5 million tonnes", { value: 2500000, unit: "tonnes", size: 1e6 }],
    ["250k", { value: 250000, size: 1e3 }],
    ["5 Mio", { value: 5000000, size: 1e6 }],
    ["5 Mio. Stück", { value: 5000000, unit: "Stück", size: 1e6 }],
    ["2.5 Mrd", { value: 2500000000, size: 1e9 }],
    ["800 Tsd.", { value: 800000, size: 1e3 }],
    ["5 mln", { value: 5000000, size: 1e6 }],
    ["3 milliards d'euros", { value: 3000000000, unit: "euros", size: 1e9 }],
    ["5 millones", { value: 5000000, size: 1e6 }],
    ["5 mil millones de euros", { value: 5000000000, unit: "euros", size: 1e9 }],
    ["5 miles de euros", { value: 5000, unit: "euros", size: 1e3 }],
    ["5 miles", { value: 5, unit: "miles" }],
    ["5 kWh", { value: 5, unit: "kWh" }],
    ["5 mm", { value: 5, unit: "mm" }],
    ["5 mil", { problem: "sizes" }],
    ["€5 mil", { problem: "sizes" }],
    ["5 mil euros", { problem: "sizes" }],
    ["5 Bio. €", { problem: "sizes" }],
    ["5 MM", { problem: "magnitude" }],
    ["≥ 98%", { value: 0.98, isBound: true }],
    ["at most 5 days", { value: 5, unit: "days", isBound: true }],
    ["98 % of calls", { value: 0.98 }],
    ["70–80", { problem: "range" }],
    ["between 70 and 80", { problem: "range" }],
    ["5m", { problem: "magnitude" }],
    ["Exempt under Section 43", { problem: "reason" }],
    ["Data not provided", { problem: "reason" }],
    ["£60,000 a year", undefined],
    ["about 8", { value: 8, isAbout: true }],
    ["~12", { value: 12, isAbout: true }],
    ["c. 8", { value: 8, isAbout: true }],
    ["approx. 10", { value: 10, isAbout: true }],
    ["ca 10 days", { value: 10, unit: "days", isAbout: true }],
    ["around 5%", { value: 0.05, isAbout: true }],
    ["about 70–80", { problem: "range" }],
    ["about half", undefined],
    ["c8", { value: 8, isAbout: true }],
    ["n/a – not collected until 2027", { problem: "reason" }],
    ["TBC, awaiting finance", { problem: "reason" }],
    ["good", undefined],
    ["=1+1", undefined],
  ])("%s", (text, reading) => {
    expect(parseMeasure(text, ".", true)).toEqual(reading);
  });

  test("a bound is no reading", () => {
    expect(parseMeasure("< 5", ".", false)).toEqual({ problem: "bound" });
  });
});

test.each([
  [{ Language: "English" }, 1.5],
  [{ Language: "Deutsch" }, 1500],
  [{ Language: "Français" }, 1500],
  [{ Language: "Deutsch", "Decimal mark": "Punkt" }, 1.5],
  [{ "Decimal mark": "Comma" }, 1500],
  [{}, 1.5],
])('with the Settings %j a target that is typed as the text "1.500" is %d', (settings, target) => {
  const rows = Object.entries(settings);
  const plan = planOf({ Benefits: tableOf(soundBenefit({ Target: "1.500" })), Settings: [["Setting", "Value"], ...rows] }, "2026-06-30");
  expect(plan.benefits[0]?.row.target).toBe(target);
});

describe("headers", () => {
  const retypings: readonly ((header: string) => string)[] = [
    (header) => header.toUpperCase(),
    (header) => header.toLowerCase().replace(/ /g, "_"),
    (header) => ` ${header.replace(/ /g, "\u00a0")} :`,
    (header) => header.replace(/ /g, "\n"),
    (header) => `${header}\nas agreed with finance`,
    (header) => `${header} (see the guidance)`,
    (header) => header.replace(/(?<=\w{3})(?=\w{3})/, "\u00ad"),
    (header) => `${header}*`,
  ];

  test("a re-typed header is the same column, whatever it is called", () => {
    const names = (Object.values(planTables) as readonly Table[]).flatMap((table) =>
      Object.values(table.columns).flatMap(({ header, aliases }) => [header, ...aliases].filter((name) => !name.includes("("))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...retypings), (name, retype) => {
        expect(headerKeys(retype(name))).toContain(headerKeys(name)[0]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["Owner", ["owner"]],
    ["  ", [""]],
    [" Data-source: ", ["data source"]],
    ["Margin up by £540,000 – a year", ["margin up by £540,000 a year"]],
    ["Owner (role)", ["owner (role)", "owner"]],
    ["Owner\nas agreed", ["owner as agreed", "owner"]],
    ["BenefitID", ["benefitid", "benefit id"]],
    ["ÜberÄnderung", ["überänderung", "über änderung"]],
    ["Target EUR m", ["target eur m", "target"]],
    ["Target EUR_m_", ["target eur m", "target"]],
    ["Target £ thousands", ["target £ thousands", "target"]],
    ["Target\u00a0bn\u200b", ["target bn", "target"]],
    // A scale folds as capitals do: the long s is an s and the sign of Kelvin a k.
    ["Target thou\u017fand\u017f", ["target thou\u017fand\u017f", "target"]],
    ["Target £\u212a", ["target £k", "target"]],
    ["Target per million", ["target per million"]],
    ["Target k", ["target k"]],
  ])("%j is known by %j", (header, keys) => {
    expect(headerKeys(header)).toEqual(keys);
  });

  test.each([
    ["Baseline (£k)", 1e3],
    ["Target (£m)", 1e6],
    ["Actual ($'000)", 1e3],
    ["Target (EUR bn)", 1e9],
    ["Target (in millions)", 1e6],
    ["Zielwert (T€)", 1e3],
    ["Zielwert (TEUR)", 1e3],
    ["Zielwert (Tsd. €)", 1e3],
    ["Zielwert (Mio. €)", 1e6],
    ["Streefwaarde (mln. €)", 1e6],
    ["Cible (milliers €)", 1e3],
    ["Zielwert (Mrd. EUR)", 1e9],
    ["Zielwert (T)", undefined],
    ["Target (m)", 1],
    ["Target (days)", undefined],
    ["Baseline £'000", 1e3],
    ["Baseline\n£'000", 1e3],
    ["Target EUR m", 1e6],
    ["Target in EUR million", 1e6],
    ["Target in k€", 1e3],
    ["Target, £m", 1e6],
    ["target_gbp_k", 1e3],
    ["Target thousands", 1e3],
    ["Target k", undefined],
    ["Target m", undefined],
    ["Target per million", undefined],
    ["Target (per thousand)", undefined],
    ["Start date (dd/mm/yyyy)", undefined],
    ["Target", undefined],
  ])("%s scales its figures by %s", (header, factor) => {
    expect(headerScale(header)?.factor).toBe(factor);
  });

  test("figures under £m are millions, told once", () => {
    const tables = renamed("Target", "Target (£m)", { Unit: "£", Direction: "Increase", Baseline: 500000, Target: 1.5 });
    const done = review(tables);
    expect(rowRead(tables)?.target).toBe(1500000);
    expect(findingsOf(done, "header-scale").map(({ column, what }) => [column, what])).toEqual([
      ["Target (£m)", 'The figures under "Target (£m)" are multiplied by 1,000,000'],
    ]);
  });

  test.each(["Target £'000", "Target in EUR thousand", "Target EUR k", "Target in k€", "Target\n£'000"])("%j is Target in thousands, told once", (header) => {
    const tables = renamed("Target", header, { Unit: "£", Direction: "Increase", Baseline: 500, Target: 1.5 });
    expect(rowRead(tables)?.target).toBe(1500);
    expect(findingsOf(review(tables), "header-scale").map(({ severity }) => severity)).toEqual(["Advice"]);
  });

  test("figures under £k of a benefit that counts in £k stay as they are", () => {
    const tables = renamed("Target", "Target (£k)", { Unit: "£k" });
    expect([rowRead(tables)?.target, findingsOf(review(tables), "header-scale")]).toEqual([8, []]);
  });

  test("Current value is an actual and no baseline", () => {
    const tables = renamed("Baseline", "Current value");
    expect([rowRead(tables)?.baseline, findingsOf(review(tables), "two-headings")]).toEqual([undefined, []]);
  });

  test("two headings for one column of figures are a choice for the user", () => {
    const [headers = [], row = []] = tableOf(soundBenefit());
    const done = review({
      Benefits: [
        [...headers.map((header) => (header === "Target" ? "Goal" : header)), "To be"],
        [...row, 99],
      ],
    });
    expect(findingsOf(done, "two-headings").map(({ severity, column, what }) => [severity, column, what])).toEqual([
      ["Needs attention", "To be", '"Goal" and "To be" can both be the column Target; "Goal" counts'],
    ]);
  });
});

describe("words for words", () => {
  test.each([
    ["Measurable increase", "Increase"],
    ["Measurable decrease", "Decrease"],
    ["Grow", "Increase"],
    ["Maximise", "Increase"],
    ["max", "Increase"],
    ["min", "Decrease"],
    ["Rise", "Increase"],
    ["more", "Increase"],
    ["higher is better", "Increase"],
    ["Fall", "Decrease"],
    ["less", "Decrease"],
    ["lower is better", "Decrease"],
    ["not less than", "At least"],
    [">=", "At least"],
    ["no more than", "At most"],
    ["not more than", "At most"],
  ])("%s is %s", (word, direction) => {
    expect(planTables.benefits.columns.direction.parse(word, { dateOrder: undefined, decimalMark: "." })).toBe(direction);
  });

  test.each([
    ["Snapshot", "Level"],
    ["Binary", "Milestone"],
    ["Rating", "Scale"],
  ])("%s is a %s", (word, kind) => {
    expect(rowRead(level({ Kind: word }))?.kind).toBe(kind);
  });

  test("a kind that may be two is said not to be one, with the words there are and the nearest", () => {
    const told = (Kind: string) => findingsOf(review(level({ Kind })), "unknown-word").map(({ severity, what, mend }) => [severity, what, mend]);
    expect(told("One-off")).toEqual([["Stops the row", 'Kind "One-off" is not one of the words it may be', "Choose one of: Flow, Level, Milestone, Scale"]]);
    expect(told("Milstone").map(([, , mend]) => mend)).toEqual(["Choose one of: Flow, Level, Milestone, Scale; the nearest is Milestone"]);
  });

  test.each([
    ["Semi-annual", 184],
    ["Fortnightly", 14],
    ["daily", 1],
    ["4-weekly", 28],
    ["Every 2 weeks", 14],
    ["every two months", 62],
    ["Two-monthly", 62],
    ["6 monthly", 184],
    ["every other month", 62],
    ["Once a quarter", 92],
    ["every month", 31],
    ["Annually", 366],
    ["every 10 days", 10],
    ["30 days", 30],
  ])("%s is %d days", (word, days) => {
    expect(planTables.benefits.columns.frequency.parse(word, { dateOrder: undefined, decimalMark: "." })).toBe(days);
  });

  test.each([
    ["Bi-monthly", 62],
    ["biweekly", 14],
  ])("%s is said to be read as every %d days", (Frequency, days) => {
    expect(rowRead(level({ Frequency }))?.frequency).toBe(days);
    expect(findingsOf(review(level({ Frequency })), "frequency-unclear").map(({ severity, what }) => [severity, what])).toEqual([
      ["Advice", `Frequency "${Frequency}" is read as every ${days} days, though some mean twice in that time`],
    ]);
  });

  test.each(["ad hoc", "every now and then", "0 days", "bimonthlyish"])("%s is no frequency", (Frequency) => {
    expect(findingsOf(review(level({ Frequency })), "unknown-word")).toHaveLength(1);
  });

  test.each<readonly [Cell, number]>([
    ["Yes", 1],
    ["Done", 1],
    [true, 1],
    ["No", 0],
    [false, 0],
  ])("%s is a milestone's reading of %d", (cell, actual) => {
    const done = review(read({ Kind: "Milestone", Due: "2026-06-30" }, cell));
    expect(first(done)["actualToDate"]).toBe(actual);
  });

  test("and no reading of a level", () => {
    expect(findingsOf(review(read({}, "Yes")), "not-a-number").map(({ severity }) => severity)).toEqual(["Stops the row"]);
  });
});

describe("cells that say more than a figure or a day", () => {
  test("a period is its last day, of Start its first, told once a column", () => {
    const tables = { Benefits: tableOf(soundBenefit({ Start: "Q1 2026", Due: "Dec-26" }), soundFlow({ "Benefit ID": "B-02", Due: "Q4 2026" })) };
    const done = review(tables);
    expect(rowRead(tables)).toMatchObject({ start: dayOf(2026, 1, 1), due: dayOf(2026, 12, 31) });
    expect(findingsOf(done, "period-as-date").map(({ severity, column, what }) => [severity, column, what])).toEqual([
      ["Advice", "Start", 'Start "Q1 2026" is read as 2026-01-01'],
      ["Advice", "Due", 'Due "Dec-26" is read as 2026-12-31, and 1 more cell of this column likewise'],
    ]);
  });

  test.each<readonly [string, string]>([
    ["4Q26", "2026-12-31"],
    ["2026-27", "2027-03-31"],
    ["Thu 31 Dec 2026", "2026-12-31"],
    ["Thursday, 31 December 2026", "2026-12-31"],
    ["by 31 Dec 2026", "2026-12-31"],
    ["by 31/12/2026", "2026-12-31"],
    ["by the end of March 2027", "2027-03-31"],
    ["end of March 2027", "2027-03-31"],
    ["End-2026", "2026-12-31"],
    ["2026", "2026-12-31"],
  ])("Due %j is %s, with an Advice", (Due, iso) => {
    const tables = {
      ...level({ Due }),
      Settings: [
        ["Setting", "Value"],
        ["Fiscal year start", "April"],
      ],
    };
    expect(isoDate(rowRead(tables)?.due ?? 0)).toBe(iso);
    expect(findingsOf(review(tables), "period-as-date").map(({ severity, what }) => [severity, what])).toEqual([["Advice", `Due "${Due}" is read as ${iso}`]]);
  });

  test("a year typed alone is its first day under Start", () => {
    expect(rowRead(level({ Start: "2026" }))?.start).toBe(dayOf(2026, 1, 1));
  });

  test("a year of two calendar years needs the month in which it starts", () => {
    expect(findingsOf(review(level({ Due: "2026/27" })), "fiscal-year-unknown").map(({ severity, mend }) => [severity, mend])).toEqual([
      ["Stops the row", 'Enter "Fiscal year start" on the Settings sheet, or the day itself'],
    ]);
  });

  test("words around a date leave its order to the column", () => {
    const tables = { Benefits: tableOf(soundBenefit({ Due: "by 05/12/2026" }), soundFlow({ "Benefit ID": "B-02", Due: "by 31/12/2026" })) };
    expect(rowRead(tables)?.due).toBe(dayOf(2026, 12, 5));
    expect(findingsOf(review(level({ Due: "by 05/12/2026" })), "ambiguous-date")).toHaveLength(1);
  });

  test("a number that is about right is read, and said to be so", () => {
    const done = review(read({}, "~9"));
    expect([first(done)["actualToDate"], findingsOf(done, "about-in-cell").map(({ severity, what }) => [severity, what])]).toEqual([
      9,
      [["Advice", 'Actual "~9" is read as its number, as if it were exact']],
    ]);
    const shared = level({ Attribution: "approx. 50%", Confidence: "n/a – first of its kind" });
    expect(rowRead(shared)).toMatchObject({ attribution: 0.5, confidence: undefined });
    expect(findingsOf(review(shared), "about-in-cell")).toHaveLength(1);
    expect(findingsOf(review(shared), "reason-not-figure")).toHaveLength(1);
  });

  test.each([
    ["10 d", "days"],
    ["10 hrs", "hours"],
    ["10 h", "Hours"],
    ["10 min", "minutes"],
    ["10 t", "tonnes"],
  ])("%s counts in %s", (actual, Unit) => {
    expect(first(review(read({ Unit }, actual)))["actualToDate"]).toBe(10);
  });

  test.each([
    // 45 of 60 minutes, of 1,440 minutes a day
    ["0:45", "hours", 0.75],
    ["0:45", "minutes", 45],
    ["0:45", "h:mm", 0.03125],
    ["1:30:00", "hours", 1.5],
    ["1:30:00", "mins", 90],
    ["1:30:00", "[h]:mm", 0.0625],
  ])("a duration as text: %s under the unit %s is %d", (actual, Unit, value) => {
    const done = review(read({ Unit }, actual));
    expect([first(done)["actualToDate"], findingsOf(done, "duration-in-text").map(({ severity }) => severity)]).toEqual([value, ["Advice"]]);
    expect(rowRead(level({ Unit, Target: actual }))?.target).toBe(value);
  });

  test("a duration counts in nothing else", () => {
    expect(findingsOf(review(read({}, "0:45")), "unit-differs").map(({ severity, what }) => [severity, what])).toEqual([
      ["Stops the row", '"0:45" shows hours and minutes, but the unit here is days'],
    ]);
  });

  test("other dates of the column, else of the table, decide the order", () => {
    const tables = { Benefits: tableOf(soundBenefit({ Start: "01/04/2025", Due: "31/12/2026" }), soundFlow({ "Benefit ID": "B-02", Due: "05/12/2026" })) };
    const done = review(tables);
    expect(findingsOf(done, "ambiguous-date")).toEqual([]);
    expect(rowRead(tables)?.start).toBe(dayOf(2025, 4, 1));
    expect(findingsOf(done, "date-order-read").map(({ what }) => what)).toEqual([
      '"01/04/2025" is read day first, as 2025-04-01, because other dates of this table are',
      '"05/12/2026" is read day first, as 2026-12-05, because other dates of this column are',
    ]);
  });

  test("dates of both orders decide nothing", () => {
    const rows = ["31/12/2026", "12/31/2026", "05/12/2026"].map((Due, index) => soundBenefit({ "Benefit ID": `B-0${index + 1}`, Due }));
    expect(findingsOf(review({ Benefits: tableOf(...rows) }), "ambiguous-date").map(({ row }) => row)).toEqual([4]);
  });

  test("a number with the row's unit is read", () => {
    const tables = level({ Baseline: "12 days", Target: "8 days" });
    expect(rowRead(tables)).toMatchObject({ baseline: 12, target: 8 });
    expect(findingsOf(review(tables), "unit-in-cell").map(({ column }) => column)).toEqual(["Baseline", "Target"]);
  });

  test("a number with another unit is not", () => {
    expect(findingsOf(review(level({ Target: "8 weeks" })), "unit-differs").map(({ severity, what }) => [severity, what])).toEqual([
      ["Stops the row", '"8 weeks" counts in weeks, but the unit here is days'],
    ]);
  });

  test("a range is said to be one", () => {
    expect(first(review(level({ Target: "70–80" })))).toMatchObject({ status: "Undefined", reason: 'Target: "70–80" is a range, not one number' });
  });

  test("a reason is blank with that reason", () => {
    const done = review(read({}, "Exempt under Section 43"));
    expect(first(done)["status"]).toBe("Not measured");
    expect(findingsOf(done, "reason-not-figure").map(({ severity, what }) => [severity, what])).toEqual([
      ["Advice", 'Actual says "Exempt under Section 43" instead of a number, so it counts as blank'],
    ]);
    expect(findingsOf(done, "not-a-number")).toEqual([]);
  });

  test("a time just before midnight, or with a zone, says which day was taken", () => {
    const at = (Date: Cell): readonly string[] =>
      findingsOf(review({ Measurements: tableOf({ "Benefit ID": "B-01", Date, Actual: 10 }) }), "time-dropped").map(({ what }) => what);
    expect(at(dayOf(2026, 6, 29) + 1 - 28 / 86400)).toEqual([
      'The time "2026-06-29 23:59:32" stands just before midnight; the time was dropped and 2026-06-29 taken',
    ]);
    expect(at("2026-06-29T23:30:00Z")).toEqual(['The time "2026-06-29T23:30:00Z" names a time zone; the time was dropped and 2026-06-29 taken']);
    expect(at(dayOf(2026, 6, 29) + 0.5)).toEqual([]);
  });
});

describe("percentages in two scales", () => {
  const percent = (baseline: number, target: number, direction: string): NamedCells => ({
    Unit: "%",
    Baseline: baseline,
    Target: target,
    Direction: direction,
    Due: "2026-06-30",
  });

  test("a reading with its sign counts as the plan does: 8 to 3, 4.1% is 4.1", () => {
    const done = review(read(percent(8, 3, "Decrease"), "4.1%"));
    // (4.1 − 8)/(3 − 8) = .78
    expect(first(done)["attainment"]).toBeCloseTo(0.78, 12);
    expect(findingsOf(done, "percent-as-planned").map(({ what }) => what)).toEqual(['"4.1%" is read as 4.1, as its benefit\'s Baseline and Target count']);
  });

  test("from nothing: 0 to 80, 76% is 76, and 0.76 at Due is left out", () => {
    expect(first(review(read(percent(0, 80, "Increase"), "76%")))["attainment"]).toBeCloseTo(0.95, 12);
    const done = review(read(percent(0, 80, "Increase"), 0.76));
    expect([first(done)["status"], findingsOf(done, "percent-mixed").length]).toEqual(["Not measured", 1]);
  });

  test.each([
    [8, 3, "Decrease", 0.041, true],
    [8, 3, "Decrease", 4.1, false],
    [0.08, 0.03, "Decrease", 4.1, true],
    [0.08, 0.03, "Decrease", 0.041, false],
    [0, 80, "Increase", 0, false],
    [5, 0, "Decrease", 0.5, false],
  ])("%d to %d (%s) with %d is mixed: %s", (baseline, target, direction, actual, isMixed) => {
    expect(findingsOf(review(read(percent(baseline, target, direction), actual)), "percent-mixed").length > 0).toBe(isMixed);
  });

  test.each<[Cell, Cell, string, Cell, number | null, string[]]>([
    // (5 − 8)/(3 − 8) = .6; (78 − 76)/(80 − 76) = .5
    ["8%", 3, "Decrease", 5, 0.6, ["percent-as-planned"]],
    [8, "3%", "Decrease", 5, 0.6, ["percent-as-planned"]],
    [76, "80%", "Increase", "78%", 0.5, ["percent-as-planned"]],
    // (1.25 − .5)/(2 − .5) = .5
    ["0.5%", 2, "Increase", 1.25, 0.5, ["percent-as-planned"]],
    ["76%", "80%", "Increase", 0.78, 0.5, []],
    ["8%", 0.03, "Decrease", "5%", 0.6, []],
    [8, 0.03, "Decrease", 5, null, ["percent-plan-mixed"]],
    [0.76, 80, "Increase", 78, null, ["percent-plan-mixed"]],
    [0.97, 95, "At least", 96, null, ["percent-plan-mixed"]],
    [5, 0.1, "Decrease", 2.55, 0.5, []],
    [0.5, 10, "Increase", 5.25, 0.5, []],
    [0, 80, "Increase", 40, 0.5, []],
  ])("planned %s to %s (%s), measured %s, the attainment is %s", (baseline, target, direction, actual, attainment, rules) => {
    const done = review(read({ ...percent(1, 2, direction), Baseline: baseline, Target: target }, actual));
    if (attainment === null) expect([first(done)["status"], first(done)["attainment"]]).toEqual(["Undefined", null]);
    else expect(first(done)["attainment"]).toBeCloseTo(attainment, 12);
    const told = done.findings.filter(({ rule, table }) => table === "Benefits" && rule.startsWith("percent-")).map(({ rule }) => rule);
    expect(told).toEqual(rules);
  });
});

describe("rows that are no entries", () => {
  const [headers = [], ...rows] = tableOf(soundBenefit(), soundFlow({ "Benefit ID": "B-02" }));
  const heading = (text: string): readonly Cell[] => headers.map((_, index) => (index === 0 ? text : null));

  test("group headings and headers again are no benefits, told once", () => {
    const done = review({ Benefits: [headers, heading("Customer services"), rows[0] ?? [], heading("Estates"), headers, rows[1] ?? []] });
    expect(Object.keys(done.result.benefits)).toEqual(["B-01", "B-02"]);
    expect(done.result.plan.coverage).toBe(1);
    expect(findingsOf(done, "row-passed-over").map(({ severity, row, what }) => [severity, row, what.slice(0, 80)])).toEqual([
      ["Advice", 2, 'Rows 2, 4, 5 hold a group heading or the headers again ("Customer services"), so'],
    ]);
  });

  const title = (text: string): readonly Cell[] => headers.map((header) => (header === "Benefit" ? text : null));
  const blank = headers.map(() => null);

  test("a title alone in the column Benefit is a group heading above rows with IDs", () => {
    const done = review({ Benefits: [headers, title("Customer services"), rows[0] ?? [], title("Estates"), blank, rows[1] ?? []] });
    expect(Object.keys(done.result.benefits)).toEqual(["B-01", "B-02"]);
    expect([findingsOf(done, "row-passed-over").map(({ row }) => row), findingsOf(done, "id-missing")]).toEqual([[2], []]);
  });

  test("and an entry that is not finished in the last row, above another such, or with an ID", () => {
    const done = review({ Benefits: [headers, ...rows, title("Fewer complaints"), title("Faster answers")] });
    expect([findingsOf(done, "row-passed-over"), findingsOf(done, "id-missing").map(({ row }) => row)]).toEqual([[], [4, 5]]);
    const named = headers.map((header) => (header === "Benefit" ? "Fewer complaints" : header === "Benefit ID" ? "B-03" : null));
    expect(Object.keys(review({ Benefits: [headers, named, ...rows] }).result.benefits)).toContain("B-03");
  });

  test("an ID that stands alone is a benefit that is not filled in", () => {
    expect(Object.keys(review({ Benefits: [headers, ...rows, heading("B-03")] }).result.benefits)).toEqual(["B-01", "B-02", "B-03"]);
  });

  test("in the log neither", () => {
    const log = tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10 });
    const [head = [], reading = []] = log;
    const done = review({ Measurements: [head, ["Customer services", null, null], reading, head, ["B-02", "2026-06-30", 600]] });
    expect(findingsOf(done, "unknown-benefit")).toEqual([]);
    expect(findingsOf(done, "row-passed-over").map(({ table, row }) => [table, row])).toEqual([["Measurements", 2]]);
  });
});

describe("needed columns that are missing", () => {
  const without = (...names: readonly string[]): Tables => {
    const [headers = [], ...rows] = tableOf(soundBenefit(), soundFlow({ "Benefit ID": "B-02" }));
    const kept = headers.flatMap((header, index) => (names.includes(String(header)) ? [] : [index]));
    return { Benefits: [headers, ...rows].map((row) => kept.map((index) => row[index] ?? null)) };
  };

  test("stop their rows, once a column with the count, and Reason names them", () => {
    const done = review(without("Kind", "Due"));
    expect(findingsOf(done, "missing-column").map(({ severity, column, what }) => [severity, column, what])).toEqual([
      ["Stops the row", "Kind", 'Benefits has no column "Kind", so 2 rows get no figures'],
      ["Stops the row", "Due", 'Benefits has no column "Due", so 2 rows get no figures'],
    ]);
    expect(first(done)).toMatchObject({ status: "Undefined", reason: "Benefits has no column Kind and Due" });
  });

  test("a plan of flows needs no Baseline", () => {
    const [headers = [], row = []] = tableOf(soundFlow());
    const at = headers.indexOf("Baseline");
    const done = review({ Benefits: [headers, row].map((cells) => cells.filter((_, index) => index !== at)) });
    expect(findingsOf(done, "missing-column")).toEqual([]);
  });

  test("of the log are told once, not for every reading", () => {
    const done = review({ Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30" }, { "Benefit ID": "B-02", Date: "2026-06-30" }) });
    expect(
      done.findings.filter(({ severity, table }) => severity === "Stops the row" && table === "Measurements").map(({ rule, what }) => [rule, what]),
    ).toEqual([["missing-column", 'Measurements has no column "Actual", so 2 rows get no figures']]);
  });
});

test("an unreadable Due hides no cut of the target, and no baseline that moved", () => {
  const done = review({
    Benefits: tableOf(soundBenefit({ Direction: "Increase", Baseline: 5, Target: 1343, Due: "Low: 31/12/2029, Mid: 01/05/2030" })),
    Baselines: tableOf({ Baseline: "Business case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": 0, Target: 3682, Due: "2030-05-01" }),
  });
  expect(["target-cut", "baseline-moved", "due-moved-later"].map((rule) => findingsOf(done, rule).length)).toEqual([1, 1, 0]);
});

test("whatever stands in a register, a review ends with findings and not with an error", () => {
  const junk = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("≥", "–", "70–", "FY", "Q", "%", "£k", "Dec-", "(", "12 ", "Yes", "n/a", "1e", "=A1", "\u00ad", "FY22Q4", "0%", "€", "31/12/", "T00:00Z"),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const headers = Object.keys(soundBenefit());
  fc.assert(
    fc.property(
      fc.array(fc.array(junk, { minLength: headers.length, maxLength: headers.length }), { maxLength: 4 }),
      fc.array(fc.tuple(junk, junk, junk), { maxLength: 4 }),
      (rows, log) => {
        const tables = {
          Benefits: [headers, ...rows, Object.values(soundBenefit())],
          Measurements: [["Benefit ID", "Date", "Actual"], ...log, ["B-01", "2026-06-30", 10]],
        };
        expect(first(review(tables))).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});
