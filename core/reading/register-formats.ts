import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import type { FoundColumn, TableSnapshot } from "../port/workbook";
import { derivedParts, headingsAlone } from "../register/derive";
import { rowFields } from "../register/fields";
import { fieldsOfForm } from "../register/forms";
import { columnAt, headingKey, isBlank, textOf, withSingleHeading } from "../register/grid";
import { mappingTable, readMapping, type MappingLine } from "../register/mapping";
import { partsOf } from "../register/parts";
import { readPart, registersRead, type RegisterBlock } from "./registers-read";

/** Rows of a column as the host read it, counted from 0 under its headings, whose number formats may tell more of a plan. */
export interface AskedRows {
  readonly table: TableSnapshot;
  readonly column: FoundColumn;
  readonly rows: readonly number[];
}

const { id, unit, kind, baseline, target } = benefits.columns;
const figures: ReadonlySet<string> = new Set([
  ...[baseline, target, measurements.columns.actual, profile.columns.planned].map(({ header }) => header),
  ...[rowFields.reading, rowFields.periodActual, rowFields.periodPlanned, rowFields.actualUpTo, rowFields.plannedUpTo],
]);

/**
 * The figures of a register of the user's own, found by what its mapping says of the headings: none of one whose benefits all have a
 * unit. A figure that is scaled is no span of time. Undefined where the benefits are no register.
 */
export function registerFigures(tables: readonly TableSnapshot[]): readonly AskedRows[] | undefined {
  const mapping = tables.find(({ name }) => name === mappingTable);
  if (mapping === undefined) return undefined;
  const others = tables.filter((table) => table !== mapping);
  const { blocks } = registersRead(partsOf(readMapping(mapping).lines), others);
  if (blocks.every(({ part }) => part.table !== "Benefits")) return undefined;
  return lacksUnit(blocks) ? blocks.flatMap(figuresOf) : [];
}

/** Whether a benefit has no unit of its own, so that the format of its figures may tell one; what is assumed for all rows is none. */
function lacksUnit(blocks: readonly RegisterBlock[]): boolean {
  const parts = blocks.map((block) => readPart(block, new Set()));
  const isNamed = ({ field, heading }: MappingLine): boolean => field !== unit.header || heading !== "";
  const { tables } = derivedParts(
    parts.map((part) => ({ ...part, lines: part.lines.filter(isNamed) })),
    headingsAlone,
  );
  const plan = tables.find(({ name }) => name === "Benefits");
  const [ids, units, kinds] = [id, unit, kind].map(({ header }) => plan?.columns.find(({ as }) => as === header)?.cells ?? []);
  return ids?.some((cell, row) => !isBlank(cell) && isBlank(units?.[row]) && kinds?.[row] !== "Milestone") === true;
}

function figuresOf(block: RegisterBlock): readonly AskedRows[] {
  const lines = block.part.lines.filter(({ field, heading, word, scale }) => figures.has(field) && heading !== "" && word === "" && scale === 1);
  if (lines.length === 0) return [];
  const { layout } = block.part;
  return layout === "Form" ? figuresOfForms(block, lines) : layout === "Columns" ? figuresOnItsSide(block, lines) : figuresInRows(block, lines);
}

function figuresInRows({ part, table, raw }: RegisterBlock, lines: readonly MappingLine[]): readonly AskedRows[] {
  const grid = part.lines.some(({ headingLines }) => headingLines === 2) ? withSingleHeading(table) : table;
  const above = grid.headerRow - raw.headerRow;
  return lines.flatMap(({ heading, occurrence }): readonly AskedRows[] => {
    const named = columnAt(grid, heading, occurrence);
    const column = named && raw.columns[grid.columns.indexOf(named)];
    return named === undefined || column === undefined
      ? []
      : [{ table: raw, column, rows: named.cells.flatMap((cell, row) => (typeof cell === "number" ? [row + above] : [])) }];
  });
}

/** Each benefit is a column, and its figures stand in the rows of their labels. */
function figuresOnItsSide({ raw }: RegisterBlock, lines: readonly MappingLine[]): readonly AskedRows[] {
  const [labels, ...records] = raw.columns;
  const wanted = new Set(lines.map(({ heading }) => headingKey(heading)));
  const rows = (labels?.cells ?? []).flatMap((label, row) => (wanted.has(headingKey(textOf(label))) ? [row] : []));
  return records.map((column) => ({ table: raw, column, rows: rows.filter((row) => typeof column.cells[row] === "number") }));
}

function figuresOfForms({ part, forms = [] }: RegisterBlock, lines: readonly MappingLine[]): readonly AskedRows[] {
  const wanted = new Set(lines.map(({ heading, occurrence }) => `${occurrence} ${headingKey(heading)}`));
  return forms.flatMap((table) =>
    fieldsOfForm(table, part.lines).flatMap(({ label, occurrence, value, valueColumn, row }): readonly AskedRows[] => {
      const column = valueColumn === undefined ? undefined : table.columns[valueColumn];
      return typeof value === "number" && column !== undefined && row > 0 && wanted.has(`${occurrence} ${headingKey(label)}`)
        ? [{ table, column, rows: [row - 1] }]
        : [];
    }),
  );
}
