import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { InvalidInput } from "../../core/domain/invalid-input";
import { callText } from "../../core/functions/call-text";
import { parseCall } from "../../core/functions/parse-call";

test.each([
  { text: '=BENEFIT_VARIANCE(10, 9, "Decrease")', gives: [10, 9, "Decrease"] },
  { text: "  benefit_variance ( 10,9 ) ", gives: [10, 9] },
  { text: "=BENEFIT_VARIANCE()", gives: [] },
  { text: "=BENEFIT_VARIANCE(1,,2)", gives: [1, null, 2] },
  { text: "=BENEFIT_VARIANCE(1,)", gives: [1, null] },
  { text: "=BENEFIT_VARIANCE(-1.5e3, +.5, 12.5%, 0)", gives: [-1500, 0.5, 0.125, 0] },
  { text: '=BENEFIT_VARIANCE("say ""ten""", "a, b)", "")', gives: ['say "ten"', "a, b)", ""] },
  { text: "=BENEFIT_VARIANCE(TRUE, false)", gives: [true, false] },
  { text: "=BENEFIT_VARIANCE(#N/A, #div/0!)", gives: [{ error: "#N/A" }, { error: "#DIV/0!" }] },
  {
    text: '=BENEFIT_VARIANCE({1;2;3}, {1,"b";#REF!,TRUE}, { 5 })',
    gives: [
      [[1], [2], [3]],
      [
        [1, "b"],
        [{ error: "#REF!" }, true],
      ],
      [[5]],
    ],
  },
  { text: '=BENEFIT_VARIANCE(10; 8,5; "a; b, c")', gives: [10, 8.5, "a; b, c"] },
  { text: "=BENEFIT_VARIANCE(10;;2)", gives: [10, null, 2] },
  { text: "=BENEFIT_VARIANCE(12,5%; ,5; -1,5e3; 2.5)", gives: [0.125, 0.5, -1500, 2.5] },
  {
    text: '=BENEFIT_VARIANCE({1\\2,5;3\\"x"})',
    gives: [
      [
        [1, 2.5],
        [3, "x"],
      ],
    ],
  },
  { text: "=BENEFIT_VARIANCE(0,08; {-1000,5;300})", gives: [0.08, [[-1000.5], [300]]] },
  {
    text: "=BENEFIT_VARIANCE({1,2;3,4})",
    gives: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
])("$text is read", ({ text, gives }) => {
  expect(parseCall(text)).toEqual({ name: "BENEFIT_VARIANCE", args: gives });
});

test.each([
  { text: "", says: "The name of a formula is expected at position 1: the end" },
  { text: "=10+2", says: "The name of a formula is expected at position 2: 10+2" },
  { text: "=BENEFIT_NPV 1", says: "( is expected at position 14: 1" },
  { text: "=BENEFIT_NPV(1", says: ", or ) is expected at position 15: the end" },
  { text: "=BENEFIT_NPV(1 2)", says: ", or ) is expected at position 16: 2)" },
  { text: "=BENEFIT_NPV(A1)", says: "A number, a text in quotes, TRUE, FALSE or {an array} is expected at position 14: A1)" },
  { text: "=BENEFIT_NPV(SUM(1,2))", says: "is expected at position 14: SUM(1,2))" },
  { text: '=BENEFIT_NPV("open)', says: "is expected at position 14" },
  { text: "=BENEFIT_NPV({1,2;3})", says: "The rows of the array are of different lengths at position 21" },
  { text: "=BENEFIT_NPV({1;2)", says: "The array is not closed with } at position 18: )" },
  { text: "=BENEFIT_NPV({})", says: "is expected at position 15: })" },
  { text: "=BENEFIT_NPV(#WHAT)", says: "is expected at position 14: #WHAT)" },
  { text: "=BENEFIT_NPV(1; 2, 3)", says: "; or ) is expected at position 18: , 3)" },
  {
    text: "=BENEFIT_NPV(8%; {1,2;3,4})",
    says: "Between semicolons a comma marks decimals: part the columns of the array with \\, or write decimals with a point, at position 19",
  },
  { text: "=BENEFIT_NPV(1)+1", says: "Nothing is expected after the call at position 16: +1" },
])("$text is refused with its position", ({ text, says }) => {
  expect(() => parseCall(text)).toThrow(InvalidInput);
  expect(() => parseCall(text)).toThrow(says);
});

test("what callText types is read as the same call, with either decimal mark", () => {
  const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean());
  const array = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(fc.oneof(cell, array), { minLength: 2, maxLength: 4 }), fc.constantFrom(".", ","), (args, mark) => {
      const call = { name: "BENEFIT_NPV", args };
      const unsigned = JSON.parse(JSON.stringify(call)) as typeof call;
      let read: unknown;
      try {
        read = parseCall(callText(call, mark));
      } catch (error) {
        // Of a column of decimals with nothing else that tells a decimal comma no guess is made.
        expect((error as Error).message).toContain("Between semicolons a comma marks decimals");
        return;
      }
      expect(JSON.parse(JSON.stringify(read))).toEqual(unsigned);
    }),
    { numRuns: 1000 },
  );
});

test("no text makes it stumble: it is read or refused", () => {
  const pieces = fc.array(fc.constantFrom("=", "BENEFIT_NPV", "(", ")", "{", "}", ",", ";", '"', "1", "-", "%", "#N/A", "TRUE", " ", "e5", "."), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      try {
        const { args } = parseCall(parts.join(""));
        expect(args.flat(2).every((cell) => typeof cell !== "number" || Number.isFinite(cell))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
      }
    }),
    { numRuns: 2000 },
  );
});
