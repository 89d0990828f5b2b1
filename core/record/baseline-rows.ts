import { isoDate, type Day } from "../domain/day";
import { idKey } from "../parsing/text";
import type { BaselineRow } from "../reading/approved-plans";
import { figureText } from "../wording/figures";
import { exactField, fieldNumber, fieldText, linesOfCells, textField } from "./record-text";
import type { RecordedReview } from "./recorded-review";

/** A row of Baselines as the record keeps it. */
export interface KeptBaseline {
  readonly key: string;
  readonly baseline: string;
  readonly id: string;
  readonly takenOn: string;
  /** Its line without the two names: what may not change. */
  readonly values: string;
  readonly line: string;
}

/** The rows of Baselines up to a day, by name and benefit; where two bear the same, by what they say. */
export function baselineRows(rows: readonly BaselineRow[], upTo: Day): ReadonlyMap<string, KeptBaseline> {
  const lines = rows.flatMap((row) => (row.benefitId !== undefined && row.takenOn !== undefined && row.takenOn <= upTo ? [lineOf(row)] : []));
  return keyed(lines.sort());
}

/** The rows of Baselines as the last review told each. Rows that were told to be gone are. */
export function recordedBaselines(reviews: readonly RecordedReview[]): ReadonlyMap<string, KeptBaseline> {
  const kept = new Map<string, KeptBaseline>();
  for (const { cells } of reviews) {
    for (const [key, row] of keyed(linesOfCells(cells.Baselines))) {
      if (row.values === "") kept.delete(key);
      else kept.set(key, row);
    }
  }
  return kept;
}

/** The line that says that a row is gone. */
export const goneBaseline = ({ baseline, id }: KeptBaseline): string => `${textField(baseline)};${textField(id)}`;

const valueHeaders = ["Taken on", "Baseline value", "Target", "Start", "Due", "End", "Profile", "Unit value", "Approved by", "Reason"];
const inUnit = ["Baseline value", "Target"];

/** What a row says, for people: "Target 80 days, Due 2026-12-31". `say` writes a figure of the benefit's KPI. */
export const baselineText = ({ values }: KeptBaseline, write: (value: number) => string): string =>
  valueTexts(values.split(";"), write)
    .filter((text) => text !== "")
    .join(", ");

/** What differs between two states of a row, then and now. */
export function baselineDifference(then: KeptBaseline, now: KeptBaseline, write: (value: number) => string): { readonly then: string; readonly now: string } {
  const [before, after] = [then.values.split(";"), now.values.split(";")];
  const differing = valueHeaders.flatMap((_, place) => (before[place] === after[place] ? [] : [place]));
  const textOf = (values: readonly string[]): string => {
    const texts = valueTexts(values, write);
    return differing.map((place) => texts[place] || `${valueHeaders[place] ?? ""} blank`).join(", ");
  };
  return { then: textOf(before), now: textOf(after) };
}

const valueTexts = (values: readonly string[], write: (value: number) => string): readonly string[] =>
  valueHeaders.map((header, place) => {
    const value = values[place] ?? "";
    if (value === "") return "";
    const figure = place === 1 || place === 2 || place === 7 ? fieldNumber(value) : null;
    if (figure === null) return `${header} ${fieldText(value)}`;
    return `${header} ${inUnit.includes(header) ? write(figure) : figureText(figure)}`;
  });

function keyed(lines: readonly string[]): ReadonlyMap<string, KeptBaseline> {
  const kept = new Map<string, KeptBaseline>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [name = "", benefit = "", ...values] = line.split(";");
    const [baseline, id] = [fieldText(name), fieldText(benefit)];
    const plain = `${idKey(baseline)}\n${idKey(id)}`;
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    kept.set(`${plain}\n${count}`, { key: `${plain}\n${count}`, baseline, id, takenOn: values[0] ?? "", values: values.join(";"), line });
  }
  return kept;
}

function lineOf({ name = "", benefitId = "", takenOn, baselineValue, target, start, due, end, profile, unitValue, approvedBy, reason }: BaselineRow): string {
  const day = (value: Day | undefined): string => (value === undefined ? "" : isoDate(value));
  const number = (value: number | undefined): string => (value === undefined ? "" : exactField(value));
  const words = [profile, approvedBy, reason].map((word) => textField(word ?? ""));
  return [
    ...[name, benefitId].map(textField),
    ...[day(takenOn), number(baselineValue), number(target), day(start), day(due), day(end), words[0], number(unitValue), words[1], words[2]],
  ].join(";");
}
