import { frequencies } from "../domain/frequency";
import { headerKey } from "./text";

/** The days of a frequency in words; `isUnclear` where the word is used for a shorter one as well. */
export interface FrequencyReading {
  readonly days: number;
  readonly isUnclear?: true;
}

/** Days that may pass: the most that so many months in a row have, as the frequencies of the method count them. */
const daysOfMonths: Readonly<Record<number, number>> = { 1: 31, 2: 62, 3: 92, 4: 123, 6: 184, 12: 366, 18: 550, 24: 731, 36: 1096 };

const counts: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["two", 2],
  ["second", 2],
  ["other", 2],
  ["three", 3],
  ["four", 4],
  ["six", 6],
  ["twelve", 12],
]);

const units: ReadonlyMap<string, (count: number) => number | undefined> = new Map<string, (count: number) => number | undefined>([
  ["day", (count) => count],
  ["week", (count) => 7 * count],
  ["month", (count) => daysOfMonths[count]],
  ["quarter", (count) => daysOfMonths[3 * count]],
  ["year", (count) => daysOfMonths[12 * count]],
]);

const words: ReadonlyMap<string, FrequencyReading> = new Map<string, FrequencyReading>([
  ...Object.entries(frequencies).map(([word, days]) => [headerKey(word), { days }] as const),
  ["daily", { days: 1 }],
  ["fortnight", { days: 14 }],
  ["fortnightly", { days: 14 }],
  ["every fortnight", { days: 14 }],
  ["bi weekly", { days: 14, isUnclear: true }],
  ["biweekly", { days: 14, isUnclear: true }],
  ["bi monthly", { days: 62, isUnclear: true }],
  ["bimonthly", { days: 62, isUnclear: true }],
  ["half year", { days: 184 }],
  ["every half year", { days: 184 }],
  ["semi annual", { days: 184 }],
  ["semi annually", { days: 184 }],
  ["semiannual", { days: 184 }],
  ["semiannually", { days: 184 }],
  ["twice a year", { days: 184 }],
  ["twice yearly", { days: 184 }],
  ["biannual", { days: 184 }],
  ["biannually", { days: 184 }],
  ["bi annual", { days: 184 }],
  ["annual", { days: 366 }],
  ["annually", { days: 366 }],
  ["per annum", { days: 366 }],
  ["biennial", { days: 731 }],
  ["biennially", { days: 731 }],
]);

/**
 * How many days may pass between two measurements, of a frequency in words: Fortnightly, 4-weekly, every two months, once a
 * quarter. Undefined for words that name none.
 *
 * @example parseFrequency("4-weekly") // { days: 28 }
 */
export function parseFrequency(text: string): FrequencyReading | undefined {
  const key = headerKey(text);
  const known = words.get(key);
  if (known !== undefined) return known;
  const parts = /^(?:(?:once )?(?:every|each|per|an?) )?(?:(\d{1,3}|[a-z]+) )?(day|week|month|quarter|year)(?:s|ly)?$/.exec(key);
  if (parts === null) return undefined;
  const [, count = "1", unit = ""] = parts;
  const days = units.get(unit)?.(counts.get(count) ?? Number(count));
  return days === undefined || !(days > 0) ? undefined : { days };
}
