import { describe, expect, test } from "@jest/globals";
import { format as shownBy } from "numfmt";
import { formatOfCell, formatsOfCells } from "../../core/wording/cell-format";
import { bodyFormats } from "../../core/writing/kept-format";
import type { StatusColumn } from "../../core/port/workbook";

const shown = (format: string, value: number): string => shownBy(formatOfCell(format, value), value).replaceAll("−", "-");
const number = "#,##0.##;-#,##0.##;0";
const change = "+0.0%;-0.0%;0.0%";

describe("a figure in its cell", () => {
  test.each([
    [number, 5, "5"],
    [number, -1234, "-1,234"],
    [number, 5.25, "5.25"],
    [number, 5.2, "5.2"],
    [number, 4.996, "5"],
    [number, 0.004, "0.004"],
    [number, -0.0004, "-0.0004"],
    [number, 0, "0"],
    [change, -0.0004, "-0.04%"],
    [change, 0.0004, "+0.04%"],
    [change, -0.0005, "-0.1%"],
    [change, -1e-12, "0.0%"],
    [change, 0.043, "+4.3%"],
    ["0%", -0.004, "-0.4%"],
    ["0%", 0.00004, "0.004%"],
    ["0%", 0.9967, "99.7%"],
    ["0%", 0.99996, "99.996%"],
    ["0%", 1.004, "100.4%"],
    ["0%", 1, "100%"],
    ["0%", 1 - 1e-12, "100%"],
    [change, -0.9998, "-99.98%"],
    [number, 99.997, "100"],
    ["0.00", 0.0012, "0.001"],
    ['"£"#,##0;-"£"#,##0;"£"0', -0.3, "-£0.3"],
    ['"£"#,##0;-"£"#,##0;"£"0', -1234.4, "-£1,234"],
    ['+0.0"%";-0.0"%";0.0"%"', -0.04, "-0.04%"],
    ['+0.0;-0.0;"–"', 0, "–"],
    ["0;-0;0", -12, "-12"],
    [change, 1e300, "1.00E+300"],
    [change, 1e-8, "0.0%"],
  ])("under %s is %d shown as %s", (format, value, text) => {
    expect(shown(format, value)).toBe(text);
  });

  test.each(["yyyy-mm-dd", "General", "@", "[h]:mm", "mmm yy"])("under %s keeps its format", (format) => {
    expect(formatOfCell(format, -0.0004)).toBe(format);
    expect(formatOfCell(format, 12)).toBe(format);
  });
});

const column = (cells: readonly number[]): StatusColumn => ({ header: "Variance %", note: "", width: 9, highlights: [], format: change, cells });

test("what an earlier review wrote for small and whole figures is not taken for the user's, and what the user chose is kept", () => {
  for (const own of formatsOfCells(change)) expect(bodyFormats(column([0.1]), own)).toEqual([change]);
  for (const users of ["0.00%", "0%", "0.000", "+0.0%"]) expect(bodyFormats(column([0.1, -0.0001]), users)).toEqual([users, users]);
});
