import { groupBy } from "../domain/group-by";
import { idKey } from "../parsing/text";
import { monthsOfLine } from "./month-lines";
import type { MonthReadings } from "./month-readings";
import { fieldText, linesOfCells } from "./record-text";
import type { RecordedReview } from "./recorded-review";

/** What benefits planned by a record, by ID key: a field as {@link import("./plan-terms").termsField} writes it; "" where it is not kept. */
export function recordedTerms(reviews: readonly RecordedReview[]): (key: string) => string {
  return latest(reviews, "Plans", (fields) => fields[1] ?? "");
}

/** The months of a benefit by a record, each as the last review told it, by ID key; nothing is read before the first is asked for. */
export function recordedMonths(reviews: readonly RecordedReview[]): (key: string) => ReadonlyMap<string, MonthReadings> {
  let lines: Map<string, string[]> | undefined;
  return (key) => {
    lines ??= linesById(reviews);
    const own = lines.get(key);
    if (own === undefined) return noMonths;
    const months = new Map<string, MonthReadings>();
    for (const line of own) {
      for (const month of monthsOfLine(line)) {
        if (month.count === 0) months.delete(month.month);
        else months.set(month.month, month);
      }
    }
    return months;
  };
}

const noMonths: ReadonlyMap<string, MonthReadings> = new Map();

const linesById = (reviews: readonly RecordedReview[]): Map<string, string[]> =>
  groupBy(
    reviews.flatMap(({ cells }) => linesOfCells(cells.Readings)),
    (line) => idKey(fieldText(line.slice(0, line.indexOf(";")))),
  );

/** What the last line of each benefit says in a part, read once it is asked for. */
function latest(reviews: readonly RecordedReview[], part: "Plans", value: (fields: readonly string[]) => string): (key: string) => string {
  let known: Map<string, string> | undefined;
  return (key) => {
    if (known === undefined) {
      known = new Map();
      for (const { cells } of reviews) {
        for (const line of linesOfCells(cells[part])) {
          const fields = line.split(";");
          known.set(idKey(fieldText(fields[0] ?? "")), value(fields));
        }
      }
    }
    return known.get(key) ?? "";
  };
}
