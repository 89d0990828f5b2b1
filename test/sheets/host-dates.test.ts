import { describe, expect, test } from "@jest/globals";
import { runInContext } from "node:vm";
import { sheetsHost } from "./host/sheets-host";

/*
 * Days by the clocks of the spreadsheet's zone ("Date values" of the Sheets API: whole days since 30 December 1899) and the
 * instants that they are, from the rules of the zones: Sydney is 11 hours ahead of UTC from the first Sunday of October to
 * the first Sunday of April and 10 otherwise; New York is 4 behind from the second Sunday of March to the first Sunday of
 * November and 5 otherwise; in Santiago the clocks go from midnight to one o'clock in September.
 */
const days = [
  { zone: "Etc/UTC", serial: 46053, shows: "2026-01-31", instant: "2026-01-31T00:00:00.000Z" },
  { zone: "Australia/Sydney", serial: 46053, shows: "2026-01-31", instant: "2026-01-30T13:00:00.000Z" },
  { zone: "America/New_York", serial: 46053, shows: "2026-01-31", instant: "2026-01-31T05:00:00.000Z" },
  { zone: "America/New_York", serial: 46081, shows: "2026-02-28", instant: "2026-02-28T05:00:00.000Z" },
  { zone: "Australia/Sydney", serial: 46117, shows: "2026-04-05", instant: "2026-04-04T13:00:00.000Z" },
  { zone: "Australia/Sydney", serial: 46118, shows: "2026-04-06", instant: "2026-04-05T14:00:00.000Z" },
  { zone: "Australia/Sydney", serial: 46300, shows: "2026-10-05", instant: "2026-10-04T13:00:00.000Z" },
  { zone: "America/New_York", serial: 46089, shows: "2026-03-08", instant: "2026-03-08T05:00:00.000Z" },
  { zone: "America/New_York", serial: 46090, shows: "2026-03-09", instant: "2026-03-09T04:00:00.000Z" },
  { zone: "America/New_York", serial: 46327, shows: "2026-11-01", instant: "2026-11-01T04:00:00.000Z" },
  { zone: "America/New_York", serial: 46328, shows: "2026-11-02", instant: "2026-11-02T05:00:00.000Z" },
  { zone: "America/Santiago", serial: 46271, shows: "2026-09-06", instant: "2026-09-06T04:00:00.000Z" },
] as const;

const cellOf = (zone: string, scriptTimeZone = "Etc/UTC") => {
  const host = sheetsHost({ timeZone: zone, scriptTimeZone });
  return { host, range: host.spreadsheet.getRange("A1") };
};

describe("a date in a cell", () => {
  test.each(days)("of $zone that shows $shows is the instant $instant", ({ zone, serial, shows, instant }) => {
    const { host, range } = cellOf(zone);
    range.setValue(serial).setNumberFormat("yyyy-mm-dd");
    const read = range.getValue() as Date;
    expect([read.toISOString(), range.getDisplayValue()]).toEqual([instant, shows]);
    expect(host.globals.Utilities.formatDate(read, host.spreadsheet.getSpreadsheetTimeZone(), "yyyy-MM-dd")).toBe(shows);
  });

  test.each(days.filter(({ zone }) => zone !== "America/Santiago"))("is $shows where the instant $instant is written in $zone", ({ zone, serial, instant }) => {
    const { range } = cellOf(zone);
    range.setValue(new Date(instant));
    expect([range.getNumberFormat(), range.setNumberFormat("0").getValue()]).toEqual(["M/d/yyyy", serial]);
  });

  test("is a number as soon as its format is one, and a date again with the format of one", () => {
    const { range } = cellOf("Australia/Sydney");
    const read = ["0.00", "d mmm yyyy", "0%"].map((format) => typeof range.setValue(46053).setNumberFormat(format).getValue());
    expect(read).toEqual(["number", "object", "number"]);
  });

  test("moves with the spreadsheet's time zone, not with the script's", () => {
    const { host, range } = cellOf("America/New_York");
    range.setValue(46053).setNumberFormat("yyyy-mm-dd");
    host.spreadsheet.setSpreadsheetTimeZone("Australia/Sydney");
    expect((range.getValue() as Date).toISOString()).toBe("2026-01-30T13:00:00.000Z");
    expect(() => host.spreadsheet.setSpreadsheetTimeZone("Mars/Olympus")).toThrow("Invalid argument: Mars/Olympus");
  });

  test("at a time that the clocks skip is as much later; of a time that they show twice it is the first", () => {
    const { range } = cellOf("Australia/Sydney");
    const at = (serial: number): string => (range.setValue(serial).setNumberFormat("yyyy-mm-dd hh:mm").getValue() as Date).toISOString();
    expect([at(46299 + 2.5 / 24), at(46117 + 2.5 / 24)]).toEqual(["2026-10-03T16:30:00.000Z", "2026-04-04T15:30:00.000Z"]);
  });
});

