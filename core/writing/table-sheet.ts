import type { Block, CellStyle, DropDown, NewColumn, NewTable, OwnedSheet } from "../port/workbook";
import { freeSheetName } from "./sheet-name";

/** The row of a new plan table's header, from 1; what the table is about stands at the top of its sheet. */
const newTableHeaderRow = 3;

/** Rows that a table without any is born with: some programs do not stretch a table over what is typed below it. */
const blankRows = 20;

const title: CellStyle = { size: 12, color: "#404040" };
const header: CellStyle = { bold: true, wrap: true, vertical: "middle", fill: "#D9E1F2", color: "#1F2937" };
const neededHeader: CellStyle = { ...header, fill: "#1F3864", color: "#FFFFFF" };

/** Whether the words can stand in a drop-down of Excel's itself: 255 characters in all, none with a comma or edge blanks. */
export const fitsInDropDown = (words: readonly string[]): boolean =>
  words.every((word) => word !== "" && word === word.trim() && !/[,\r\n=]/.test(word)) && words.join(",").replace(/"/g, '""').length <= 255;

/**
 * The sheet of a new plan table, as the product's own sheets are, and one for the words of its drop-downs that `fits` does not
 * take. Their names are free among those that are `taken`.
 */
export function sheetsOfTable(table: NewTable, taken: readonly string[], fits: (words: readonly string[]) => boolean): readonly [OwnedSheet, ...OwnedSheet[]] {
  const name = freeSheetName(taken, table.sheet);
  const long = table.columns.filter(({ choices = [] }) => choices.length > 0 && !fits(choices));
  const lists = long.length === 0 ? undefined : listSheet(freeSheetName([...taken, name], `${table.name} lists`), long);
  const sheet = tableSheet(table, name);
  const lastRow = Math.max(...sheet.blocks.map(({ row, cells }) => row + cells.length - 1));
  const dropDowns = table.columns.flatMap((column, index): readonly DropDown[] => {
    const { choices: words = [], strict = false } = column;
    const place = long.indexOf(column);
    const list = lists === undefined || place < 0 ? {} : { list: { sheet: lists.name, column: place + 1, firstRow: 2, lastRow: words.length + 1 } };
    return words.length === 0 ? [] : [{ column: index + 1, firstRow: newTableHeaderRow + 1, lastRow, words, strict, ...list }];
  });
  return [{ ...sheet, dropDowns }, ...(lists === undefined ? [] : [lists])];
}

/** Words too many for a drop-down stand on a sheet of their own, in plain sight. */
const listSheet = (name: string, columns: readonly NewColumn[]): OwnedSheet => ({
  ...plainSheet,
  name,
  widths: columns.map(() => 30),
  blocks: columns.map(({ header: text, choices = [] }, index) => ({
    row: 1,
    column: index + 1,
    cells: [text, ...choices].map((cell) => [cell]),
    styles: [{}],
  })),
});

const plainSheet = { charts: [], gridlines: true, landscape: true, fit: { wide: 1, tall: 0 }, place: "last" } as const;

function tableSheet(table: NewTable, name: string): OwnedSheet {
  const { columns, rows, formats } = table;
  const blank = columns.map(() => null);
  const styles = columns.map((column, index) => ({ ...bodyStyle(column), ...apart(column, columns[index - 1]) }));
  return {
    ...plainSheet,
    name,
    widths: columns.map(({ width }) => width),
    blocks: [
      aboutBlock(table),
      {
        row: newTableHeaderRow,
        column: 1,
        cells: [columns.map((column) => column.header), ...(rows.length === 0 ? new Array<null[]>(blankRows).fill(blank) : rows)],
        styles,
        table: table.name,
        headerStyles: columns.map((column, index) => ({ ...headerStyle(column), ...apart(column, columns[index - 1]) })),
        headerHeight: 33,
        ...(formats === undefined ? {} : { formats }),
      },
    ],
    columnStyles: styles,
    notes: columns.flatMap(({ header: subject, note }, index) =>
      note === "" ? [] : [{ row: newTableHeaderRow, column: index + 1, title: subject, text: note }],
    ),
    frozenRows: newTableHeaderRow,
    frozenColumns: Math.min(table.frozenColumns ?? 0, columns.length - 1),
  };
}

/**
 * What the table is about. Where its first columns stay in sight and have room for the first sentence, the others begin right of them:
 * those columns are repeated on each printed page, where a program cuts what reaches beyond.
 */
function aboutBlock({ about, columns, frozenColumns = 0 }: NewTable): Block {
  const end = about.indexOf(". ") + 1;
  const room = columns.slice(0, frozenColumns).reduce((sum, { width }) => sum + width, 0);
  const texts = end === 0 || end > room ? [about] : [about.slice(0, end), ...new Array<null>(frozenColumns - 1).fill(null), about.slice(end + 1)];
  return { row: 1, column: 1, cells: [texts], styles: texts.map(() => title), height: 21 };
}

/** A header stands over its column's cells; one that is needed is dark. */
const headerStyle = ({ required, align }: NewColumn): CellStyle => ({ ...(required ? neededHeader : header), ...(align === undefined ? {} : { align }) });

/** Words that follow a number or a date, which stand at the right of their cells, begin a little off its edge. */
const apart = (column: NewColumn, before: NewColumn | undefined): CellStyle =>
  isWords(column) && before !== undefined && !isWords(before) && before.align !== "center" ? { align: "left", indent: 1 } : {};

const isWords = ({ format, align }: NewColumn): boolean => format === undefined && (align === undefined || align === "left");

const bodyStyle = ({ format, align, wrap }: NewColumn): CellStyle => ({
  ...(format === undefined ? {} : { format }),
  ...(align === undefined ? {} : { align }),
  ...(wrap === undefined ? {} : { wrap }),
  vertical: "top",
});
