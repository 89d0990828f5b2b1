import { describe, expect, test } from "@jest/globals";
import { stripVTControlCharacters } from "node:util";
import { cut, shownWidth, wrapped, wrappedLines } from "../../command-line/layout";
import { tell } from "../../command-line/output";
import { textTable, type TextColumn } from "../../command-line/text-table";

const terminal = (width: number, more = {}) => ({ out: () => undefined, err: () => undefined, colors: false, live: false, width, ...more });
const columns: readonly TextColumn[] = [
  { header: "ID", most: 14 },
  { header: "Benefit", most: 44 },
  { header: "Status" },
  { header: "Variance", align: "right" },
];

describe("a table", () => {
  test("stands in columns where characters are two columns wide, or none", () => {
    const table = textTable(terminal(80), columns, [
      ["B-01", "問い合わせ時間の短縮", "Green", "+1.0%"],
      ["B-02", "Cafe\u0301 queue", "Red", "-12.0%"],
      ["B-03", "Fewer calls", "Amber", "-6.0%"],
    ]);
    expect(table.split("\n").map((line) => shownWidth(line.slice(0, line.search(/Status|Green|Red|Amber/))))).toEqual([28, 28, 28, 28]);
    expect(table.split("\n").map(shownWidth)).toEqual([44, 44, 44, 44]);
  });

  test.each([40, 60, 80, 100])("keeps within %i columns, and cuts free text for it", (width) => {
    const rows = [["B-01", "Median days from the receipt of an order to its delivery at the customer's door", "Not measured", "-100.0%"]];
    const lines = textTable(terminal(width), columns, rows).split("\n");
    expect(Math.max(...lines.map(shownWidth))).toBeLessThanOrEqual(width);
    expect(lines[1]).toMatch(/^B-01 +Median .*… +Not measured +-100\.0%$/);
  });

  test("leaves a column out that asks for more room", () => {
    const wide: readonly TextColumn[] = [...columns, { header: "Owner", most: 20, from: 100 }];
    const shows = (width: number): boolean => textTable(terminal(width), wide, [["B", "b", "Green", "1", "Board"]]).includes("Board");
    expect([shows(80), shows(99), shows(100)]).toEqual([false, false, true]);
  });

  test("puts what would make it too wide under its row, whole", () => {
    const changed: readonly TextColumn[] = [...columns, { header: "What changed", below: true }];
    const rows = [
      ["B-01", "Fewer calls", "Red", "-6.0%", "Target 7 → 8, Due 2026-10-31 → 2026-12-31"],
      ["B-02", "More sales", "Green", "0.0%", ""],
    ];
    expect(textTable(terminal(120), changed, rows)).toMatch(/Red +-6\.0% {2}Target 7/);
    expect(textTable(terminal(50), changed, rows).split("\n")).toEqual([
      "ID    Benefit      Status  Variance",
      "B-01  Fewer calls  Red        -6.0%",
      "    What changed: Target 7 → 8, Due 2026-10-31 →",
      "    2026-12-31",
      "B-02  More sales   Green       0.0%",
    ]);
  });

  test("is the same with colours, which stand beside the words", () => {
    const painted: readonly TextColumn[] = [
      { header: "Status", paint: (cell) => (cell === "Red" ? "red" : undefined) },
      { header: "Variance", align: "right" },
    ];
    const rows = [["Red", "1"]];
    const colored = textTable(terminal(80, { colors: true }), painted, rows);
    expect(colored).toContain("\u001b[31mRed");
    expect(stripVTControlCharacters(colored)).toBe(textTable(terminal(80), painted, rows));
  });
});

test.each([
  { text: "plain", most: 5, gives: "plain" },
  { text: "longer than that", most: 8, gives: "longer…" },
  { text: "問い合わせ", most: 7, gives: "問い合…" },
  { text: "👩‍👩‍👧 family of three", most: 4, gives: "👩‍👩‍👧…" },
])("$text cut to $most columns is $gives", ({ text, most, gives }) => expect(cut(text, most)).toBe(gives));

describe("sentences", () => {
  test("are wrapped under their beginning, and a path stays whole", () => {
    expect(wrapped("one two three four five six seven", 24, 4)).toBe("one two three four\n    five six seven");
    expect(wrappedLines("a heading\n  The figure is 10 days, as measured", 24)).toBe("a heading\n  The figure is 10 days,\n  as measured");
    const path = `/tmp/${"long-".repeat(20)}.xlsx`;
    expect(wrappedLines(`Written to ${path}: all of it.`, 40)).toContain(path);
  });

  test("are wrapped for people only", () => {
    const words: string[] = [];
    const out = (text: string): void => void words.push(text);
    const sentence = "word ".repeat(30).trim();
    tell(terminal(40, { out, wraps: true }), sentence);
    tell(terminal(40, { out }), sentence);
    expect([words[0]?.split("\n").length, words[1]]).toEqual([4, sentence]);
  });
});