describe("a script reads its dates by the clocks of its manifest", () => {
  const inScript = (zone: string, scriptTimeZone: string, source: string): unknown => {
    const { host, range } = cellOf(zone, scriptTimeZone);
    range.setValue(46023).setNumberFormat("yyyy-mm-dd");
    return runInContext(source, host.context());
  };
  const read = "const date = SpreadsheetApp.getActive().getRange('A1').getValue();";

  test.each([
    // The first of January of a spreadsheet in Sydney is still the last of December in UTC.
    { zone: "Australia/Sydney", script: "Etc/UTC", says: "2025-12-31 13:00" },
    { zone: "Australia/Sydney", script: "America/New_York", says: "2025-12-31 8:00" },
    { zone: "America/New_York", script: "Etc/UTC", says: "2026-1-1 5:00" },
    { zone: "America/New_York", script: "Australia/Sydney", says: "2026-1-1 16:00" },
    { zone: "Australia/Sydney", script: "Australia/Sydney", says: "2026-1-1 0:00" },
  ])("a day of $zone in a script of $script is $says", ({ zone, script, says }) => {
    const parts = "[[date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-'), `${date.getHours()}:00`].join(' ')";
    expect(inScript(zone, script, `${read} ${parts}`)).toBe(says);
  });

  test("and writes them by those", () => {
    const written = inScript(
      "Australia/Sydney",
      "America/New_York",
      "SpreadsheetApp.getActive().getRange('A2').setValue(new Date(2026, 0, 1)).setNumberFormat('0.0000').getValue()",
    );
    // Midnight in New York is 16 o'clock in Sydney.
    expect(written).toBeCloseTo(46023 + 16 / 24, 9);
  });

  test.each([
    { source: "String(new Date(2026, 6, 1))", gives: "Wed Jul 01 2026 00:00:00 GMT-0400" },
    { source: "new Date('2026-07-01T00:00:00').toISOString()", gives: "2026-07-01T04:00:00.000Z" },
    { source: "new Date('2026-07-01').toISOString()", gives: "2026-07-01T00:00:00.000Z" },
    { source: "const d = new Date(2026, 0, 31); d.setMonth(1, 28); d.toISOString()", gives: "2026-02-28T05:00:00.000Z" },
    { source: "new Date(2026, 0, 31).getTimezoneOffset()", gives: 300 },
    { source: "new Date().toISOString()", gives: "2026-10-31T09:00:00.000Z" },
    { source: `${read} date instanceof Date && SpreadsheetApp.getActive().getRange('A1').getValues() instanceof Array`, gives: true },
  ])("$source gives $gives", ({ source, gives }) => expect(inScript("Etc/UTC", "America/New_York", source)).toBe(gives));
});

describe("Utilities.formatDate", () => {
  const { Utilities } = sheetsHost().globals;
  const instant = new Date("2026-04-04T15:30:05.007Z");

  test.each([
    // The formats of "Utilities.formatDate" and of Java's SimpleDateFormat, which it names.
    { zone: "Etc/GMT", format: "yyyy-MM-dd'T'HH:mm:ss'Z'", gives: "2026-04-04T15:30:05Z" },
    { zone: "Australia/Sydney", format: "MMMM d, yyyy h:mm a Z", gives: "April 5, 2026 2:30 AM +1100" },
    { zone: "America/New_York", format: "EEE, dd MMM yy HH.mm.ss.SSS XXX", gives: "Sat, 04 Apr 26 11.30.05.007 -04:00" },
  ])("$format in $zone", ({ zone, format, gives }) => expect(Utilities.formatDate(instant, zone, format)).toBe(gives));

  test("takes a date, a zone and a format, and nothing else", () => {
    expect(() => Utilities.formatDate("2026-04-04" as never, "Etc/GMT", "yyyy")).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(() => Utilities.formatDate(instant, "Nowhere", "yyyy")).toThrow("Invalid argument: Nowhere");
    expect(() => Utilities.formatDate(instant, "Etc/GMT", "jj")).toThrow("Invalid argument: jj");
  });
});
