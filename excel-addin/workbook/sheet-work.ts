import { chartDrawing, type ChartSpec, layoutOf, type OwnedSheet, type SheetLayout } from "#core";
import { type Drawing, homeTable, type SheetDrawn } from "./drawing";
import { drawnOn } from "./drawn";
import type { KnownSheet } from "./known-sheets";
import type { OwnedQuestions } from "./owned-questions";

/** A sheet of the product's own that is to be written, and what of it stands there already. */
export interface SheetWork {
  readonly owned: OwnedSheet;
  /** Undefined for one that is not there yet. */
  readonly questions: OwnedQuestions | undefined;
  readonly layout: SheetLayout;
  readonly drawn: SheetDrawn;
  /** What stands there, where it is what the last review left. */
  readonly known: KnownSheet | undefined;
  /** Its cells look as they should, so that no more is written than what they say. */
  readonly hasLooks: boolean;
  /** The keys of the charts that are as they should be. */
  readonly standingCharts: ReadonlySet<string>;
}

export function newWork(owned: OwnedSheet): SheetWork {
  const layout = layoutOf(owned);
  return { owned, questions: undefined, layout, drawn: drawnOn(owned, layout), known: undefined, hasLooks: false, standingCharts: new Set() };
}

export const sheetWork = (
  all: readonly { readonly sheet: OwnedSheet; readonly questions: OwnedQuestions | undefined }[],
  known: ReadonlyMap<string, KnownSheet>,
): readonly SheetWork[] =>
  all.map(({ sheet, questions }): SheetWork => {
    const work = { ...newWork(sheet), questions };
    const standing = known.get(sheet.name);
    const charts = sheet.charts.filter((spec) => isStanding(spec, work, known)).map(({ key }) => key);
    return { ...work, known: standing, hasLooks: standing?.drawn.looks === work.drawn.looks, standingCharts: new Set(charts) };
  });

/** Charts lose cells with rows that were deleted, so all sheets that they look at have to be as they were left. */
function isStanding(spec: ChartSpec, { owned, questions, drawn }: SheetWork, known: ReadonlyMap<string, KnownSheet>): boolean {
  const before = known.get(owned.name)?.drawn.charts[spec.key];
  const chart = questions?.charts.items.find(({ name }) => name === chartDrawing(spec).name);
  const ranges = [spec.categories, ...spec.series.map(({ values }) => values)];
  return before === drawn.charts[spec.key] && chart?.series.items.length === spec.series.length && ranges.every(({ sheet }) => known.has(sheet));
}

/** Where the number of the drawing is kept. */
export const drawingHome = (work: readonly SheetWork[]): SheetWork | undefined => work.find(({ drawn }) => drawn.tables[homeTable] !== undefined);

/** What is to be kept once all is drawn; undefined where nothing is drawn, since all stands. */
export function drawingAfter(work: readonly SheetWork[], before: Drawing): Drawing | undefined {
  const isSame = ({ owned, known, drawn, standingCharts }: SheetWork): boolean =>
    known !== undefined && standingCharts.size === owned.charts.length && JSON.stringify(known.drawn) === JSON.stringify(drawn);
  if (work.every(isSame)) return undefined;
  return { count: before.count + 1, sheets: Object.fromEntries(work.map(({ owned, drawn }) => [owned.name, drawn])) };
}
