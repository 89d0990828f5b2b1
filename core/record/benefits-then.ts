import type { Day } from "../domain/day";
import { idKey } from "../parsing/text";
import { fieldDay, fieldNumber, fieldText, textField } from "./record-text";
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

const fieldCount = recordedParts.Benefits.split(";").length;
/** Of each line the place before it, and the place behind each of its fields. */
const placesOfLine = fieldCount + 1;

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
  /** The line of a benefit, by its ID key. */
  lineOf(key: string): number;
  /** The line of each of these, in their order. */
  linesOf(benefits: readonly { readonly id: string; readonly key: string }[]): Int32Array;
}

export function benefitsThen(cells: readonly string[]): BenefitsThen {
  const { places, cellOf } = fieldsOf(cells);
  const count = cellOf.length;
  const days = new Map<string, Day | null>();
  let lines: Map<string, number> | undefined;
  const text = (line: number, field: BenefitField): string => {
    if (line < 0) return "";
    const at = line * placesOfLine + fieldPlaces[field];
    return fieldText((cells[cellOf[line] as number] as string).slice((places[at] as number) + 1, places[at + 1]));
  };
  const says = (line: number, field: BenefitField, wanted: string): boolean => {
    if (line < 0) return false;
    const at = line * placesOfLine + fieldPlaces[field];
    const from = (places[at] as number) + 1;
    if (Math.max(0, (places[at + 1] as number) - from) !== wanted.length) return false;
    const cell = cells[cellOf[line] as number] as string;
    for (let place = 0; place < wanted.length; place++) if (cell.charCodeAt(from + place) !== wanted.charCodeAt(place)) return false;
    return true;
  };
  const lineOf = (key: string): number => {
    lines ??= new Map(Array.from({ length: count }, (_, line): [string, number] => [idKey(text(line, "id")), line]));
    return lines.get(key) ?? -1;
  };
  return {
    count,
    text,
    says,
    lineOf,
    number: (line, field) => fieldNumber(text(line, field)),
    day(line, field) {
      const written = text(line, field);
      let day = days.get(written);
      if (day === undefined) days.set(written, (day = fieldDay(written) ?? null));
      return day;
    },
    linesOf(benefits) {
      // Most stand one behind the other as they stood then.
      let next = 0;
      return Int32Array.from(benefits, ({ id, key }) => {
        const line = next < count && says(next, "id", textField(id)) ? next : lineOf(key);
        if (line >= 0) next = line + 1;
        return line;
      });
    },
  };
}

const [lineEnd, semicolon] = [10, 59];

/** Where the fields of all lines stand, and which cell each line stands in. The first line of a cell are its headings. */
function fieldsOf(cells: readonly string[]): { readonly places: Int32Array; readonly cellOf: Int32Array } {
  const cellOf = Int32Array.from(cells.flatMap((cell, place) => new Array<number>(lineCount(cell)).fill(place)));
  const places = new Int32Array(cellOf.length * placesOfLine);
  let at = 0;
  for (const cell of cells) {
    let place = cell.indexOf("\n");
    while (place >= 0) {
      const behind = at + placesOfLine;
      places[at++] = place;
      let code = 0;
      for (place++; place < cell.length && (code = cell.charCodeAt(place)) !== lineEnd; place++) {
        if (code === semicolon && at < behind) places[at++] = place;
      }
      // A field that somebody cut off is blank.
      while (at < behind) places[at++] = place;
      if (place === cell.length) place = -1;
    }
  }
  return { places, cellOf };
}

function lineCount(cell: string): number {
  let count = 0;
  for (let place = cell.indexOf("\n"); place >= 0; place = cell.indexOf("\n", place + 1)) count++;
  return count;
}
