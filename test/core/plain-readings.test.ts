import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf, isoDate } from "../../core/domain/day";
import type { Cell } from "../../core/port/workbook";
import { findingList } from "../../core/reading/findings";
import { planOf, soundBenefit, soundPlan, tableOf, type NamedCells } from "../support/plan-builder";

/** A log is read in one walk where its cells are plain numbers; what else stands in them is understood cell by cell. */

const statusDate = dayOf(2026, 6, 30);
const logOf = (rows: readonly NamedCells[]) => {
  const Benefits = tableOf(soundBenefit(), soundBenefit({ "Benefit ID": "B-02", Kind: "Flow" }));
  const {
    days,
    actuals,
    validated,
    validatedOn,
    rows: places,
    owners,
    starts,
  } = planOf(soundPlan({ Benefits, Measurements: tableOf(...rows) }), statusDate).measurements;
  return [days, actuals, validated, validatedOn, places, owners, starts].map((column) => [...column]);
};

const day = fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2027, 12, 31) });
const reading = fc.record({
  "Benefit ID": fc.constantFrom("B-01", "B-02", "B-09"),
  Date: day,
  Actual: fc.integer({ min: 0, max: 9999 }),
  "Validated by": fc.constantFrom("Auditor", null, "n/a"),
  "Validated on": fc.option(day),
});

/** The same readings, some of their cells as texts or with a time of day. */
const otherwise = (rows: readonly NamedCells[], ways: readonly number[]): readonly NamedCells[] =>
  rows.map((row, place) =>
    Object.fromEntries(
      Object.entries(row).map(([header, cell], column): [string, Cell] => {
        const way = ways[(place * 5 + column) % ways.length];
        if (typeof cell !== "number" || way === 0) return [header, cell];
        if (header === "Actual") return [header, String(cell)];
        return [header, way === 1 ? isoDate(cell) : cell + 0.5];
      }),
    ),
  );

test("plain numbers and what takes understanding are read alike, whichever rows have which", () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(2), { minLength: 3, maxLength: 17 }), (rows, ways) => {
      expect(logOf(otherwise(rows, ways))).toEqual(logOf(rows));
    }),
  );
});

test("a text tells the order of days though its row is nobody's, or though nobody signed it", () => {
  const told = (...rows: readonly NamedCells[]): readonly string[] => {
    const findings = findingList([]);
    const plain = { "Benefit ID": "B-01", Date: statusDate, Actual: 1, "Validated by": null, "Validated on": null };
    planOf(soundPlan({ Measurements: tableOf(plain, ...rows.map((row) => ({ ...plain, ...row }))) }), statusDate, findings);
    return findings.all().flatMap(({ rule, column }) => (rule === "date-order-read" ? [column ?? ""] : []));
  };
  const [clear, unclear] = ["25/03/2026", "05/03/2026"];
  expect(told({ "Validated on": clear }, { "Validated on": unclear })).toEqual(["Validated on"]);
  expect(told({ "Benefit ID": "B-77", Date: clear }, { "Benefit ID": "B-77", Date: unclear })).toEqual(["Date"]);
  expect(told({ Date: clear }, { "Benefit ID": "B-77", "Validated on": unclear })).toEqual(["Validated on"]);
  expect(told({ Date: statusDate - 1, "Validated on": unclear })).toEqual([]);
});
