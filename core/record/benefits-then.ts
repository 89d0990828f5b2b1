import type { Day } from "../domain/day";
import { idKey } from "../parsing/text";
import { fieldDay, fieldNumber, fieldText, textField } from "./record-text";
import { isPrintAt } from "./letters";
import { printLetters } from "../domain/prints";
import { recordedParts } from "./recorded-review";

/** The fields of a line of Benefits, by the places that they have in it. */
const fieldPlaces = {
  id: 0,
  status: 1,
  forecast: 6,
  forecastDue: 7,
  moneyClaimed: 10,
  moneyValidated: 11,
  readingsPrint: 12,
  termsPrint: 13,
  validated: 14,
} as const;
type BenefitField = keyof typeof fieldPlaces;

/** Of each line the place before it, and the place behind each of its fields. */
const placesOfLine = recordedParts.Benefits.split(";").length + 1;

/**
 * What an earlier review told of its benefits, a line each. Of its lines only the places of the fields are known: what nobody asks for is
 * never made a value, so that going on with the record of a long plan costs little. A line that is not there is −1 and says nothing.
 */
export interface BenefitsThen {
  readonly count: number;
  text(line: number, field: BenefitField): string;
  number(line: number, field: BenefitField): number | null;
  day(line: number, field: BenefitField): Day | null;
  /** Whether a field says just this. */
  says(line: number, field: BenefitField, text: string): boolean;
  /** Whether a field is the name of this print. */
  isPrint(line: number, field: "readingsPrint" | "termsPrint", print: number): boolean;
  /** The line of a benefit, by its ID key. */
  lineOf(key: string): number;
  /** The line of each benefit, by its ID and its key. */
  linesOf(ids: readonly string[], keys: readonly string[]): Int32Array;
}

export function benefitsThen(cells: readonly string[]): BenefitsThen {
  const { starts, cellOf } = linesOf(cells);
  const count = cellOf.length;
  const places = new Int32Array(count * placesOfLine);
  const days = new Map<string, Day | null>();
  let lines: Map<string, number> | undefined;
  const cell = (line: number): string => cells[cellOf[line] as number] as string;
  const placeOf = (line: number, field: BenefitField): number => {
    if (places[line * placesOfLine] === 0) readPlaces(places, line, cell(line), starts[line] as number);
    return line * placesOfLine + fieldPlaces[field];
  };
  const text = (line: number, field: BenefitField): string => {
    if (line < 0) return "";
    const at = placeOf(line, field);
    return fieldText(cell(line).slice((places[at] as number) + 1, places[at + 1]));
  };
  const says = (line: number, field: BenefitField, wanted: string): boolean => {
    if (line < 0) return false;
    const at = placeOf(line, field);
    const from = (places[at] as number) + 1;
    return Math.max(0, (places[at + 1] as number) - from) === wanted.length && cell(line).startsWith(wanted, from);
  };
  const lineOf = (key: string): number => {
    lines ??= new Map(Array.from({ length: count }, (_, line): [string, number] => [idKey(text(line, "id")), line]));
    return lines.get(key) ?? -1;
  };
  return {
    count,
    text,
    says,
    isPrint(line, field, print) {
      if (line < 0) return false;
      const at = placeOf(line, field);
      const from = (places[at] as number) + 1;
      return (places[at + 1] as number) - from === printLetters && isPrintAt(cell(line), from, print);
    },
    lineOf,
    number: (line, field) => fieldNumber(text(line, field)),
    day(line, field) {
      const written = text(line, field);
      let day = days.get(written);
      if (day === undefined) days.set(written, (day = fieldDay(written) ?? null));
      return day;
    },
    linesOf(ids, keys) {
      // Most stand one behind the other as they stood then.
      let next = 0;
      return Int32Array.from(ids, (id, place) => {
        const line = next < count && cell(next).startsWith(`${textField(id)};`, (starts[next] as number) + 1) ? next : lineOf(keys[place] as string);
        if (line >= 0) next = line + 1;
        return line;
      });
    },
  };
}

const [lineEnd, semicolon] = [10, 59];

/** Where each line begins, at the end of the line before it, and which cell it stands in. The first line of a cell are its headings. */
function linesOf(cells: readonly string[]): { readonly starts: readonly number[]; readonly cellOf: readonly number[] } {
  const starts: number[] = [];
  const cellOf: number[] = [];
  cells.forEach((cell, place) => {
    for (let start = cell.indexOf("\n"); start >= 0; start = cell.indexOf("\n", start + 1)) {
      starts.push(start);
      cellOf.push(place);
    }
  });
  return { starts, cellOf };
}

/** The places before each field of a line and the one behind the last of them, read where the line is first asked for. */
function readPlaces(places: Int32Array, line: number, cell: string, start: number): void {
  let at = line * placesOfLine;
  const end = at + placesOfLine;
  places[at++] = start;
  let [place, code] = [start + 1, 0];
  for (; place < cell.length && (code = cell.charCodeAt(place)) !== lineEnd; place++) {
    if (code === semicolon && at < end) places[at++] = place;
  }
  // A field that somebody cut off is blank.
  while (at < end) places[at++] = place;
}
