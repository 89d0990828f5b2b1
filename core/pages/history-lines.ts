import type { BoardFigure } from "../assessment/board-pack";
import type { DataTable, PlacedTables } from "../charts/data-tables";
import { isoDate, type Day } from "../domain/day";
import { groupSpans, type Span } from "../looks/grid";
import { looks, seriesColors } from "../looks/looks";
import { idKey } from "../parsing/text";
import type { Block, RowRange, Sparklines } from "../port/workbook";
import { fewest, type RecordedHistory } from "../record/recorded-history";
import { plural } from "../wording/plural";
import { cardLines, over } from "./page-pieces";
import { phrase, say, told } from "../words/say";

const historyTable = "ReviewHistory";
const indexLabel = phrase("Capped index");
const share = { ...looks.percent, format: "0.0%" };

/** The small lines over the reviews: where the figures of each stand. */
export interface HistoryLines {
  /** "Over 5 reviews" */
  readonly heading: string;
  /** Undefined where fewer than three figures are known up to the last review. */
  readonly cappedIndex: RowRange | undefined;
  attainment(id: string): RowRange | undefined;
}

/** A day alone would be taken for a date by whatever opens the sheet. */
const dayHeader = (day: Day): string => say`As of ${isoDate(day)}`;

/** The figures behind the lines: a row each, a column for each review. */
export function historyRows({ days, cappedIndex, attainment }: RecordedHistory, idOf: (key: string) => string): DataTable {
  return {
    name: historyTable,
    title: phrase("What the reviews told: capped index and attainment"),
    headers: [phrase("Benefit ID"), ...days.map(dayHeader)],
    rows: [[told(indexLabel), ...cappedIndex], ...[...attainment].map(([key, figures]) => [idOf(key), ...figures])],
    styles: [looks.text, ...days.map(() => share)],
    widths: [14, ...days.map(() => 17)],
  };
}

export function historyLines({ days, cappedIndex, attainment }: RecordedHistory, placed: PlacedTables): HistoryLines {
  const first = placed.range(historyTable, dayHeader(days[0] as number));
  const rows = new Map([...attainment.keys()].map((key, place) => [key, place + 1]));
  const range = (row: number, figures: readonly (number | null)[]): RowRange | undefined => {
    const from = figures.lastIndexOf(null) + 1;
    if (first === undefined || figures.length - from < fewest) return undefined;
    return { sheet: first.sheet, row: first.firstRow + row, firstColumn: first.column + from, lastColumn: first.column + figures.length - 1 };
  };
  return {
    heading: say`Over ${plural(days.length, "# review", "# reviews")}`,
    cappedIndex: range(0, cappedIndex),
    attainment: (id) => {
      const row = rows.get(idKey(id));
      return row === undefined ? undefined : range(row, attainment.get(idKey(id)) ?? []);
    },
  };
}

/** The lines of a page; undefined where it has none. */
export function sparklinesOf(
  blocks: readonly Block[],
  lines: readonly { readonly row: number; readonly column: number; readonly values: RowRange | undefined }[],
): Sparklines | undefined {
  const drawn = lines.flatMap(({ row, column, values }) => (values === undefined ? [] : [{ row, column, values }]));
  return drawn.length === 0 ? undefined : { blocks, lines: drawn, color: seriesColors.delivered };
}

/** The card of the capped index. */
const cardOfIndex = 1;
const quartersOfFigure = 7;

/** The line of the capped index in its card, right of the figure, with its heading level with the figure's name. */
export function indexLine(history: HistoryLines | undefined, row: number, figures: readonly BoardFigure[]): Sparklines | undefined {
  const [card, figure] = [groupSpans[cardOfIndex], figures[cardOfIndex]];
  if (history === undefined || card === undefined || figure === undefined) return undefined;
  const left: Span = { ...card, width: quartersOfFigure };
  const right: Span = { column: card.column + quartersOfFigure, width: card.width - quartersOfFigure };
  const [label, value] = cardLines(figure, row, left);
  if (label === undefined || value === undefined) return undefined;
  const blocks = [label, over(right, row, history.heading, { ...looks.figureLabel, align: "center" }), value, over(right, row + 1, null, looks.figure)];
  return sparklinesOf(blocks, [{ row: row + 1, column: right.column, values: history.cappedIndex }]);
}
