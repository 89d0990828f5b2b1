import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import type { RegisterTable } from "./fields";
import { headingKey } from "./grid";
import { leftAlone, mappingTable, type Layout, type MappingLine } from "./mapping";

/** A rectangle that a mapping speaks of: one register may lie on two sheets, or be two tables one below the other. */
export interface MappingPart {
  readonly sheet: string;
  /** The sheet row of the headings when the mapping was made. */
  readonly headerRow: number;
  readonly layout: Layout;
  /** The plan table that it is first of all. */
  readonly table: RegisterTable;
  readonly lines: readonly MappingLine[];
  /** The name under which a host reads it: the plan table's for the first of that table, one of its own for the others. */
  readonly readAs: string;
}

/** The parts of a mapping in its order. Lines that a person added for a sheet belong to the part that is there, whatever row they say. */
export function partsOf(lines: readonly MappingLine[]): readonly MappingPart[] {
  const groups = new Map<string, MappingLine[]>();
  for (const line of lines) {
    const key = `${line.sheet.toLowerCase()}|${line.headerRow}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const parts: MappingLine[][] = [];
  const loose: MappingLine[] = [];
  for (const group of groups.values()) {
    if (parts.some(([first]) => isOneSheet(first, group[0])) && !standsAlone(group)) loose.push(...group);
    else parts.push(group);
  }
  for (const line of loose) parts.find(([first]) => isOneSheet(first, line))?.push(line);
  const taken = new Set<string>();
  return parts.flatMap((part): readonly MappingPart[] => {
    const [first] = part;
    if (first === undefined) return [];
    const { sheet, headerRow, layout, table } = part.find(({ field }) => field !== leftAlone) ?? first;
    const isEmpty = part.every(({ field }) => field === leftAlone);
    const readAs = isEmpty || taken.has(table) ? `${mappingTable}: ${sheet}, ${headerRow}` : table;
    taken.add(readAs);
    return [{ sheet, headerRow, layout, table, lines: part, readAs }];
  });
}

/** The name under which a host reads a form after the first. */
export const formName = (sheet: string): string => `${mappingTable} form: ${sheet}`;

/** Whether a host read it as a further part of a register, which is no plan table. */
export const isApart = (name: string): boolean => name.startsWith(`${mappingTable}: `) || name.startsWith(`${mappingTable} form: `);

const isOneSheet = (a: MappingLine | undefined, b: MappingLine | undefined): boolean =>
  a !== undefined && b !== undefined && headingKey(a.sheet) === headingKey(b.sheet);

/** It names its rows, or is nothing but headings that are left alone: where another list begins. */
const standsAlone = (lines: readonly MappingLine[]): boolean =>
  lines.some(({ field, heading }) => heading !== "" && names.includes(field)) || (lines.length >= 2 && lines.every(({ field }) => field === leftAlone));

const names: readonly string[] = [benefits.columns.id.header, benefits.columns.name.header, measurements.columns.benefitId.header];
