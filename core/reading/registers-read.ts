import type { TableSnapshot } from "../port/workbook";
import { blocksIn } from "../register/blocks";
import { derivedTables, type ReadPart } from "../register/derive";
import { formsAsRows } from "../register/forms";
import { headingKey } from "../register/grid";
import { formName, type MappingPart } from "../register/parts";
import { withJoined } from "./joined-cells";
import { withoutOwned } from "./owned-list";
import { isSame } from "./table-candidate";

/** A part of a mapping with the cells that are its own. */
export interface RegisterBlock {
  readonly part: MappingPart;
  readonly table: TableSnapshot;
  /** As the host read it, with what stands below it that is another's. */
  readonly raw: TableSnapshot;
  /** The other sheets alike, of forms. */
  readonly forms?: readonly TableSnapshot[];
}

/** What was read of the parts of a mapping, and which of them are not there. */
export interface RegistersRead {
  readonly blocks: readonly RegisterBlock[];
  /** The tables of the snapshot that registers are read from. */
  readonly used: ReadonlySet<TableSnapshot>;
  /** Parts whose sheet is gone, each with the sheet that is read in its place. */
  readonly missing: readonly { readonly part: MappingPart; readonly moved: TableSnapshot | undefined }[];
}

/** Finds the parts of a mapping in a snapshot: each as the host read it, those that stand below another in what was read of that. */
export function registersRead(parts: readonly MappingPart[], tables: readonly TableSnapshot[]): RegistersRead {
  const used = new Set<TableSnapshot>();
  const missing: { part: MappingPart; moved: TableSnapshot | undefined }[] = [];
  const direct = new Map<MappingPart, TableSnapshot>();
  for (const part of parts) {
    const known = tables.find((table) => table.name === part.readAs);
    if (known === undefined || (part.layout !== "Form" && !isSame(known.sheet, part.sheet))) continue;
    direct.set(part, known);
  }
  const sheets = new Set([...direct.keys()].map(({ sheet }) => headingKey(sheet)));
  for (const part of parts) {
    if (direct.has(part) || sheets.has(headingKey(part.sheet))) continue;
    const known = tables.find((table) => table.name === part.readAs);
    const lost = known === undefined ? part.lines.length : derivedTables(known, part.lines).lost.length;
    const moved = lost * 5 <= part.lines.length ? known : undefined;
    if (moved !== undefined) direct.set(part, moved);
    if (!missing.some((known) => isSame(known.part.sheet, part.sheet))) missing.push({ part, moved });
  }
  const blocks = parts.flatMap((part): readonly RegisterBlock[] => {
    const raw = direct.get(part);
    if (raw === undefined) return [];
    used.add(raw);
    if (part.layout === "Form") {
      const forms = tables.filter((table) => table === raw || table.name === formName(table.sheet));
      return [{ part, table: raw, raw, forms }];
    }
    const onSheet = [...direct].filter(([other, table]) => other !== part && table.sheet === raw.sheet);
    const below = parts.filter((other) => !direct.has(other) && headingKey(other.sheet) === headingKey(part.sheet));
    const isLowest = onSheet.every(([, table]) => table.headerRow < raw.headerRow || !overlaps(table, raw));
    const ends = onSheet.flatMap(([, table]) => (overlaps(table, raw) ? [table.headerRow] : []));
    return below.length === 0 && ends.length === 0
      ? [{ part, table: raw, raw }]
      : blocksIn(raw, part, isLowest ? below : [], ends).map((block) => ({ ...block, raw }));
  });
  return { blocks, used, missing };
}

/** Whether two of one sheet share columns, so that the lower ends the upper. */
const overlaps = (a: TableSnapshot, b: TableSnapshot): boolean =>
  a.firstColumn < b.firstColumn + b.columns.length && b.firstColumn < a.firstColumn + a.columns.length;

/** A block as the mapping takes it: without the columns that a review wrote, joined cells read for all their rows, forms as rows. */
export function readPart({ part: { lines, layout }, table, forms }: RegisterBlock, owned: ReadonlySet<string>): ReadPart {
  const rows = layout === "Form" && forms !== undefined ? formsAsRows(forms, lines) : undefined;
  if (rows !== undefined) return { register: table, filled: rows.table, sheetRows: rows.sheetRows, lines };
  return { register: withoutOwned(table, owned), filled: withoutOwned(withJoined(table), owned), lines };
}
