import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyLetter } from "../support/any-letter";
import { runInNewContext } from "node:vm";

/** A module of Node, which has no types. */
const moduleFile = "../../build/in-ascii.js";
let asciiOf: (source: string) => string;
beforeAll(async () => {
  ({ asciiOf } = (await import(moduleFile)) as { asciiOf: typeof asciiOf });
});

const valueOf = (program: string): unknown => runInNewContext(`(${program})`);

test.each([
  ['"Grün – 5 £"', "Grün – 5 £"],
  ["`a${1}€`", "a1€"],
  ['"\\é" + "\\\\é"', "é\\é"],
  ['"🏴 ok"', "🏴 ok"],
  ['JSON.parse(\'{"Größe":"é\\\\n"}\')["Größe"]', "é\n"],
  ["({ größe: 7 }).größe", 7],
  ["1 /* Größe */ + 1", 2],
  ['/^[–—…]\\–$/.test("—–")', true],
  ['/^[🏴€]$/u.test("🏴")', true],
  ['/^é$/i.test("É")', true],
  ['new RegExp(String.raw`^cumulée?s?\\b[£€]`).test("cumulé €")', false],
  ['new RegExp(String.raw`^cumulée?s? [£€]$`).test("cumulées €")', true],
])("%s says the same in ASCII", (program, value) => {
  expect(asciiOf(program)).toMatch(/^[\0-\x7f]*$/);
  expect(valueOf(asciiOf(program))).toEqual(value);
  expect(valueOf(program)).toEqual(value);
});

test("any text says the same in ASCII, however many strokes stand before its letters", () => {
  const letter = fc.oneof(fc.string({ unit: anyLetter, maxLength: 3 }), fc.constantFrom("\\", "\\\\", "é", "\u2028", '"', "🏴"));
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const program = JSON.stringify(letters.join(""));
      expect(valueOf(asciiOf(program))).toBe(JSON.parse(program));
    }),
  );
});
