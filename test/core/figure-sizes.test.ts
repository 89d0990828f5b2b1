import { describe, expect, test } from "@jest/globals";
import { propose } from "../../core/adopt/propose";
import { dayOf } from "../../core/domain/day";
import type { Cell } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate } from "../../core/review/adopt-register";
import { reviewPlan, type Review } from "../../core/review/review";
import { memoryWorkbook } from "../port/memory-workbook";
import { planOf, snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/** How large a figure is that names its size, its currency or both, where its heading or its row names them too. */
const due = dayOf(2026, 12, 31);
const rules = ({ findings }: Review, rule: string) => findings.filter((finding) => finding.rule === rule).map(({ what }) => what);
const settingsOf = (settings: NamedCells) => [["Setting", "Value"], ...Object.entries(settings)];

describe("figures of a register whose headings count by thousands or millions", () => {
  /** The register's first row at its due date, when all of its target is planned. */
  function toDate(
    target: string,
    actual: string,
    cells: readonly [Cell, Cell],
    { settings = {}, title }: { readonly settings?: NamedCells; readonly title?: string } = {},
  ) {
    const headings = ["Ref", "Saving", "Owner", target, "Start", "Due by", actual, "Reading date"];
    const rows = [cells, [100, 50] as const].map(([planned, read], at) => [
      `S${at + 1}`,
      `Saving on item ${at} per year`,
      "Ann",
      planned,
      dayOf(2026, 1, 1),
      due,
      read,
      dayOf(2026, 6, 30),
    ]);
    const register = { name: "Savings", cells: [...(title === undefined ? [] : [[title], []]), headings, ...rows], tables: [] };
    const workbook = memoryWorkbook([register, { name: "Settings", cells: settingsOf(settings), tables: [] }]);
    workbook.apply(adoptUpdate(propose(workbook.look().filter(({ sheet }) => sheet === "Savings")).lines));
    const review = reviewPlan(workbook.read(readTables), due);
    return { figures: [review.result.benefits["S1"]?.["plannedToDate"], review.result.benefits["S1"]?.["actualToDate"]], review };
  }

  test.each<readonly [string, string, Cell, Cell]>([
    ["Target (£k)", "Actual to date (£k)", 800, 400],
    ["Target (£k)", "Actual to date (£k)", "800", "400"],
    ["Target (£k)", "Actual to date (£k)", "£800", "£400"],
    ["Target (£k)", "Actual to date (£k)", "£800k", "£400k"],
    ["Target (£k)", "Actual to date (£k)", "800k", "400k"],
    ["Target (£k)", "Actual to date (£k)", "£0.8m", "£0.4m"],
    ["Target (£k)", "Actual to date (£k)", "about £800", "~400"],
    ["Target (T€)", "Actual to date (T€)", "800 T€", "400 T€"],
    ["Target (T€)", "Actual to date (T€)", "0.8 Mio €", "400 TEUR"],
    ["Target (€m)", "Actual to date (€m)", "0.8 Mio €", "€0.4m"],
    ["Target (€m)", "Actual to date (€m)", "0.8", "€0.4"],
  ])("%s, %s: %j and %j are 800,000 and 400,000", (target, actual, ...cells) => {
    expect(toDate(target, actual, cells).figures).toEqual([800000, 400000]);
  });

  test("a title that says it for all is the same", () => {
    expect(toDate("Target", "Actual to date", ["£800k", "£400k"], { title: "All figures £000" }).figures).toEqual([800000, 400000]);
    expect(toDate("Target", "Actual to date", ["800", "£400"], { title: "All figures £000" }).figures).toEqual([800000, 400000]);
  });

  test("of money that may be whole nobody can tell, so that it is taken for neither", () => {
    const { figures, review } = toDate("Target (£k)", "Actual to date (£k)", ["£800,000", "£400"]);
    expect(figures[0]).toBeNull();
    expect(rules(review, "size-unclear")).toEqual(['"£800,000" may be the whole amount, or count by 1,000 as other figures here do']);
    expect(rules(toDate("Target (£k)", "Actual to date (£k)", [800, "£400,000"]).review, "size-unclear")).toHaveLength(1);
  });

  test("other money than the heading's is not taken", () => {
    expect(rules(toDate("Target (£k)", "Actual to date (£k)", ["$800", 400]).review, "unit-differs")).toEqual(['"$800" counts in $, but the unit here is £']);
  });

  test.each<readonly [NamedCells, string, number]>([
    [{ Language: "Deutsch" }, "1.200", 1200000],
    [{ "Decimal mark": "Comma" }, "1.200", 1200000],
    [{ "Decimal mark": "Point" }, "1.200", 1200],
    [{ Language: "Deutsch", "Decimal mark": "Comma" }, "1.250,5", 1250500],
    [{ Language: "Español" }, "1,1", 1100],
  ])("with the Settings %j the text %j under (T€) is %d", (settings, text, whole) => {
    expect(toDate("Zielwert (T€)", "Ist (T€)", [text, text], { settings }).figures).toEqual([whole, whole]);
  });
});

describe("figures of a plan's own tables", () => {
  /** Target as it was read of a row in that unit, and what was found there. */
  function read(Unit: Cell, Target: Cell, settings: NamedCells = { Currency: "€" }) {
    const tables: Tables = soundPlan({ Benefits: tableOf(soundFlow({ "Benefit ID": "B-01", Unit, Baseline: null, Target })), Settings: settingsOf(settings) });
    return { row: planOf(tables, "2026-06-30").benefits[0]?.row, review: reviewPlan(snapshotOf(tables), dayOf(2026, 6, 30)) };
  }

  test.each<readonly [Cell, string, number]>([
    ["T€", "800 T€", 800],
    ["T€", "T€ 800", 800],
    ["T€", "€800", 800],
    ["T€", "0.8 Mio €", 800],
    ["TEUR", "800 k€", 800],
    ["Mio €", "5 Mio €", 5],
    ["Mio. EUR", "5 Mio", 5],
    ["€ in millions", "€5m", 5],
    ["miles de €", "5 miles de euros", 5],
    ["Mio. Stück", "5 Mio. Stück", 5],
    ["Mio. Stück", "5 Mio", 5],
    ["'000 hours", "5k", 5],
    ["€", "1,1 Mio €", 1100000],
    ["hours", "5k", 5000],
    ["km", "5 km", 5],
  ])("in a row of %s %j is %d", (unit, target, figure) => {
    expect(read(unit, target).row?.target).toBe(figure);
  });

  test.each<readonly [string, string, number]>([
    ["£m", "£5m", 5],
    ["£k", "£5m", 5000],
    ["£'000", "£5k", 5],
    ["£m", "£5k", 0.005],
    ["GBP", "£5m", 5000000],
    ["£ per year", "£5m", 5000000],
  ])("in a row of %s %j is %d", (unit, target, figure) => {
    expect(read(unit, target, { Currency: "£" }).row?.target).toBe(figure);
  });

  test("a reading is told from the size of its unit as a target is", () => {
    const tables = soundPlan({
      Benefits: tableOf(soundFlow({ "Benefit ID": "B-01", Unit: "T€", Baseline: null, Target: "800 T€", Due: "2026-06-30" })),
      Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: "400 T€" }),
    });
    const { benefits } = reviewPlan(snapshotOf(tables), dayOf(2026, 6, 30)).result;
    expect([benefits["B-01"]?.["plannedToDate"], benefits["B-01"]?.["actualToDate"]]).toEqual([800, 400]);
  });

  test.each([
    ["£k", "£800,000"],
    ["Mio €", "€5,000,000"],
  ])("in a row of %s %j may be whole, so that it is told", (unit, target) => {
    const { row, review } = read(unit, target, {});
    expect([row?.target, rules(review, "size-unclear").length]).toEqual([undefined, 1]);
  });

  test("under a header of the table's own a size is counted once, too", () => {
    const own = (Target: Cell) => {
      const [headers = [], ...rows] = tableOf(soundBenefit({ Unit: "€", Direction: "Increase", Baseline: 0, Target }));
      const tables = { Benefits: [headers.map((header) => (header === "Target" ? "Target (€k)" : header)), ...rows] };
      return planOf(soundPlan(tables), "2026-06-30").benefits[0]?.row.target;
    };
    expect([own(800), own("800 T€"), own("0.8 Mio €"), own("€800"), own("€800,000")]).toEqual([800000, 800000, 800000, 800000, undefined]);
  });
});

