import type { BoardFigure } from "../assessment/board-pack";
import { isKnown } from "../domain/figure";
import { groupSpans, type Span } from "../looks/grid";
import { looks } from "../looks/looks";
import { variancePercent } from "../metrics/benefits/variance-percent";
import type { Block, Cell, CellStyle, Highlight, NumberFormat } from "../port/workbook";
import type { Standing } from "../standing/standing";
import { phrase, told } from "../words/say";

/** A heading over some columns of a page, with its line below. */
export const heading = (row: number, text: string, { column, width }: Span, height = 22): Block => ({
  row,
  column,
  cells: [wide(text, width)],
  styles: new Array<CellStyle>(width).fill(looks.heading),
  height,
});

/** A cell over some columns of a page. */
export const over = ({ column, width }: Span, row: number, cell: Cell, style: CellStyle, height?: number): Block => ({
  row,
  column,
  cells: [wide(cell, width)],
  styles: new Array<CellStyle>(width).fill(style),
  merge: width > 1,
  ...(height === undefined ? {} : { height }),
});

/** Points of a row for a sentence in cells of so many characters, whose letters are narrower on average than the digits that widths count. */
export const heightOfLine = (sentence: string, characters: number): number => 4 + 14 * Math.ceil(sentence.length / characters);

/** The message of a page in a sentence below its title. */
export const headlineBlock = (text: string, across: Span, characters: number): Block =>
  sentenceBlock(2, text, looks.headline, across, characters * 1.05, 6, 16);

/** What is to be known of a page, in small letters. */
export const aboutBlock = (row: number, text: string, across: Span, characters: number): Block =>
  sentenceBlock(row, text, { ...looks.quiet, wrap: false }, across, characters * 1.5, 4, 13);

/** A sentence, joined over the page where it takes more lines than one of so many letters. */
function sentenceBlock(row: number, text: string, style: CellStyle, across: Span, letters: number, apart: number, line: number): Block {
  const lines = Math.ceil(text.length / letters);
  const height = apart + line * lines;
  return lines > 1 ? over(across, row, text, { ...style, wrap: true }, height) : { row, column: across.column, cells: [[text]], styles: [style], height };
}

const wide = (cell: Cell, width: number): readonly Cell[] => [cell, ...new Array<null>(width - 1).fill(null)];

/** Figures side by side, a group of the grid each: its name above and what it means, or why it is unknown, below. */
export const cards = (figures: readonly BoardFigure[], row: number, spans = groupSpans): readonly Block[] =>
  figures.flatMap((figure, position) => cardLines(figure, row, spans[position] as Span));

/** The three lines of a card. */
export const cardLines = ({ label, value, format, meaning }: BoardFigure, row: number, span: Span): readonly Block[] => [
  over(span, row, label, looks.figureLabel, 18),
  over(span, row + 1, isKnown(value) ? value : "–", { ...looks.figure, format }, 32),
  over(span, row + 2, isKnown(value) ? meaning : told(value.because), looks.figureNote, 26),
];

/** Points of the rows of a table whose names stand in cells of so many letters: two lines where one of them is longer. */
export const heightOfNames = (gaps: readonly { readonly standing: Pick<Standing, "benefit"> }[], letters: number): number =>
  gaps.some(({ standing }) => standing.benefit.name.length > letters) ? 28 : 20;

/** The sentence that stands where a chart would be empty. */
export const leftOut = (row: number, column: number, why: string): Block => ({ row, column, cells: [[why]], styles: [{ size: 9, color: looks.quiet.color }] });

export const noCurve = phrase("No benefit promises a change, so there is no curve.");

/** The money of a gap: what is claimed to date less what was planned for it before Optimism bias and Confidence; a level behind plan may all the same claim more. */
export const claimedLessPlan = phrase("Claimed − plan");

/** A variance as the plan's own column shows it: one figure is written alike wherever it stands. */
export const varianceStyle: CellStyle = { ...looks.percent, format: variancePercent.format ?? looks.percent.format };

/** A column of a table whose cells may span several columns of the page; its header is told where the table is made. */
export interface GridColumn<R> extends Span {
  readonly header: string;
  readonly style: CellStyle;
  readonly cell: (row: R) => Cell;
  /** Where rows are counted in different units. */
  readonly format?: (row: R) => NumberFormat;
  readonly rules?: readonly Highlight[];
}

/** A table on the grid of a page: headers in one row, the rows below it. */
export function gridTable<R>(row: number, columns: readonly GridColumn<R>[], rows: readonly R[], height = 20, headHeight = 18): readonly Block[] {
  return columns.flatMap(({ column, width, header, style, cell, format, rules }): readonly Block[] => {
    const headStyle: CellStyle = { ...looks.tableHead, align: style.align ?? "left", ...(style.indent === undefined ? {} : { indent: style.indent }) };
    const head = over({ column, width }, row, told(header), headStyle, headHeight);
    if (rows.length === 0) return [head];
    const body: Block = {
      row: row + 1,
      column,
      cells: rows.map((row) => wide(cell(row), width)),
      styles: new Array<CellStyle>(width).fill(style),
      merge: width > 1,
      height,
      ...(format === undefined ? {} : { formats: rows.map((row) => [format(row), ...new Array<null>(width - 1).fill(null)]) }),
    };
    return [head, rules === undefined ? body : { ...body, highlights: [{ column: 1, rules }] }];
  });
}
