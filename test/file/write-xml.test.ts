import { expect, test } from "@jest/globals";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { normalizeLineEndings, parseXml, serializeXml } from "../../xlsx-file/package/xml-part";
import { absoluteReference } from "../../core/parsing/area";
import { addressFrom1, parseRectangle, rectangleAddress } from "../../xlsx-file/scan/address";
import { escapeAttribute, escapePlain, escapeText, formulaLiteral } from "../../xlsx-file/write/xml";

test.each([
  { text: "plain", xml: "plain" },
  { text: "</t><script>&", xml: "&lt;/t&gt;&lt;script&gt;&amp;" },
  { text: '=HYPERLINK("x")', xml: '=HYPERLINK("x")' },
  { text: "bell \u0007 null \u0000", xml: "bell _x0007_ null _x0000_" },
  { text: "_x0041_", xml: "_x005F_x0041_" },
  { text: "_x0041_x0042_", xml: "_x005F_x0041_x005F_x0042_" },
  { text: "max_x1 and _x00", xml: "max_x1 and _x00" },
  { text: "_x0041\u0001", xml: "_x005F_x0041_x0001_" },
  { text: "half \ud83d pair 😀", xml: "half _xD83D_ pair 😀" },
  { text: "\u200fמימין\u202e", xml: "\u200fמימין\u202e" },
  { text: "two\nlines\r\n\t", xml: "two\nlines_x000D_\n\t" },
  { text: "\ufffe\uffff", xml: "_xFFFE__xFFFF_" },
])("text $text is written as $xml", ({ text, xml }) => {
  expect(escapeText(text)).toBe(xml);
});

test.each([
  { text: 'a "b" <c> & d', xml: "a &quot;b&quot; &lt;c&gt; &amp; d" },
  { text: "two\r\nlines\t_x000a_", xml: "two_x000d__x000a_lines_x0009__x005F_x000a_" },
])("attribute $text is written as $xml", ({ text, xml }) => {
  expect(escapeAttribute(text)).toBe(xml);
});

test.each([
  { text: 'a "b" <c> & _x0041_', xml: "a &quot;b&quot; &lt;c&gt; &amp; _x0041_" },
  { text: "two\nlines \u0007 \ud800", xml: "two&#10;lines \ufffd \ufffd" },
])("drawing text $text is written as $xml", ({ text, xml }) => {
  expect(escapePlain(text)).toBe(xml);
});

/** Units as attackers and accidents put them together: any at all, and what looks like escapes. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom("_x", "_", "x", "0041", "005F", "_x0041_", "<", "&", '"', "\r", "\n", "]]>"),
    ),
  )
  .map((pieces) => pieces.join(""));

/** The reading side of ST_Xstring (ECMA-376 part 1, 22.9.2.19), written apart from the writer. */
function decoded(xstring: string): string {
  const unit = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));
  return xstring.replace(/_x([0-9A-Fa-f]{4})_/g, unit);
}

/** The parser warns of U+FFFD, which is a legal character. */
const parser = new DOMParser({
  normalizeLineEndings,
  onError: (level, message) => {
    if (level !== "warning") throw new Error(message);
  },
});

test("whatever the text, a reader gets it back from an element and from an attribute", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = `<t a="${escapeAttribute(text)}">${escapeText(text)}</t>`;
      const element = parser.parseFromString(xml, "text/xml").documentElement;
      expect(decoded(element?.textContent ?? "")).toBe(text);
      expect(decoded(element?.getAttribute("a") ?? "")).toBe(text);
    }),
    { numRuns: 500, examples: [["next \u0085 line \u2028 paragraph \u2029"]] },
  );
});

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [702, "ZZ"],
  [703, "AAA"],
  [16384, "XFD"],
] as const)("column %i is %s", (column, letters) => {
  expect(addressFrom1(1, column)).toBe(`${letters}1`);
  expect(parseRectangle(`${letters}1`)?.firstColumn).toBe(column);
});

test.each([0, -1, 1.5, 16385, Number.NaN])("there is no column %d", (column) => {
  expect(() => addressFrom1(1, column)).toThrow(RangeError);
});

test("addresses are of cells and of areas", () => {
  expect(addressFrom1(7, 3)).toBe("C7");
  expect(rectangleAddress({ firstRow: 3, firstColumn: 1, lastRow: 20, lastColumn: 6 })).toBe("A3:F20");
  expect(rectangleAddress({ firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 })).toBe("A3");
  expect(() => addressFrom1(0, 1)).toThrow(RangeError);
  expect(() => addressFrom1(1048577, 1)).toThrow(RangeError);
});

test("sheet names and texts stand in formulas with their quotes doubled", () => {
  expect(absoluteReference("Today's plan", { top: 6, left: 2, bottom: 1048575, right: 16383 })).toBe("'Today''s plan'!$C$7:$XFD$1048576");
  expect(formulaLiteral('say "yes"')).toBe('"say ""yes"""');
  expect(formulaLiteral("")).toBe('""');
  expect(formulaLiteral("a".repeat(300))).toBe(`"${"a".repeat(255)}"&"${"a".repeat(45)}"`);
});

test("a part that is read and written again keeps every character but a carriage return", () => {
  const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<t a="${text}">${text}</t>`;
  expect(serializeXml(parseXml(xml("one\u0085two\u2028three\u2029"), "part"))).toBe(xml("one\u0085two\u2028three\u2029"));
});
