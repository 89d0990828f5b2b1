import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { parseDateInWords } from "../../core/parsing/date-in-words";
import { reviewPlan, type Review } from "../../core/review/review";
import { planOf, snapshotOf, soundBenefit, tableOf, type NamedCells } from "../support/plan-builder";

/* People write the month of a date in their own language, whatever the language of the plan. */

describe("a date", () => {
  test.each([
    ["3. März 2026", 3],
    ["03. Mrz 26", 3],
    ["3.März 2026", 3],
    ["Dienstag, 3. März 2026", 3],
    ["bis zum 3. März 2026", 3],
    ["3 mars 2026", 3],
    ["le 3 mars 2026", 3],
    ["mardi 3 mars 2026", 3],
    ["3-mars-2026", 3],
    ["3 de marzo de 2026", 3],
    ["el 3 de marzo del 2026", 3],
    ["3 maart 2026", 3],
    ["3 mrt. 2026", 3],
    ["3 mrt. 2026 14:30", 3],
    ["3 MÄRZ 2026", 3],
    ["3 ma\u0308rz 2026", 3],
    ["3 Mar 2026", 3],
    ["March 3, 2026", 3],
  ])("%s is 2026-03-03", (text, month) => expect(parseDateInWords(text, undefined)).toEqual({ day: dayOf(2026, month, 3) }));

  // As the calendars of the languages have them.
  test.each<readonly [string, readonly string[]]>([
    ["de", ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]],
    ["fr", ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]],
    ["es", ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]],
    ["nl", ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]],
  ])("of each month of %s", (_, months) => {
    const read = (write: (month: string) => string) => months.map((month) => parseDateInWords(write(month), undefined));
    const days = months.map((_name, place) => ({ day: dayOf(2026, place + 1, 12) }));
    expect(read((month) => `12 ${month} 2026`)).toEqual(days);
    expect(read((month) => `12. ${month.toUpperCase()} 26`)).toEqual(days);
    expect(read((month) => `12 de ${month} de 2026`)).toEqual(days);
  });

  test.each(["31. Februar 2026", "3. Marz 2026", "3 lune 2026", "März", "12 mars", "3. 3. 2026 März", "mars attacks 2026"])("%s is none", (text) =>
    expect(parseDateInWords(text, undefined)).toEqual({ problem: "not-a-date" }),
  );

  test("1er janvier and 1º de enero are the first", () => {
    for (const text of ["1er janvier 2026", "1º de enero de 2026", "1. Jänner 2026"])
      expect(parseDateInWords(text, undefined)).toEqual({ day: dayOf(2026, 1, 1) });
  });
});

describe("in a plan", () => {
  const row = (cells: NamedCells) => planOf({ Benefits: tableOf(soundBenefit(cells)) }, "2026-06-30").benefits[0]?.row;
  const review = (cells: NamedCells, reading: NamedCells = {}): Review =>
    reviewPlan(
      snapshotOf({
        Benefits: tableOf(soundBenefit(cells)),
        Measurements: tableOf({
          "Benefit ID": "B-01",
          Date: "30 juin 2026",
          Actual: 10,
          "Validated by": "Finance",
          "Validated on": "1. Juli 2026",
          ...reading,
        }),
      }),
      dayOf(2026, 7, 15),
    );

  test("days and the periods of months are read, and a period is told as it is written", () => {
    expect(row({ Start: "1er janvier 2026", Due: "31. Dezember 2026" })).toMatchObject({ start: dayOf(2026, 1, 1), due: dayOf(2026, 12, 31) });
    expect(row({ Start: "enero de 2026", Due: "Ende März 2027" })).toMatchObject({ start: dayOf(2026, 1, 1), due: dayOf(2027, 3, 31) });
    expect(review({ Due: "fin mars 2027" }).findings.filter(({ column }) => column === "Due")).toEqual([
      expect.objectContaining({ rule: "period-as-date", severity: "Advice", what: 'Due "fin mars 2027" is read as 2027-03-31' }),
    ]);
  });

  test("the log is read by them", () => {
    const { result, findings } = review({});
    expect(findings.filter(({ table }) => table === "Measurements")).toEqual([]);
    expect(result.benefits["B-01"]).toMatchObject({ lastMeasured: "2026-06-30", actualToDate: 10 });
    expect(review({}, { "Validated on": "1. Juli 2027" }).result.benefits["B-01"]).toMatchObject({ evidence: "Medium" });
  });

  test("what is none in any language is told as before", () => {
    expect(review({ Due: "3. Lenz 2026" }).findings.filter(({ column }) => column === "Due")).toEqual([
      expect.objectContaining({ rule: "not-a-date", severity: "Stops the row", what: '"3. Lenz 2026" is not a date' }),
    ]);
  });
});
