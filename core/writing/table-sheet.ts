import type { CellStyle, NewColumn, NewTable, OwnedSheet } from "../port/workbook";

/** The row of a new plan table's header, from 1; what the table is about stands at the top of its sheet. */
export const newTableHeaderRow = 3;

/** Rows that a table without any is born with: some programs do not stretch a table over what is typed below it. */
const blankRows = 20;

const title: CellStyle = { size: 12, color: "#404040" };
const header: CellStyle = { bold: true, wrap: true, vertical: "middle", fill: "#D9E1F2", color: "#1F2937" };
const neededHeader: CellStyle = { ...header, fill: "#1F3864", color: "#FFFFFF" };

/** The sheet of a new plan table, as the product's own sheets are. `name` is the one that the sheet gets, free in its workbook. */
export function sheetOfTable(table: NewTable, name: string): OwnedSheet {
  const { columns, rows, formats } = table;
  const blank = columns.map(() => null);
  const styles = columns.map(bodyStyle);
  return {
    name,
    widths: columns.map(({ width }) => width),
    blocks: [
      { row: 1, column: 1, cells: [[table.about]], styles: [title], height: 21 },
      {
        row: newTableHeaderRow,
        column: 1,
        cells: [columns.map((column) => column.header), ...(rows.length === 0 ? new Array<null[]>(blankRows).fill(blank) : rows)],
        styles,
        table: table.name,
        headerStyles: columns.map(headerStyle),
        headerHeight: 33,
        ...(formats === undefined ? {} : { formats }),
      },
    ],
    charts: [],
    columnStyles: styles,
    frozenRows: newTableHeaderRow,
    frozenColumns: Math.min(table.frozenColumns ?? 0, columns.length - 1),
    gridlines: true,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "last",
  };
}

/** A header stands over its column's cells; one that is needed is dark. */
const headerStyle = ({ required, align }: NewColumn): CellStyle => ({ ...(required ? neededHeader : header), ...(align === undefined ? {} : { align }) });

const bodyStyle = ({ format, align, wrap }: NewColumn): CellStyle => ({
  ...(format === undefined ? {} : { format }),
  ...(align === undefined ? {} : { align }),
  ...(wrap === undefined ? {} : { wrap }),
  vertical: "top",
});
