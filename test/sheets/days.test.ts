import { afterEach, describe, expect, test } from "@jest/globals";
import type { Cell } from "../../core/port/workbook";
import { dayNumbers } from "../../sheets-addon/workbook/day-numbers";
import { expectNoViolation, openedSheets, sheetNamed, workbookOf } from "./sheets-fixture";
import type { HostSheet } from "./host/model";

afterEach(expectNoViolation);

/** 46023 is 1 January 2026; days count on from there. The instants are what the clocks of each place say, worked out by hand. */
const cases: readonly { readonly zone: string; readonly instant: string; readonly is: string; readonly gives: number }[] = [
  { zone: "Etc/UTC", instant: "2026-01-01T00:00:00Z", is: "midnight in London's winter", gives: 46023 },
  { zone: "Australia/Sydney", instant: "2025-12-31T13:00:00Z", is: "midnight of 1 January in Sydney, which is 11 hours ahead then", gives: 46023 },
  { zone: "Australia/Sydney", instant: "2026-06-29T14:00:00Z", is: "midnight of 30 June in Sydney, which is 10 hours ahead then", gives: 46203 },
  { zone: "Australia/Sydney", instant: "2026-04-04T13:00:00Z", is: "midnight of the day on which Sydney's clocks go back", gives: 46117 },
  { zone: "Australia/Sydney", instant: "2026-04-05T14:00:00Z", is: "the midnight after it", gives: 46118 },
  { zone: "Australia/Sydney", instant: "2026-10-03T14:00:00Z", is: "midnight of the day on which Sydney's clocks go forward", gives: 46299 },
  { zone: "Australia/Sydney", instant: "2026-10-04T13:00:00Z", is: "the midnight after it", gives: 46300 },
  { zone: "America/New_York", instant: "2026-01-31T05:00:00Z", is: "midnight of 31 January in New York, which is 5 hours behind then", gives: 46053 },
  { zone: "America/New_York", instant: "2026-03-08T05:00:00Z", is: "midnight of the day on which New York's clocks go forward", gives: 46089 },
  { zone: "America/New_York", instant: "2026-03-09T04:00:00Z", is: "the midnight after it", gives: 46090 },
  { zone: "America/New_York", instant: "2026-11-01T04:00:00Z", is: "midnight of the day on which New York's clocks go back", gives: 46327 },
  { zone: "America/New_York", instant: "2026-11-02T05:00:00Z", is: "the midnight after it", gives: 46328 },
  { zone: "America/New_York", instant: "2026-07-31T16:00:00Z", is: "noon of 31 July in New York", gives: 46234.5 },
  { zone: "Australia/Sydney", instant: "2026-02-28T19:00:00Z", is: "6 o'clock of 1 March in Sydney", gives: 46082.25 },
  {
    zone: "America/Sao_Paulo",
    instant: "2018-11-04T03:00:00Z",
    is: "the first instant of a day without a midnight, since the clocks went from 24 to 1 o'clock",
    gives: 43408,
  },
  { zone: "America/Sao_Paulo", instant: "2018-11-04T14:00:00Z", is: "noon of that day", gives: 43408.5 },
  { zone: "Asia/Kolkata", instant: "2026-12-30T18:30:00Z", is: "midnight of 31 December in India, half an hour off", gives: 46387 },
  { zone: "Etc/UTC", instant: "1899-12-30T00:00:00Z", is: "day zero", gives: 0 },
];

test.each(cases)("$instant, $is, is day $gives", ({ zone, instant, gives }) => {
  expect(dayNumbers(zone)(new Date(instant))).toBe(gives);
});

describe("a table's days are those that the spreadsheet shows, whatever the time zone of the script", () => {
  const days = Array.from({ length: 800 }, (_, index) => 45900 + index);

  test.each([["Etc/UTC"], ["Australia/Sydney"], ["America/New_York"]])("%s", (timeZone) => {
    for (const scriptTimeZone of ["Etc/UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
      const host = openedSheets([{ name: "Measurements", cells: [["Benefit ID", "Date", "Actual"], ...days.map((day): Cell[] => ["B-01", day, 1])] }], {
        timeZone,
        scriptTimeZone,
      });
      host.spreadsheet.getRange("Measurements!B2:B").setNumberFormat("d mmm yyyy");
      const [read] = workbookOf(host).read(["Measurements"]).tables;
      expect(read?.columns[1]?.cells).toEqual(days);
    }
  });

  test("a day that is written is a date to Sheets, and the same day when it is read", () => {
    const host = openedSheets(
      [
        {
          name: "Benefits",
          cells: [
            ["Benefit ID", "Benefit"],
            ["B-01", "One"],
            ["B-02", "Two"],
          ],
        },
      ],
      { timeZone: "Australia/Sydney" },
    );
    const column = { header: "Last measured", note: "", width: 12, highlights: [], cells: [46117, 46299.5], format: "yyyy-mm-dd" };
    workbookOf(host).apply({
      newTables: [],
      sheets: [],
      tables: [{ table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] }, columns: [column] }],
    });
    expect((sheetNamed(host, "Benefits") as HostSheet).rows.slice(1).map((row) => row[2]?.value)).toEqual([46117, 46299.5]);
    expect(
      host.spreadsheet
        .getRange("Benefits!C2:C3")
        .getValues()
        .map(([value]) => (value as Date).toISOString()),
    ).toEqual(["2026-04-04T13:00:00.000Z", "2026-10-04T01:00:00.000Z"]);
    expect(workbookOf(host).read(["Benefits"]).tables[0]?.columns[2]?.cells).toEqual([46117, 46299.5]);
  });
});
