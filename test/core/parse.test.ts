import { describe, expect, test } from "@jest/globals";
import { dayOf, isoDate } from "../../core/domain/day";
import { parseDate, serialDay } from "../../core/parsing/parse-date";
import { parseNumber } from "../../core/parsing/parse-number";

describe("numbers as people type them", () => {
  test.each([
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["£1,419.50", 1419.5],
    ["(1,200)", -1200],
    ["(£1,200)", -1200],
    ["£(1,200)", -1200],
    ["-£1,200", -1200],
    ["£-1,200", -1200],
    ["43 %", 0.43],
    ["7%", 0.07],
    ["1 234,50", 1234.5],
    ["1\u00a0234", 1234],
    ["1'234.50", 1234.5],
    ["12,5", 12.5],
    ["1,234", 1234],
    ["1.234", 1.234],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["1,200 EUR", 1200],
    ["GBP 1,200", 1200],
    ["£1.2m", 1200000],
    ["£250k", 250000],
    ["€ 5 Mio", 5000000],
    ["EUR 5 Mio.", 5000000],
    ["5 Mio. €", 5000000],
    ["5 Mio EUR", 5000000],
    ["2,5 Mrd. €", 2500000000],
    ["800 T€", 800000],
    ["800 TEUR", 800000],
    ["120 kEUR", 120000],
    ["1,2 M€", 1200000],
    ["€5 mln", 5000000],
    ["€ 3 Md", 3000000000],
    ["£(1.2m)", -1200000],
    ["5 eur", 5],
    ["−5", -5],
    ["5-", -5],
    ["+5", 5],
    ["1e5", 100000],
    [".5", 0.5],
    ["0,125", 0.125],
    ["-0", 0],
  ])("%s is %d", (text, number) => {
    expect(parseNumber(text, ".")).toBe(number);
  });

  test("a lone mark before three figures is read by the decimal mark of the Settings", () => {
    expect(parseNumber("1,234", ",")).toBe(1.234);
    expect(parseNumber("1.234", ",")).toBe(1234);
  });

  test.each([
    "",
    "abc",
    "9 days",
    "1,23,456",
    "1.2.3",
    "12/5",
    "1e999",
    "£",
    "--5",
    "1,2,3",
    "5m",
    "1.234,5,6",
    "5 Mio",
    "5 Mrd",
    "800 Tsd",
    "5 mil",
    "€5 mil",
    "€5t",
    "5 kWh",
    "5 pcs",
    "5 ball",
  ])("%j is not a number", (text) => {
    expect(parseNumber(text, ".")).toBeUndefined();
  });
});

describe("dates as people type them", () => {
  test.each([
    ["2026-11-24", "2026-11-24"],
    ["2026/1/5", "2026-01-05"],
    ["2026-11-24T10:30:00Z", "2026-11-24"],
    ["24/11/2026", "2026-11-24"],
    ["11/24/2026", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["05.03.2026", "2026-03-05"],
    ["24 Nov 2026", "2026-11-24"],
    ["24-Nov-26", "2026-11-24"],
    ["November 24, 2026", "2026-11-24"],
    ["3rd March 2026", "2026-03-03"],
    ["03/03/2026", "2026-03-03"],
    ["29/02/2024", "2024-02-29"],
  ])("%s is %s", (text, iso) => {
    const reading = parseDate(text, undefined);
    expect("day" in reading && isoDate(reading.day)).toBe(iso);
  });

  test("a date that can be read both ways waits for the Settings to name the order", () => {
    expect(parseDate("05/03/2026", undefined)).toEqual({ problem: "ambiguous-date" });
    expect(parseDate("05/03/2026", "Day first")).toEqual({ day: dayOf(2026, 3, 5) });
    expect(parseDate("05/03/2026", "Month first")).toEqual({ day: dayOf(2026, 5, 3) });
  });

  test.each([
    ["soon", "not-a-date"],
    ["31/02/2026", "not-a-date"],
    ["2025-02-29", "not-a-date"],
    ["2026-13-01", "not-a-date"],
    ["1899-12-31", "date-out-of-range"],
    ["31/12/10000", "date-out-of-range"],
  ])("%s is %s", (text, problem) => {
    expect(parseDate(text, undefined)).toEqual({ problem });
  });

  test("a serial is a day; a year typed alone and numbers outside 1900 to 9999 are not", () => {
    expect(serialDay(46350.75)).toEqual({ day: 46350 });
    expect(serialDay(2026)).toEqual({ problem: "not-a-date" });
    expect(serialDay(0)).toEqual({ problem: "date-out-of-range" });
    expect(serialDay(2958466)).toEqual({ problem: "date-out-of-range" });
  });
});

test("the spreadsheet serial of a day (1900-03-01 is 61, 2000-01-01 is 36526 in Excel and Sheets)", () => {
  expect(dayOf(1900, 3, 1)).toBe(61);
  expect(dayOf(2000, 1, 1)).toBe(36526);
  expect(isoDate(2958465)).toBe("9999-12-31");
});
