import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { beginLine, cellsOf, cellWriter, endLine } from "../../../core/record/cell-writer";
import { newLetters, putExact, putField, putFigure, putPrint, putShare, putText, textOfLetters, type Letters } from "../../../core/record/letters";
import { hostMeans } from "../../../command-line/host-means";
import { exactField, keptFigure, keptShare, linesInCells, textField } from "../../../core/record/record-text";

const written = (put: (letters: Letters, at: number, value: number) => number, value: number): string => {
  const letters = newLetters();
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
      examples: [
        [0],
        [-0],
        [1e-7],
        [9999999.5],
        [0.00099999995],
        [999.99999999],
        [1e21],
        [-2.5e-5],
        [123456789012.5],
        [1e15],
        [0.1],
        [1e-9],
        [-0.03],
        [214748.3647],
        [214748.3648],
        [0.009999999999999998],
        [1e-4],
        [9.9999999e-5],
      ].map(([own]) => [own as number]),
    },
  );
});

/** Letters of one byte, and of more, with half of a pair that stands alone. */
const letter = fc.constantFrom("a", ";", "%", "|", "\n", "\t", "é", "ÿ", "Ā", "🎯", "\ud800");

test("a text is written letter by letter as its field would be, by the core and by what a host has for it", () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (own) => {
      const letters = newLetters();
      const end = putField(letters, 0, own);
      expect([textOfLetters(letters, end), textOfLetters(letters, end, hostMeans.textOf)]).toEqual([textField(own), textField(own)]);
    }),
    { examples: [["é"], ["Ā"]] },
  );
});

test("a print is seven letters to the base 36", () => {
  expect([0, 1, -1].map((print) => written(putPrint, print))).toEqual(["0000000", "0000001", "1z141z3"]);
});

test("lines stand in the cells in which they stood when each was a text, however long they are", () => {
  const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 14_000 }), letter), { maxLength: 12 }).map((all) => all.map(([length, own]) => own.repeat(length)));
  fc.assert(
    fc.property(lines, (own) => {
      const writer = cellWriter("Headings", hostMeans.textOf);
      for (const line of own) endLine(writer, putText(writer.letters, beginLine(writer), line));
      expect(cellsOf(writer)).toEqual(linesInCells("Headings", own));
    }),
    { numRuns: 50, examples: [[["é".repeat(29_980), "Ā".repeat(90_000), "b"]], [["Ā", "c".repeat(29_990), "Ā", "d"]]] },
  );
});
