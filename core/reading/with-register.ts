import { headerKey } from "../parsing/text";
import { nearestWords } from "../parsing/nearest-words";
import { derivedTables, type DerivedTables } from "../register/derive";
import { registerTables, type RegisterTable } from "../register/fields";
import { headingKey, isBlank, textOf } from "../register/grid";
import { mappingSheet, mappingTable, readMapping, workedOut, type MappingLine } from "../register/mapping";
import type { PlanTable } from "../register/plan-table";
import type { Table } from "../tables/table";
import type { Finding, PlanSnapshot, TableSnapshot } from "../port/workbook";
import type { FindingList } from "./findings";
import { withJoined } from "./joined-cells";
import { matchColumns } from "./match-columns";
import { withoutOwned } from "./owned-list";
import { isSame } from "./table-candidate";

/**
 * The snapshot with the plan tables that the mapping makes of the user's own register, and without the mapping; as it is where
 * there is none. `owned` are the columns that an earlier review wrote beside it. What the mapping says that cannot be used is a finding, and the rest of it holds.
 */
export function withRegister(snapshot: PlanSnapshot, owned: ReadonlySet<string>, findings: FindingList): PlanSnapshot {
  const mapping = snapshot.tables.find(({ name }) => name === mappingTable);
  if (mapping === undefined) return snapshot;
  const { lines, unusable } = readMapping(mapping);
  for (const { sheetRow, what } of unusable) {
    findings.add({
      ...ofMapping,
      rule: "mapping-line-unusable",
      severity: "Needs attention",
      row: sheetRow,
      what,
      mend: "Mend the line, or delete it",
    });
  }
  const others = snapshot.tables.filter((table) => table !== mapping);
  const registers = [...new Set(lines.map(({ sheet }) => sheet.toLowerCase()))].flatMap((sheet) => {
    const own = lines.filter((line) => isSame(line.sheet, sheet));
    const raw = registerOf(own, others, findings);
    return raw === undefined ? [] : [{ raw, tables: derived(raw, own, owned, findings) }];
  });
  const made = registers.flatMap(({ tables }) => tables);
  const kept = others.filter((table) => registers.every(({ raw }) => raw !== table));
  const standing = kept.filter((table) => !made.some(({ name }) => name === table.name) || goesFirst(table, findings));
  return { tables: [...standing, ...made.filter(({ name }) => standing.every((table) => table.name !== name))] };
}

const ofMapping = { table: mappingSheet, column: null, subject: null } as const;

/** The table that was read as the register of these lines: on their sheet, else where its headings were found again. */
function registerOf(lines: readonly MappingLine[], tables: readonly TableSnapshot[], findings: FindingList): TableSnapshot | undefined {
  const [sheet, name] = [lines[0]?.sheet ?? "", lines[0]?.table];
  const known = tables.find((table) => table.name === name);
  if (known !== undefined && isSame(known.sheet, sheet)) return known;
  const lost = known === undefined ? lines.length : derivedTables(known, lines).lost.length;
  const moved = lost * 5 <= lines.length ? known : undefined;
  findings.add({
    ...ofMapping,
    rule: "mapped-sheet-gone",
    severity: moved === undefined ? "Needs attention" : "Advice",
    row: null,
    subject: sheet,
    what:
      moved === undefined
        ? `The workbook has no sheet "${sheet}" any more, or it has none of the headings that the mapping names`
        : `The workbook has no sheet "${sheet}" any more; "${moved.sheet}" has its headings and is read in its place`,
    mend: `Write the sheet's new name into the lines on the sheet ${mappingSheet}`,
  });
  return moved;
}

/** What the mapping makes of a register, without the columns that a review wrote beside it. */
function derived(raw: TableSnapshot, lines: readonly MappingLine[], owned: ReadonlySet<string>, findings: FindingList): readonly PlanTable[] {
  const { tables, ...told } = derivedTables(withoutOwned(raw, owned), lines, withoutOwned(withJoined(raw), owned));
  tellHeadings(raw, lines, told, findings);
  tellNames(tables, lines, findings);
  return tables.map((table) => (table.source === undefined ? table : { ...table, source: { ...table.source, register: raw } }));
}

