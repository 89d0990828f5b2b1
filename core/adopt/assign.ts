import { isPeriodField, rowFields } from "../register/fields";
import type { Cell } from "../port/workbook";
import { contentFit, contentOf, type ColumnContent } from "./content";
import type { Heading } from "./heading";
import type { HeadRows } from "./head-rows";
import { periodColumns, type PeriodColumn } from "./period-columns";
import type { PartialPeriod, PeriodHeading } from "./periods";
import { saysRunningUp } from "./running";
import { tellNatures } from "./nature-words";
import { plan } from "./plan-headers";
import { leftAlone } from "../register/mapping";
import type { SideList } from "./beside";
import type { AdoptChoices, HeadingChoice } from "./choices";
import { withoutSharedWords } from "./shared-words";
import { textReader, type TextReader } from "./text-reader";
import { understood } from "./values";
import type { FieldWords } from "./vocabulary";
import { phrase, say, told } from "../words/say";

/** A column of a register, and what it is taken for. */
export interface JudgedColumn {
  /** From 0, within the rectangle. */
  readonly column: number;
  readonly heading: string;
  /** Which of several equal headings it is, from 1. */
  readonly occurrence: number;
  readonly read: Heading;
  readonly content: ColumnContent;
  /** The field that it stands for; undefined where it is left to its owner. */
  readonly field: string | undefined;
  /** 0…1: by the words and by the cells. */
  readonly sure: number;
  readonly why: string;
  readonly alternatives: readonly { readonly field: string; readonly sure: number }[];
  readonly period?: PeriodHeading | undefined;
  readonly partial?: PartialPeriod | undefined;
  /** It is of another list, which stands beside this one on the sheet. */
  readonly isBeside?: true;
}

const standsBeside = (): string => say`another list stands beside this one, behind an empty column`;

/** A financial year begins in April where nobody says otherwise, as in most published registers. */
export const usualFiscalStart = 4;

/** Below this nothing is taken: a wrong column is worse than none. */
export const enough = 0.55;
/** From so many words a cell on, on average, a column is prose, and any mention of notes in its heading is enough. */
const proseWords = 7;
/** Two headings that are nearer to each other than this could both name a benefit. */
export const alike = 0.08;

/** What each column of a register stands for: each field at most once, the surest first. */
export function judgeColumns(
  head: HeadRows,
  rows: readonly (readonly Cell[])[],
  choices: AdoptChoices = {},
  reader: TextReader = textReader(),
  beside: SideList = new Set(),
): readonly JudgedColumn[] {
  const body = rows.slice(head.row + head.lines);
  const width = Math.max(head.headings.length, ...body.map(({ length }) => length));
  const occurrences = new Map<string, number>();
  const named = Array.from({ length: width }, (_, column) => {
    const heading = head.headings[column] ?? "";
    const occurrence = (occurrences.get(heading.toLowerCase()) ?? 0) + 1;
    occurrences.set(heading.toLowerCase(), occurrence);
    const content = contentOf(
      body.map((cells) => cells[column] ?? null),
      reader.look,
    );
    return { column, heading, occurrence, read: reader.heading(heading), content };
  });
  const all = withoutSharedWords(named);
  const columns = all.filter(({ column }) => !beside.has(column));
  const periods = periodColumns(columns, head, choices.fiscalStart ?? usualFiscalStart, rows);
  const taken = chosenFits(all, periods, choices.headings ?? []);
  const hasPeriods = [...periods.values()].some(({ field }) => field === rowFields.periodActual);
  const saysAgain = ({ heading }: Column, { field }: Fit): boolean => hasPeriods && field === rowFields.reading && saysRunningUp(heading);
  const fits = columns.flatMap((unread) => (periods.has(unread.column) ? [] : fitsOf(unread, reader).filter((fit) => !saysAgain(unread, fit))));
  fits.sort((a, b) => b.sure - a.sure || a.column - b.column);
  takeNatures(columns, taken, fits);
  const fields = new Set([...taken.values()].map(({ field }) => field));
  for (const fit of fits) {
    if (fit.sure < enough || taken.has(fit.column) || fields.has(fit.field)) continue;
    taken.set(fit.column, fit);
    fields.add(fit.field);
  }
  if (!fields.has(rowFields.ownStatus)) takeColours(columns, taken);
  if (!fields.has("Benefit")) takeTitle(columns, taken, periods);
  return all.map(({ column, heading, occurrence, read, content }): JudgedColumn => {
    if (beside.has(column) && !taken.has(column))
      return { column, heading, occurrence, read, content, field: undefined, sure: 0, why: standsBeside(), alternatives: [], isBeside: true };
    const fit = taken.get(column);
    const period = periods.get(column);
    const rival = period?.rival === undefined || period.field !== undefined ? [] : [{ field: period.rival, sure: 0.9 }];
    const others = fits
      .filter((other) => other.column === column && other.field !== fit?.field && other.sure >= 0.35)
      .map(({ field, sure }) => ({ field, sure }));
    return {
      column,
      heading,
      occurrence,
      read,
      content,
      field: (period ?? (fit?.field === leftAlone ? undefined : fit))?.field,
      sure: period === undefined ? (fit?.sure ?? 0) : period.field === undefined ? 0 : 0.9,
      why: period?.why ?? fit?.why ?? "",
      alternatives: [...rival, ...others],
      period: period?.period,
      partial: period?.partial,
    };
  });
}

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly occurrence: number;
  readonly read: Heading;
  readonly content: ColumnContent;
}

