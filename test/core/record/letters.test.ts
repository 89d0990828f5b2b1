import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cellWriter } from "../../../core/record/cell-writer";
import { putExact, putField, putFigure, putPrint, putShare, textOfLetters, type Letters } from "../../../core/record/letters";
import { exactField, keptFigure, keptShare, linesInCells, textField } from "../../../core/record/record-text";

const written = (put: (letters: Letters, at: number, value: number) => number, value: number): string => {
  const letters: Letters = [];
  return textOfLetters(letters, put(letters, 0, value));
};

const decimals = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 14 })).map(([units, places]) => units / 10 ** places);
const value = fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.double({ min: -1e8, max: 1e8, noNaN: true }));

test("a number is written letter by letter as its text would be", () => {
  fc.assert(
    fc.property(value, (own) => {
      expect(written(putFigure, own)).toBe(String(keptFigure(own)));
      expect(written(putShare, own)).toBe(String(keptShare(own)));
      expect(written(putExact, own)).toBe(exactField(own));
    }),
    {
      numRuns: 1000,
      examples: [[0], [-0], [1e-7], [9999999.5], [0.00099999995], [999.99999999], [1e21], [-2.5e-5], [123456789012.5], [1e15], [0.1], [1e-9]].map(([own]) => [
        own as number,
      ]),
    },
  );
});

test("a text is written letter by letter as its field would be", () => {
  const text = fc.string({ unit: fc.constantFrom("a", ";", "%", "|", "\n", "\t", "é", "🎯"), maxLength: 12 });
  fc.assert(
    fc.property(text, (own) => {
      const letters: Letters = [];
      expect(textOfLetters(letters, putField(letters, 0, own))).toBe(textField(own));
    }),
  );
});

test("a print is seven letters to the base 36", () => {
  expect([0, 1, -1].map((print) => written(putPrint, print))).toEqual(["0000000", "0000001", "1z141z3"]);
});

test("lines stand in the cells in which they stood when each was a text", () => {
  const lines = fc
    .array(fc.integer({ min: 1, max: 14_000 }), { maxLength: 12 })
    .map((lengths) => lengths.map((length, place) => String(place % 10).repeat(length)));
  fc.assert(
    fc.property(lines, (own) => {
      const writer = cellWriter("Headings");
      for (const line of own) {
        const from = writer.beginLine();
        for (let place = 0; place < line.length; place++) writer.letters[from + place] = line.charCodeAt(place);
        writer.endLine(from + line.length);
      }
      expect(writer.cells()).toEqual(linesInCells("Headings", own));
    }),
    { numRuns: 50 },
  );
});
