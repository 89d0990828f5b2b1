import { headerKey } from "../parsing/text";
import { combinedHeadings, headingKey, textOf } from "../register/grid";
import { mappingHeaders, mappingSheet, mappingTable, readMapping, type MappingLine } from "../register/mapping";
import type { SheetLook } from "../port/look";
import type { Cell } from "../port/workbook";
import { isSame, type LocatedTable, type TableCandidate } from "./table-candidate";

/**
 * Where the registers stand that a mapping names: on their sheet, in the row that bears most of the headings which the mapping
 * knows, so that rows put in above do no harm; where the sheet is gone, on the one other sheet that bears nearly all of them.
 */
export function locateRegisters(candidates: readonly TableCandidate[]): readonly LocatedTable[] {
  const mapping = locateMapping(candidates);
  if (mapping === undefined) return [];
  const { lines } = readMapping(asTable(candidates[mapping.candidate] as TableCandidate, mapping.headerOffset));
  const sheets = [...new Set(lines.map(({ sheet }) => sheet.toLowerCase()))];
  return sheets.flatMap((sheet): readonly LocatedTable[] => {
    const own = lines.filter((line) => isSame(line.sheet, sheet));
    const fits = fitsOf(candidates, own, (candidate) => isSame(candidate.sheet, sheet));
    const others =
      fits.length > 0 ? [] : fitsOf(candidates, own, (candidate) => !isSame(candidate.sheet, mappingSheet)).filter(({ share }) => share >= nearlyAll);
    const best = fits[0] ?? (others.length === 1 ? others[0] : undefined);
    return best === undefined ? [] : [{ table: own[0]?.table ?? "Benefits", candidate: best.candidate, headerOffset: best.row, isMapped: true }];
  });
}

const nearlyAll = 0.8;

/** The mapping itself: by its name, or, where another program dropped the table, its cells on its own sheet. */
export function locateMapping(candidates: readonly TableCandidate[]): LocatedTable | undefined {
  const named = candidates.findIndex(({ name }) => name !== null && isSame(name, mappingTable));
  if (named >= 0) return { table: mappingTable, candidate: named, headerOffset: 0 };
  const plain = candidates.findIndex(({ name, sheet }) => name === null && isSame(sheet, mappingSheet));
  const headerOffset = candidates[plain]?.rows.findIndex((row) => needed.every((header) => row.some((cell) => headerKey(textOf(cell)) === header))) ?? -1;
  return headerOffset < 0 ? undefined : { table: mappingTable, candidate: plain, headerOffset };
}

const needed = mappingHeaders.filter((header) => ["Sheet", "Heading", "Plan column"].includes(header)).map(headerKey);

interface HeadFit {
  readonly candidate: number;
  readonly row: number;
  /** How many of the mapping's headings it bears, and which share of them. */
  readonly known: number;
  readonly share: number;
}

/** How well some of the candidates bear the headings of a mapping, the best first; those with none are left out. */
function fitsOf(candidates: readonly TableCandidate[], lines: readonly MappingLine[], isOne: (candidate: TableCandidate) => boolean): readonly HeadFit[] {
  return candidates
    .flatMap((candidate, position): readonly HeadFit[] => {
      const head = isOne(candidate) ? headOf(candidate.rows, lines) : undefined;
      return head === undefined ? [] : [{ ...head, candidate: position }];
    })
    .sort((a, b) => b.known - a.known || a.candidate - b.candidate);
}

/** How many of a mapping's headings a sheet has, as a share, and the sheet row, from 1, where they stand: for a mapping of another workbook. */
export function headingsFit({ rows, top }: SheetLook, lines: readonly MappingLine[]): { readonly share: number; readonly headerRow: number } {
  const head = headOf(rows, lines);
  return { share: head?.share ?? 0, headerRow: top + (head?.row ?? 0) };
}

/** The row, from 0, with most of the mapped headings; of two-line headings the upper one. A register on its side begins where it begins. */
function headOf(rows: readonly (readonly Cell[])[], lines: readonly MappingLine[]): Omit<HeadFit, "candidate"> | undefined {
  const wanted = new Set(lines.flatMap(({ heading }) => (heading === "" ? [] : [headingKey(heading)])));
  const count = (headings: readonly string[]): number => new Set(headings.map(headingKey).filter((heading) => wanted.has(heading))).size;
  const isTwoLined = lines.some(({ headingLines }) => headingLines === 2);
  const heads = lines.some(({ layout }) => layout === "Columns")
    ? [{ row: 0, known: count(rows.map((row) => textOf(row[0]))) }]
    : rows.slice(0, 30).map((row, place) => ({ row: place, known: count(isTwoLined ? combinedHeadings(row, rows[place + 1] ?? []) : row.map(textOf)) }));
  const [best] = heads.sort((a, b) => b.known - a.known || a.row - b.row);
  return best === undefined || best.known === 0 ? undefined : { ...best, share: best.known / wanted.size };
}

function asTable({ sheet, rows }: TableCandidate, headerOffset: number) {
  const [headers = [], ...body] = rows.slice(headerOffset);
  return {
    name: mappingTable,
    sheet,
    headerRow: 1,
    firstColumn: 1,
    columns: headers.map((header, place) => ({ header: textOf(header), cells: body.map((row) => row[place] ?? null) })),
  };
}
