import { parseReference } from "./addresses";
import { bodyOf, headerOf, mustBeOpen, nameColumns, resizeTable, shownValue } from "./cells";
import type { Kinds, Surroundings } from "./kind";
import { addTable, overlaps, type HostRange, type HostSheet, type HostTable, type HostWorkbook } from "./model";
import { rangeOf } from "./ranges";
import { HostError, invalidArgument, itemNotFound } from "./trouble";

/** The tables of the workbook or of one sheet. */
const tablesOf = (owner: HostWorkbook | HostSheet): readonly HostTable[] => ("sheets" in owner ? owner.sheets.flatMap(({ tables }) => tables) : owner.tables);

const named = (owner: HostWorkbook | HostSheet, key: unknown): HostTable | undefined =>
  tablesOf(owner).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

function found(owner: HostWorkbook | HostSheet, key: unknown): HostTable {
  const table = named(owner, key);
  if (table === undefined) throw itemNotFound(`the table ${String(key)}`);
  return table;
}

function add(given: readonly unknown[], { workbook }: Surroundings): HostTable {
  const [address, hasHeaders] = given;
  const range = typeof address === "string" ? parseReference(workbook, address) : (address as HostRange);
  if (range === undefined || hasHeaders !== true) throw invalidArgument("a table is made over a range with headers");
  mustBeOpen(range.sheet);
  if (range.sheet.tables.some(({ area }) => overlaps(area, range.area))) throw invalidArgument("a table must not overlap another");
  let number = 1;
  while (named(workbook, `Table${number}`) !== undefined) number++;
  const table = addTable(workbook, range.sheet, `Table${number}`, range.area);
  nameColumns(table);
  return table;
}

function rename(table: HostTable, value: unknown, { workbook }: Surroundings): void {
  const name = String(value);
  const isTaken = workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase()) || (named(workbook, name) ?? table) !== table;
  if (isTaken || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument(`a table cannot be called "${name}"`);
  table.name = name;
}

interface Column {
  readonly table: HostTable;
  readonly id: number;
}

const place = ({ table, id }: Column): number => {
  const index = table.columns.indexOf(id);
  if (index < 0) throw itemNotFound(`the column ${id}`);
  return table.area.left + index;
};

const headerText = (column: Column): string => String(shownValue(column.table.sheet, column.table.area.top, place(column)));
const columnsOf = (table: HostTable): readonly Column[] => table.columns.map((id) => ({ table, id }));

export const tables: Kinds = {
  TableCollection: {
    get: { Count: (of: HostWorkbook) => tablesOf(of).length },
    items: (of: HostWorkbook | HostSheet) => tablesOf(of),
    find: (of: HostWorkbook | HostSheet, key: unknown) => found(of, key),
    call: {
      Add: (_of: HostWorkbook, given: readonly unknown[], around: Surroundings) => add(given, around),
      GetItemOrNullObject: (of: HostWorkbook | HostSheet, [key]: readonly unknown[]) => named(of, key) ?? null,
      GetCount: (of: HostWorkbook) => tablesOf(of).length,
    },
  },
  Table: {
    id: ({ id }: HostTable) => id,
    get: {
      Name: ({ name }: HostTable) => name,
      ShowTotals: ({ totals }: HostTable) => totals,
      ShowHeaders: () => true,
      Style: ({ style }: HostTable) => style,
    },
    set: {
      Name: (of: HostTable, value: unknown, around: Surroundings) => rename(of, value, around),
      Style: (of: HostTable, value: unknown) => {
        of.style = String(value);
      },
    },
    bag: { ShowFilterButton: true, ShowBandedRows: true, ShowBandedColumns: false, HighlightFirstColumn: false },
    go: { Worksheet: ({ sheet }: HostTable) => sheet, Columns: (of: HostTable) => of },
    call: {
      GetRange: ({ sheet, area }: HostTable) => rangeOf(sheet, area),
      GetHeaderRowRange: (of: HostTable) => rangeOf(of.sheet, headerOf(of)),
      GetDataBodyRange: (of: HostTable) => rangeOf(of.sheet, bodyOf(of)),
      Resize: (of: HostTable, [given]: readonly unknown[], { workbook }: Surroundings) => {
        const range = typeof given === "string" ? parseReference(workbook, given) : (given as HostRange);
        if (range?.sheet !== of.sheet || range.area.top !== of.area.top || !overlaps(range.area, of.area))
          throw invalidArgument("a table keeps its header row and some of its cells");
        if (of.sheet.tables.some((other) => other !== of && overlaps(other.area, range.area))) throw invalidArgument("a table must not overlap another");
        mustBeOpen(of.sheet);
        resizeTable(of, range.area);
      },
      ConvertToRange: (of: HostTable) => {
        mustBeOpen(of.sheet);
        of.sheet.tables = of.sheet.tables.filter((other) => other !== of);
        return rangeOf(of.sheet, of.area);
      },
      Delete: () => {
        throw new HostError("NotImplemented", "The product deletes no table");
      },
    },
  },
  TableColumnCollection: {
    get: { Count: ({ columns }: HostTable) => columns.length },
    items: (of: HostTable) => columnsOf(of),
    find: (of: HostTable, key: unknown) => {
      const column = columnsOf(of).find((candidate) => candidate.id === key || headerText(candidate).toLowerCase() === String(key).toLowerCase());
      if (column === undefined) throw itemNotFound(`the column ${String(key)}`);
      return column;
    },
  },
  TableColumn: {
    id: ({ id }: Column) => id,
    get: { Name: headerText, Index: ({ table, id }: Column) => table.columns.indexOf(id) },
    call: {
      GetDataBodyRange: (of: Column) => rangeOf(of.table.sheet, { ...bodyOf(of.table), left: place(of), right: place(of) }),
      GetRange: (of: Column) => rangeOf(of.table.sheet, { ...of.table.area, left: place(of), right: place(of) }),
    },
  },
};