describe("money of another kind", () => {
  const target = (Unit: Cell, Target: Cell, settings: NamedCells) => {
    const tables = soundPlan({ Benefits: tableOf(soundFlow({ "Benefit ID": "B-01", Unit, Baseline: null, Target })), Settings: settingsOf(settings) });
    return [planOf(tables, "2026-06-30").benefits[0]?.row.target, rules(reviewPlan(snapshotOf(tables), dayOf(2026, 6, 30)), "unit-differs").length];
  };

  test.each<readonly [Cell, string, string]>([
    ["€", "$1.2M", "€"],
    ["€", "£5bn", "€"],
    ["€", "5 USD", "€"],
    ["€", "CHF 5", "€"],
    ["€", "about $5", "€"],
    ["T€", "£5k", "€"],
    ["EUR", "5 million dollars", "EUR"],
    ["£", "€5m", "£"],
    ["€ per case", "£5", "€"],
    [null, "€5m", "£"],
    ["Money", "€5m", "£"],
    ["days", "£5", "£"],
    ["CAD", "US$5", "$"],
  ])("in a row of %s %j is not taken (Currency %s)", (unit, text, currency) => {
    expect(target(unit, text, { Currency: currency })).toEqual([undefined, 1]);
  });

  test.each<readonly [Cell, string, string]>([
    ["€", "5 EUR", "€"],
    ["Euro", "€5", "EUR"],
    ["£", "GBP 5", "£"],
    ["USD", "$5", "USD"],
    ["$", "5 USD", "$"],
    ["CAD", "$5", "CAD"],
    ["SEK", "5 kr", "SEK"],
    ["£", "5 pounds", "£"],
    [null, "€5", "EUR"],
    [null, "€5", ""],
    ["Currency", "€5", "€"],
    ["$", "$5", "€"],
  ])("in a row of %s %j is 5 (Currency %s)", (unit, text, currency) => {
    expect(target(unit, text, { Currency: currency === "" ? null : currency })).toEqual([5, 0]);
  });

  test("is no value of a unit and no cost either, whatever the row counts in", () => {
    const value = (cell: Cell) => {
      const tables = soundPlan({ Benefits: tableOf(soundBenefit({ "Unit value": cell })), Settings: settingsOf({ Currency: "€" }) });
      return [planOf(tables, "2026-06-30").benefits[0]?.row.unitValue, rules(reviewPlan(snapshotOf(tables), dayOf(2026, 6, 30)), "unit-differs").length];
    };
    expect([value("$250"), value("€250"), value("250 Euro"), value("about €250")]).toEqual([
      [undefined, 1],
      [250, 0],
      [250, 0],
      [250, 0],
    ]);
    const cost = soundPlan({ Resources: tableOf({ "Resource ID": "R-01", Type: "Cost", Planned: "$5,000" }), Settings: settingsOf({ Currency: "€" }) });
    expect(rules(reviewPlan(snapshotOf(cost), dayOf(2026, 6, 30)), "unit-differs")).toEqual(['"$5,000" counts in $, but the unit here is €']);
  });
});

