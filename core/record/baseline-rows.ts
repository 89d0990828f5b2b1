import { isoDate, type Day } from "../domain/day";
import { groupBy } from "../domain/group-by";
import { idKey } from "../parsing/text";
import type { BaselineRow } from "../reading/approved-plans";
import { figureText } from "../wording/figures";
import { exactField, fieldNumber, fieldText, linesOfCells, textField } from "./record-text";
import type { RecordedReview } from "./recorded-review";

/** A row of Baselines as the record keeps it. */
export interface KeptBaseline {
  readonly baseline: string;
  readonly id: string;
  readonly takenOn: string;
  /** Its line without the two names: what may not change. */
  readonly values: string;
  readonly line: string;
}

/** Rows by name and benefit; more than one where several bear the same. */
export type KeptBaselines = ReadonlyMap<string, readonly KeptBaseline[]>;

/** The rows of Baselines up to a day. */
export function baselineRows(rows: readonly BaselineRow[], upTo: Day): KeptBaselines {
  const lines = rows.flatMap((row) => (row.benefitId !== undefined && row.takenOn !== undefined && row.takenOn <= upTo ? [lineOf(row)] : []));
  return grouped(lines.sort());
}

/** The rows of Baselines as the reviews told them: each tells all rows of a name and a benefit of which one was another or new. */
export function recordedBaselines(reviews: readonly RecordedReview[]): KeptBaselines {
  const kept = new Map<string, readonly KeptBaseline[]>();
  for (const { cells } of reviews) {
    for (const [key, rows] of grouped(linesOfCells(cells.Baselines))) {
      const there = rows.filter(({ values }) => values !== "");
      if (there.length === 0) kept.delete(key);
      else kept.set(key, there);
    }
  }
  return kept;
}

/** A row then and now, where they are not the same; undefined where it was not or is not there. */
interface BaselineMove {
  readonly then: KeptBaseline | undefined;
  readonly now: KeptBaseline | undefined;
}

/** What is not the same in two states of the rows of a name and a benefit: what is there in both first, then those taken on one day, then in order. */
export function baselineMoves(then: readonly KeptBaseline[], now: readonly KeptBaseline[]): readonly BaselineMove[] {
  const same = pairsOf(then, now, ({ values }) => values);
  const ofOneDay = pairsOf(same.then, same.now, ({ takenOn }) => takenOn);
  const rest = Array.from({ length: Math.max(ofOneDay.then.length, ofOneDay.now.length) }, (_, place) => ({
    then: ofOneDay.then[place],
    now: ofOneDay.now[place],
  }));
  return [...ofOneDay.pairs, ...rest];
}

/** The rows of both that say the same, one to one, and those that are left. */
function pairsOf(then: readonly KeptBaseline[], now: readonly KeptBaseline[], what: (row: KeptBaseline) => string) {
  const left = [...then];
  const pairs: BaselineMove[] = [];
  const others = now.filter((row) => {
    const place = left.findIndex((old) => what(old) === what(row));
    if (place < 0) return true;
    pairs.push({ then: left[place], now: row });
    left.splice(place, 1);
    return false;
  });
  return { pairs, then: left, now: others };
}

/** The line that says that no row of a name and a benefit is there any more. */
export const goneBaseline = ({ baseline, id }: KeptBaseline): string => `${textField(baseline)};${textField(id)}`;

const valueHeaders = ["Taken on", "Baseline value", "Target", "Start", "Due", "End", "Profile", "Unit value", "Approved by", "Reason"];
const inUnit = ["Baseline value", "Target"];

/** What a row says, for people: "Target 80 days, Due 2026-12-31". `say` writes a figure of the benefit's KPI. */
export const baselineText = ({ values }: KeptBaseline, write: (value: number) => string): string =>
  valueTexts(values.split(";"), write)
    .filter((text) => text !== "")
    .join(", ");

/** What differs between two states of a row, then and now, each with the figures of its time written by its own. */
export function baselineDifference(
  then: KeptBaseline,
  now: KeptBaseline,
  writeThen: (value: number) => string,
  writeNow: (value: number) => string,
): { readonly then: string; readonly now: string } {
  const [before, after] = [then.values.split(";"), now.values.split(";")];
  const differing = valueHeaders.flatMap((_, place) => (before[place] === after[place] ? [] : [place]));
  const textOf = (values: readonly string[], write: (value: number) => string): string => {
    const texts = valueTexts(values, write);
    return differing.map((place) => texts[place] || `${valueHeaders[place] ?? ""} blank`).join(", ");
  };
  return { then: textOf(before, writeThen), now: textOf(after, writeNow) };
}

const valueTexts = (values: readonly string[], write: (value: number) => string): readonly string[] =>
  valueHeaders.map((header, place) => {
    const value = values[place] ?? "";
    if (value === "") return "";
    const figure = place === 1 || place === 2 || place === 7 ? fieldNumber(value) : null;
    if (figure === null) return `${header} ${fieldText(value)}`;
    return `${header} ${inUnit.includes(header) ? write(figure) : figureText(figure)}`;
  });

const grouped = (lines: readonly string[]): KeptBaselines =>
  groupBy(
    lines.map((line): KeptBaseline => {
      const [name = "", benefit = "", ...values] = line.split(";");
      return { baseline: fieldText(name), id: fieldText(benefit), takenOn: values[0] ?? "", values: values.join(";"), line };
    }),
    ({ baseline, id }) => `${idKey(baseline)}\n${idKey(id)}`,
  );

function lineOf({ name = "", benefitId = "", takenOn, baselineValue, target, start, due, end, profile, unitValue, approvedBy, reason }: BaselineRow): string {
  const day = (value: Day | undefined): string => (value === undefined ? "" : isoDate(value));
  const number = (value: number | undefined): string => (value === undefined ? "" : exactField(value));
  const words = [profile, approvedBy, reason].map((word) => textField(word ?? ""));
  return [
    ...[name, benefitId].map(textField),
    ...[day(takenOn), number(baselineValue), number(target), day(start), day(due), day(end), words[0], number(unitValue), words[1], words[2]],
  ].join(";");
}
