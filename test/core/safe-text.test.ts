import { expect, test } from "@jest/globals";
import { escapeMarkup, inItsLines, onOneLine } from "../../core/wording/safe-text";

/** A bell, an override of direction, an escape, a mark that cannot be seen, and a line separator. */
const steering = ["\u0007", "\u202e", "\u001b", "\u200b", "\u2028", "\u009f", "\ufeff", "\u061c"];

test.each(steering)("what steers a screen is shown and does not steer (%j)", (mark) => {
  expect(onOneLine(`a${mark}b`)).toBe("a b");
  expect(inItsLines(`a${mark}b`)).toBe("a\ufffdb");
  expect(escapeMarkup(`a${mark}b`)).toBe("a\ufffdb");
});

test("lines and tabs stay where there is room for them, and nowhere else", () => {
  expect(inItsLines("a\n\tb\r\n")).toBe("a\n\tb\r\n");
  expect(onOneLine("a\n\tb")).toBe("a  b");
});

test("the joiners that Persian and Indic words are spelt with stay", () => {
  expect(inItsLines("می\u200cخواهم")).toBe("می\u200cخواهم");
});

test("nothing in the words is markup, in an element or in a quoted attribute", () => {
  expect(escapeMarkup(`<b title="x" class='y'>&</b>`)).toBe("&#60;b title=&#34;x&#34; class=&#39;y&#39;&#62;&#38;&#60;/b&#62;");
});
