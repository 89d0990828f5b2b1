import { headerKey } from "../parsing/text";
import { nearestWords } from "../parsing/nearest-words";
import { derivedParts } from "../register/derive";
import type { Mismatches } from "../register/prepared-part";
import { registerTables, type RegisterTable } from "../register/fields";
import { headingKey, isBlank, textOf } from "../register/grid";
import { mappingSheet, mappingTable, readMapping, workedOut, type MappingLine } from "../register/mapping";
import { isApart, partsOf, type MappingPart } from "../register/parts";
import type { PlanTable } from "../register/plan-table";
import type { Table } from "../tables/table";
import type { Finding, PlanSnapshot, TableSnapshot } from "../port/workbook";
import { findTable } from "./read-table";
import { reviewedLanguage } from "./plan-language";
import { readSettings } from "./plan-settings";
import type { Language } from "../words/words";
import { settings } from "../tables/settings";
import type { ReadingRules } from "../tables/column";
import { findingList, type FindingList } from "./findings";
import { matchColumns } from "./match-columns";
import { withoutOwned } from "./owned-list";
import { readPart, registersRead, type RegisterBlock } from "./registers-read";
import { say, told } from "../words/say";

/**
 * The snapshot with the plan tables that the mapping makes of the user's own register, and without the mapping; as it is where
 * there is none. `owned` are the columns that an earlier review wrote beside it. What the mapping says that cannot be used is a finding, and the rest of it holds.
 */
export function withRegister(snapshot: PlanSnapshot, owned: ReadonlySet<string>, findings: FindingList, language?: Language): PlanSnapshot {
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
      mend: say`Mend the line, or delete it`,
    });
  }
  const others = snapshot.tables.filter((table) => table !== mapping);
  const parts = partsOf(lines);
  const read = registersRead(parts, others);
  for (const { part, moved } of read.missing) reportMissing(part, moved, findings);
  const made = derived(read.blocks, owned, rulesOf(snapshot, owned, language), findings);
  const kept = others.filter((table) => !read.used.has(table) && !isApart(table.name));
  const standing = kept.filter((table) => !made.some(({ name }) => name === table.name) || goesFirst(table, findings));
  return { tables: [...standing, ...made.filter(({ name }) => standing.every((table) => table.name !== name))] };
}

const ofMapping = { table: mappingSheet, column: null, subject: null } as const;

/** A sheet that a mapping names and the workbook has no more; `moved` is the one that has its headings and is read in its place. */
function reportMissing({ sheet }: MappingPart, moved: TableSnapshot | undefined, findings: FindingList): void {
  findings.add({
    ...ofMapping,
    rule: "mapped-sheet-gone",
    severity: moved === undefined ? "Needs attention" : "Advice",
    row: null,
    subject: sheet,
    what:
      moved === undefined
        ? say`The workbook has no sheet "${sheet}" any more, or it has none of the headings that the mapping names`
        : say`The workbook has no sheet "${sheet}" any more; "${moved.sheet}" has its headings and is read in its place`,
    mend: say`Write the sheet's new name into the lines on the sheet ${mappingSheet}`,
  });
}

/** How texts are read, by the plan's own Settings: a register has none. What there is to tell of them is told when they are read themselves. */
function rulesOf(snapshot: PlanSnapshot, owned: ReadonlySet<string>, language: Language | undefined): ReadingRules {
  const untold = findingList([]);
  return readSettings(findTable(settings, snapshot, owned, untold), untold, { language: reviewedLanguage(snapshot) ?? language });
}