test.each([
  ["EUR", "€"],
  ["€", "EUR"],
  ["Euro", "€"],
  ["gbp", "£"],
  ["£", "£"],
])("a flow in %s is the money of a plan in %s", (Unit, Currency) => {
  const flow = soundFlow({ "Benefit ID": "B-01", Category: "Cashable", Unit, Baseline: null, Target: 1200, Due: "2026-06-30" });
  const { result, findings } = reviewPlan(snapshotOf(soundPlan({ Benefits: tableOf(flow), Settings: settingsOf({ Currency }) })), dayOf(2026, 6, 30));
  expect([result.benefits["B-01"]?.["moneyPlanned"], findings.some(({ rule }) => rule === "unit-value-missing")]).toEqual([1200, false]);
});

describe("words for sizes in the plan's language", () => {
  const target = (Target: string, Language: string) => {
    const tables = soundPlan({
      Benefits: tableOf(soundFlow({ "Benefit ID": "B-01", Unit: "€", Baseline: null, Target })),
      Settings: settingsOf({ Currency: "€", Language }),
    });
    return planOf(tables, "2026-06-30").benefits[0]?.row.target;
  };

  test.each<readonly [string, string, number | undefined]>([
    ["1 Billion €", "English", 1e9],
    ["1 billion", "English", 1e9],
    ["1 Billion €", "Deutsch", undefined],
    ["1 billion d'euros", "Français", undefined],
    ["1 billion", "Nederlands", undefined],
    ["1 Billionen €", "Deutsch", 1e12],
    ["1 billón de euros", "Español", 1e12],
    ["1 biljoen euro", "Nederlands", 1e12],
    ["1 Milliarde Euro", "Deutsch", 1e9],
    ["5 mil €", "Español", 5000],
    ["5 mil", "Español", 5000],
    ["5 mil €", "English", undefined],
    ["2,5 Millionen Euro", "Deutsch", 2500000],
    ["5 mln euro", "Nederlands", 5000000],
    ["5 millones de euros", "Español", 5000000],
    ["5 mil millones de euros", "Español", 5e9],
    ["5 miles de euros", "Español", 5000],
    ["5 milliers d’euros", "Français", 5000],
    ["5 millions d’euros", "Français", 5000000],
    ["5 duizend euro", "Nederlands", 5000],
    ["5 Tausend Euro", "Deutsch", 5000],
    ["5 Euro", "Deutsch", 5],
    ["5 million euros", "English", 5000000],
    ["T€ 800", "Deutsch", 800000],
    ["k€ 800", "Français", 800000],
    ["M€ 5", "Français", 5000000],
    ["(5 Mio)", "Deutsch", -5000000],
    ["5,-", "Deutsch", 5],
    ["€ 1.500,-", "Nederlands", 1500],
    ["1.500,– €", "Deutsch", 1500],
    ["5 Mio -", "Deutsch", undefined],
    ["€5m a year", "English", undefined],
  ])("%j in %s is %s", (text, language, figure) => {
    expect(target(text, language)).toBe(figure);
  });

  test.each(["1 Trillion", "5 mil", "5 bio", "1 Billion €"])("%j in German is told to be of two sizes", (text) => {
    const tables = soundPlan({
      Benefits: tableOf(soundFlow({ "Benefit ID": "B-01", Unit: "€", Target: text })),
      Settings: settingsOf({ Language: "Deutsch" }),
    });
    expect(rules(reviewPlan(snapshotOf(tables), dayOf(2026, 6, 30)), "not-a-number")).toEqual([`"${text}" is one size to some and another to others`]);
  });

  test.each([
    ["35 Prozent", "Deutsch"],
    ["35 percent", "English"],
    ["35 per cent", "English"],
    ["35 pour cent", "Français"],
    ["35 por ciento", "Español"],
    ["35 procent", "Nederlands"],
    ["35 v.H.", "Deutsch"],
  ])("%j in %s is 35 %%", (Target, Language) => {
    const tables = soundPlan({
      Benefits: tableOf(soundBenefit({ Unit: "%", Direction: "Increase", Baseline: "10%", Target })),
      Settings: settingsOf({ Language }),
    });
    expect(planOf(tables, "2026-06-30").benefits[0]?.row.target).toBe(0.35);
  });
});