interface Fit {
  readonly column: number;
  readonly field: string;
  readonly sure: number;
  readonly why: string;
}

/** What a person said of headings; a column of a period stays one where that is what they said. */
function chosenFits(columns: readonly Column[], periods: Map<number, PeriodColumn>, choices: readonly HeadingChoice[]): Map<number, Fit> {
  const taken = new Map<number, Fit>();
  for (const { heading, occurrence, field } of choices) {
    const chosen = columns.find((column) => column.heading === heading && column.occurrence === occurrence);
    if (chosen === undefined) continue;
    const period = periods.get(chosen.column);
    if (period !== undefined && isPeriodField(field)) periods.set(chosen.column, { ...period, field, why: youChoseIt() });
    else {
      periods.delete(chosen.column);
      taken.set(chosen.column, { column: chosen.column, field, sure: 1, why: youChoseIt() });
    }
  }
  return taken;
}

function fitsOf({ column, read, content }: Column, reader: TextReader): readonly Fit[] {
  return [...reader.fits(read)].flatMap(([words, fit]): readonly Fit[] => {
    const fitOfWords = words.content === "text" && content.words >= proseWords && fit > 0.2 ? Math.max(fit, 0.65) : fit;
    if (words.content === "id" && fitOfWords < 0.8 && column > 0) return [];
    const shown = contentFit(words.content, content) * (words.content === "choice" ? understood(words.field, content) : 1);
    const sure = fitOfWords * (0.25 + 0.75 * shown);
    return fitOfWords < 0.4 || shown < 0.2
      ? []
      : [
          {
            column,
            field: words.field,
            sure,
            why: whyOf(words, content.filled > 0, shown >= 0.9),
          },
        ];
  });
}

/** Why a column that a person chose is what it is. */
export const youChoseIt = (): string => say`you chose it`;

function whyOf({ content }: FieldWords, isFilled: boolean, isAll: boolean): string {
  if (!isFilled) return say`the heading says so`;
  const shape = told(shapes[content]);
  return isAll ? say`the heading says so and its cells look like it (all ${shape})` : say`the heading says so and its cells look like it (most ${shape})`;
}

const shapes: Readonly<Record<FieldWords["content"], string>> = phrase({
  id: "short and different",
  title: "texts",
  figure: "figures",
  date: "dates",
  person: "names",
  choice: "words of the plan",
  group: "words that repeat",
  text: "texts",
  unit: "units",
  share: "shares",
  status: "status words",
  judgement: "status words",
});

/** Where no heading says what a benefit is called, the column of longest texts that hardly repeat. */
function takeTitle(columns: readonly Column[], taken: Map<number, Fit>, periods: ReadonlyMap<number, unknown>): void {
  const free = columns.filter(
    ({ column, content }) =>
      !taken.has(column) && !periods.has(column) && content.texts > 0.7 && content.length >= 10 && content.distinct / Math.max(1, content.filled) > 0.8,
  );
  const first = [...free].sort((a, b) => a.column - b.column)[0];
  if (first !== undefined)
    taken.set(first.column, { column: first.column, field: "Benefit", sure: 0.56, why: say`it is the first column of texts that differ from row to row` });
}

/** Where no heading names the nature, the first column whose cells say nothing else, whatever its heading. */
function takeNatures(columns: readonly Column[], taken: Map<number, Fit>, fits: readonly Fit[]): void {
  const isNature = ({ field }: Fit): boolean => field === plan.nature;
  if ([...taken.values()].some(isNature) || fits.some((fit) => isNature(fit) && fit.sure >= enough)) return;
  const first = columns.find(({ column, content }) => !taken.has(column) && tellNatures(content.values));
  if (first !== undefined)
    taken.set(first.column, { column: first.column, field: plan.nature, sure: 0.9, why: say`its cells tell what is a benefit and what is a harm` });
}

/** Where no heading names the owner's judgement, the one column of red, amber and green. */
function takeColours(columns: readonly Column[], taken: Map<number, Fit>): void {
  const [only, ...more] = columns.filter(({ column, content }) => !taken.has(column) && content.filled > 1 && content.colourWords >= 0.8);
  if (only !== undefined && more.length === 0)
    taken.set(only.column, { column: only.column, field: rowFields.ownStatus, sure: 0.6, why: say`its cells say red, amber and green` });
}