/** What the mapping makes of a register, without the columns that a review wrote beside it. */
function derived(blocks: readonly RegisterBlock[], owned: ReadonlySet<string>, rules: ReadingRules, findings: FindingList): readonly PlanTable[] {
  const parts = blocks.map((block) => readPart(block, owned));
  const { tables, mismatchesOfParts: mismatches } = derivedParts(parts, rules);
  blocks.forEach(({ table, part: { lines } }, place) => {
    const mismatch = mismatches[place];
    if (mismatch !== undefined) reportHeadings(table, lines, mismatch, findings);
  });
  reportRepeatedNames(
    tables,
    blocks.flatMap(({ part }) => part.lines),
    findings,
  );
  const sources = new Map(parts.map(({ register }, place) => [register, blocks[place]?.raw ?? register]));
  return tables.map((table) => {
    if (table.source === undefined) return table;
    const { register, key } = table.source;
    const raw = sources.get(register) ?? register;
    const place = key === null ? -1 : register.columns.indexOf(key);
    return { ...table, source: { register: raw, key: withoutOwned(raw, owned).columns[place] ?? null } };
  });
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
    what: say`The table ${told(table.name)} has rows of its own, so what the register says of it is left out`,
    mend:
      table.name === "Benefits"
        ? say`Delete the lines of the register on the sheet ${mappingSheet}, or the rows of the table ${told(table.name)}`
        : say`Delete the lines of its readings or periods on the sheet ${mappingSheet}, or the rows of the table ${told(table.name)}`,
  });
  return true;
}

/** Where the name is the ID, rows of one name are told apart by their order alone. */
function reportRepeatedNames(tables: readonly PlanTable[], lines: readonly MappingLine[], findings: FindingList): void {
  if (!lines.some(({ means, layout }) => means === workedOut.name && layout !== "Row a period")) return;
  const plan = tables.find(({ name }) => name === "Benefits");
  const names = plan?.columns.find(({ as }) => as === registerTables.Benefits.columns.name.header);
  const rows = new Map<string, number[]>();
  names?.cells.forEach((cell, row) => {
    const key = headingKey(textOf(cell));
    if (key !== "") rows.set(key, [...(rows.get(key) ?? []), (plan?.headerRow ?? 0) + 1 + row]);
  });
  for (const [key, rowsOfKey] of rows) {
    if (rowsOfKey.length < 2) continue;
    findings.add({
      rule: "name-twice",
      severity: "Needs attention",
      table: "Benefits",
      row: rowsOfKey[1] ?? null,
      column: names?.header ?? null,
      subject: key,
      what: say`Rows ${rowsOfKey.join(", ")} bear one name, "${key}", and the register has no IDs, so they are told apart by their order alone`,
      mend: say`Give each a name of its own, or the register a column of IDs`,
    });
  }
}

function reportHeadings(raw: TableSnapshot, lines: readonly MappingLine[], { lost, rivals, unnamed }: Mismatches, findings: FindingList): void {
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
      what: say`The sheet "${sheet}" has no heading "${line.heading}" in row ${String(headerRow)} any more, which stands for ${line.field}`,
      mend:
        now === undefined
          ? say`Give the heading its name back, or write its new name into the lines on the sheet ${mappingSheet}`
          : say`Is it "${now}" now? Write that into the lines of "${line.heading}" on the sheet ${mappingSheet}, or give the heading its name back`,
    });
  }
  for (const { field, taken, left } of rivals)
    add({
      rule: "mapped-twice",
      severity: "Needs attention",
      subject: left,
      what: say`The mapping takes both "${taken}" and "${left}" for ${field}; "${taken}" counts`,
      mend: say`Delete one of the two lines on the sheet ${mappingSheet}`,
    });
  for (const { heading, field } of fitting([...free], raw, lines))
    add({
      rule: "mapped-heading-new",
      severity: "Advice",
      subject: heading,
      what: say`The heading "${heading}" on the sheet "${sheet}" is not in the mapping, and could be ${field}`,
      mend: say`Add a line for it on the sheet ${mappingSheet}: ${field}, or Left alone`,
    });
  const [layout] = lines.map((line) => line.layout);
  if (layout === "Columns" || layout === "Form")
    add({
      rule: layout === "Form" ? "register-of-forms" : "register-on-its-side",
      severity: "Advice",
      subject: sheet,
      what:
        layout === "Form"
          ? say`Each benefit has a sheet of its own, as "${sheet}", so no status columns are written beside them`
          : say`On the sheet "${sheet}" each benefit is a column, so no status columns are written beside it`,
      mend: say`Nothing need be done: the product's own sheets say how each benefit stands`,
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
