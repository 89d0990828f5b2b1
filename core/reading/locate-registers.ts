import { headerKey } from "../parsing/text";
import { formFields } from "../register/forms";
import { headingKey, textOf } from "../register/grid";
import { bestHead, type HeadFit } from "../register/heads";
import { mappingHeaders, mappingSheet, mappingTable, readMapping, type MappingLine } from "../register/mapping";
import { formName, partsOf, type MappingPart } from "../register/parts";
import type { SheetLook } from "../port/look";
import { isSame, type LocatedTable, type TableCandidate } from "./table-candidate";

/**
 * Where the registers stand that a mapping names: on their sheet, in the row that bears most of the headings which the mapping
 * knows, so that rows put in above do no harm; where the sheet is gone, on the one other sheet that bears nearly all of them. Of
 * lists one below the other the first is enough: it is read down to the end of the sheet. Forms are all sheets that bear the labels.
 */
export function locateRegisters(candidates: readonly TableCandidate[]): readonly LocatedTable[] {
  const mapping = locateMapping(candidates);
  if (mapping === undefined) return [];
  const parts = partsOf(readMapping(asTable(candidates[mapping.candidate] as TableCandidate, mapping.headerOffset)).lines);
  const named = new Set(parts.map(({ sheet }) => sheet.toLowerCase()));
  const located = [...named].flatMap((sheet) => {
    const partsOfSheet = parts.filter((part) => isSame(part.sheet, sheet));
    const forms = partsOfSheet.find(({ layout }) => layout === "Form");
    return forms === undefined ? locateParts(candidates, partsOfSheet, named) : locateForms(candidates, forms);
  });
  return located.map((found) => ({ ...found, isMapped: true as const }));
}

/** The parts on one sheet: the one that a host knows by a plan table's name, and those that do not stand below it. */
function locateParts(candidates: readonly TableCandidate[], parts: readonly MappingPart[], named: ReadonlySet<string>): readonly LocatedTable[] {
  const taken = new Set<string>();
  const found = [...parts]
    .sort((a, b) => a.headerRow - b.headerRow)
    .flatMap((part) => {
      const isFree = (candidate: number, row: number): boolean => !taken.has(`${candidate} ${row}`);
      const [best] = fitsOf(candidates, part.lines, (candidate) => isSame(candidate.sheet, part.sheet), isFree);
      if (best !== undefined) taken.add(`${best.candidate} ${best.row}`);
      return best === undefined ? [] : [{ part, ...best }];
    });
  const main = found.find(({ part }) => part.readAs === part.table) ?? found[0];
  if (main === undefined) {
    const [first] = parts;
    const others = first === undefined ? [] : fitsOf(candidates, first.lines, ({ sheet }) => !isSame(sheet, mappingSheet) && !named.has(sheet.toLowerCase()));
    const sure = others.filter(({ share }) => share >= nearlyAll);
    return first === undefined || sure.length !== 1 ? [] : sure.map(({ candidate, row }) => ({ table: first.readAs, candidate, headerOffset: row }));
  }
  return found
    .filter((located) => located === main || located.candidate !== main.candidate || located.row < main.row)
    .map(({ part, candidate, row }) => ({ table: part.readAs, candidate, headerOffset: row }));
}

/** Sheets that bear at least half of the labels, each with a value or nothing beside it. A new one joins by itself. */
function locateForms(candidates: readonly TableCandidate[], forms: MappingPart): readonly LocatedTable[] {
  const labels = new Set(forms.lines.flatMap(({ heading }) => (heading === "" ? [] : [headingKey(heading)])));
  const found = candidates.flatMap(({ name, sheet, rows }, candidate) => {
    if (name !== null || isSame(sheet, mappingSheet)) return [];
    const known = new Set(formFields(rows, (text) => labels.has(headingKey(text))).map(({ label }) => headingKey(label))).size;
    return known >= fewestLabels && known * 2 >= Math.min(labels.size, mostLabels) ? [{ sheet, candidate }] : [];
  });
  return found.map(({ sheet, candidate }, place) => ({ table: place === 0 ? forms.readAs : formName(sheet), candidate, headerOffset: 0 }));
}

const fewestLabels = 3;
/** So many labels in the first rows are enough, however long the form is. */
const mostLabels = 20;

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

interface Fit extends HeadFit {
  readonly candidate: number;
}

/** As many rows of a sheet as a host shows. */
const most = 30;

/** How well some of the candidates bear the headings of a mapping, the best first; those with none are left out. */
function fitsOf(
  candidates: readonly TableCandidate[],
  lines: readonly MappingLine[],
  isOne: (candidate: TableCandidate) => boolean,
  isFree: (candidate: number, row: number) => boolean = () => true,
): readonly Fit[] {
  return candidates
    .flatMap((candidate, position): readonly Fit[] => {
      const head = isOne(candidate) ? bestHead(candidate.rows, lines, { most, isFree: (row) => isFree(position, row) }) : undefined;
      return head === undefined ? [] : [{ ...head, candidate: position }];
    })
    .sort((a, b) => b.known - a.known || a.candidate - b.candidate);
}

/** How many of a mapping's headings a sheet has, as a share, and the sheet row, from 1, where they stand: for a mapping of another workbook. */
export function headingsFit({ rows, top }: SheetLook, lines: readonly MappingLine[]): { readonly share: number; readonly headerRow: number } {
  const head = bestHead(rows, lines, { most });
  return { share: head?.share ?? 0, headerRow: top + (head?.row ?? 0) };
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