/** A plan table of its own with rows goes before what the register says; one without makes room. */
function goesFirst(table: TableSnapshot, findings: FindingList): boolean {
  if (table.columns.every(({ cells }) => cells.every(isBlank))) return false;
  findings.add({
    ...ofMapping,
    rule: "mapped-table-stands",
    severity: "Needs attention",
    row: null,
    table: table.name,
    what: `The table ${table.name} has rows of its own, so what the register says of it is left out`,
    mend: `Delete the lines of ${table.name === "Benefits" ? "the register" : "its readings or periods"} on the sheet ${mappingSheet}, or the rows of the table ${table.name}`,
  });
  return true;
}

/** Where the name is the ID, rows of one name are told apart by their order alone. */
function tellNames(tables: readonly PlanTable[], lines: readonly MappingLine[], findings: FindingList): void {
  if (!lines.some(({ means, layout }) => means === workedOut.name && layout !== "Row a period")) return;
  const plan = tables.find(({ name }) => name === "Benefits");
  const names = plan?.columns.find(({ as }) => as === registerTables.Benefits.columns.name.header);
  const rows = new Map<string, number[]>();
  names?.cells.forEach((cell, row) => {
    const key = headingKey(textOf(cell));
    if (key !== "") rows.set(key, [...(rows.get(key) ?? []), (plan?.headerRow ?? 0) + 1 + row]);
  });
  for (const [key, own] of rows) {
    if (own.length < 2) continue;
    findings.add({
      rule: "name-twice",
      severity: "Needs attention",
      table: "Benefits",
      row: own[1] ?? null,
      column: names?.header ?? null,
      subject: key,
      what: `Rows ${own.join(", ")} bear one name, "${key}", and the register has no IDs, so they are told apart by their order alone`,
      mend: "Give each a name of its own, or the register a column of IDs",
    });
  }
}

function tellHeadings(
  raw: TableSnapshot,
  lines: readonly MappingLine[],
  { lost, rivals, unnamed }: Omit<DerivedTables, "tables">,
  findings: FindingList,
): void {
  const { sheet } = raw;
  const add = (finding: Pick<Finding, "rule" | "severity" | "subject" | "what" | "mend">): void => findings.add({ ...ofMapping, row: null, ...finding });
  const free = new Set(unnamed);
  for (const { line, headerRow } of lost) {
    const [near] = nearestWords(line.heading, free);
    const now = near ?? (free.size === 1 && lost.length === 1 ? [...free][0] : undefined);
    if (now !== undefined) free.delete(now);
    add({
      rule: "mapped-heading-gone",
      severity: "Needs attention",
      subject: line.heading,
      what: `The sheet "${sheet}" has no heading "${line.heading}" in row ${headerRow} any more, which stands for ${line.field}`,
      mend:
        now === undefined
          ? `Give the heading its name back, or write its new name into the lines on the sheet ${mappingSheet}`
          : `Is it "${now}" now? Write that into the lines of "${line.heading}" on the sheet ${mappingSheet}, or give the heading its name back`,
    });
  }
  for (const { field, taken, left } of rivals)
    add({
      rule: "mapped-twice",
      severity: "Needs attention",
      subject: left,
      what: `The mapping takes both "${taken}" and "${left}" for ${field}; "${taken}" counts`,
      mend: `Delete one of the two lines on the sheet ${mappingSheet}`,
    });
  for (const { heading, field } of fitting([...free], raw, lines))
    add({
      rule: "mapped-heading-new",
      severity: "Advice",
      subject: heading,
      what: `The heading "${heading}" on the sheet "${sheet}" is not in the mapping, and could be ${field}`,
      mend: `Add a line for it on the sheet ${mappingSheet}: ${field}, or Left alone`,
    });
  if (lines.some(({ layout }) => layout === "Columns"))
    add({
      rule: "register-on-its-side",
      severity: "Advice",
      subject: sheet,
      what: `On the sheet "${sheet}" each benefit is a column, so no status columns are written beside it`,
      mend: "Nothing need be done: the product's own sheets say how each benefit stands",
    });
}

/** New headings that say by their very words which plan column they are, where the mapping has none for it. */
function fitting(
  headings: readonly string[],
  raw: TableSnapshot,
  lines: readonly MappingLine[],
): readonly { readonly heading: string; readonly field: string }[] {
  const name: RegisterTable = lines[0]?.table ?? "Benefits";
  const table: Table = registerTables[name];
  const given = new Set(lines.map(({ field }) => headerKey(field)));
  const { byName } = matchColumns(table, { ...raw, columns: raw.columns.filter(({ header }) => headings.includes(header)) });
  return [...byName].flatMap(([column, { header }]) => {
    const field = table.columns[column]?.header ?? "";
    return given.has(headerKey(field)) ? [] : [{ heading: header, field }];
  });
}
