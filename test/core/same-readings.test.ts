import { expect, test } from "@jest/globals";
import { hasSameReadings, type Readings } from "../../core/domain/readings";

const days = Float64Array.of(46023, 46054, 46082);
const actuals = Float64Array.of(10, 20, 30);
const validated = Uint8Array.of(1, 1, 0);
const readings: Readings = { days, actuals, validated, from: 0, to: 2 };

test.each<{ readonly what: string; readonly now: Partial<Readings>; readonly isSame: boolean }>([
  { what: "the very same", now: {}, isSame: true },
  { what: "the same in lists of their own", now: { days: days.slice(), actuals: actuals.slice(), validated: validated.slice() }, isSame: true },
  { what: "another figure", now: { actuals: Float64Array.of(10, 21, 30) }, isSame: false },
  { what: "another figure behind their end", now: { actuals: Float64Array.of(10, 20, 31) }, isSame: true },
  { what: "another day", now: { days: Float64Array.of(46023, 46055, 46082) }, isSame: false },
  { what: "one validated no more", now: { validated: Uint8Array.of(1, 0, 0) }, isSame: false },
  { what: "one reading less", now: { to: 1 }, isSame: false },
])("two benefits' readings are the same or not: $what", ({ now, isSame }) => {
  expect(hasSameReadings(readings, { ...readings, ...now })).toBe(isSame);
});
