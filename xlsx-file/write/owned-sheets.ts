import { type Cell, chartValuesOf, isSameName, layoutOf, type OwnedSheet, placeOfSheet, refuseTakenNames, plainChart, withSparklines } from "#core";
import type { WorkbookPackage } from "../package/package";
import { hasNoFormulas } from "../package/recalculation";
import { freePartName, partTypes } from "../package/part-names";
import { isOfType, relationshipsPartOf, relativeTarget } from "../package/relationships";
import { days1904, isDateFormat } from "../scan/dates";
import { addSheet, dropSheet, sheetNames } from "../package/sheets";
import { highestTableId, tableIdentities, type TableIdentity } from "../package/table-ids";
import { plainStretch, type Stretch } from "../package/stretches";
import type { SheetPart, WorkbookParts } from "../package/workbook-parts";
import { withNotes } from "../patch/notes";
import { joinFrame, splitFrame } from "../patch/sheet-frame";
import { ownedSheetParts, type SheetPieces } from "./owned-sheet";
import { standingRows } from "./standing-rows";
import type { StyleBook } from "./styles";
import { declaration } from "../package/xml-part";

/** Writes one of the product's own sheets whole, over the one of that name or anew; gives whether it changed. */
export function writeOwnedSheet(file: WorkbookPackage, parts: WorkbookParts, owned: OwnedSheet, all: readonly OwnedSheet[], styles: StyleBook): boolean {
  const sheet = withSparklines(owned);
  const dated = (owned: OwnedSheet): OwnedSheet => (parts.from1904 ? in1904(owned) : owned);
  const existing = parts.sheets.find(({ name }) => isSameName(name, sheet.name));
  const old = existing === undefined ? noParts : partsOf(file, existing);
  const tables = tableIdentities(file);
  const count = layoutOf(sheet).tables.length;
  const tableId = firstTableId(tables, old.tables, count);
  // Of runs that are not read none of the bytes are needed.
  const standing = standingRows((existing === undefined || file.stretches(existing.part) !== undefined ? undefined : file.read(existing.part)) ?? none);
  const written = ownedSheetParts(dated(sheet), styles, tableId, chartValuesOf(all.map(dated)), standing);
  refuseTakenNames(
    sheet,
    "a table",
    tables.flatMap(({ name, part }) => (old.tables.some((other) => isSameName(other, part)) ? [] : [name])),
  );

  const added = (): string => addSheet(file, parts.part, sheet.name, none, placeOfSheet(sheet, all, sheetNames(file, parts.part)), sheet.isHidden === true);
  const part = existing?.part ?? added();
  const changed = writePieces(file, part, written.sheet) || existing === undefined;
  const drawingXmls = written.drawingXml === undefined ? [] : [written.drawingXml];
  const drawing = writeParts(file, "drawing", old.drawings, drawingXmls);
  const charts = writeParts(
    file,
    "chart",
    old.charts,
    written.charts.map(({ xml }) => xml),
  );
  const tableParts = writeParts(
    file,
    "table",
    old.tables,
    written.tables.map(({ xml }) => xml),
  );
  for (const leftover of old.others) file.remove(leftover);
  for (const target of drawing)
    writeRelationships(
      file,
      target,
      charts.map((chart) => ["chart", chart]),
    );
  writeRelationships(
    file,
    part,
    [...drawing.map((target): Target => ["drawing", target]), ...tableParts.map((target): Target => ["table", target])],
    drawing.length === 0 ? 2 : 1,
  );
  const { notes = [] } = sheet;
  if (notes.length > 0) file.write(part, joinFrame(withNotes(file, part, splitFrame(file.read(part) ?? new Uint8Array(), part), notes)));
  // Whatever its texts look like, they are texts.
  hasNoFormulas(file.stretches(part) ?? file.read(part));
  return changed;
}

const none = new Uint8Array();

/** Writes a sheet's part, by its runs where it has any; gives whether this changed anything. */
function writePieces(file: WorkbookPackage, part: string, pieces: SheetPieces): boolean {
  const stretches: Stretch[] = [];
  let beside: Uint8Array[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string" || piece instanceof Uint8Array) beside.push(typeof piece === "string" ? Buffer.from(piece) : piece);
    else {
      if (beside.length > 0) stretches.push(plainStretch(Buffer.concat(beside)));
      stretches.push(piece);
      beside = [];
    }
  }
  const last = Buffer.concat(beside);
  return stretches.length === 0 ? file.write(part, last) : file.writeStretches(part, [...stretches, plainStretch(last)]);
}

/** Takes one of the product's own sheets away with all that belongs to it. */
export function removeOwnedSheet(file: WorkbookPackage, workbookPart: string, sheet: SheetPart): void {
  const { drawings, charts, tables, others } = partsOf(file, sheet);
  dropSheet(file, workbookPart, sheet.name);
  for (const part of [...others, ...charts, ...drawings, ...tables, sheet.part]) file.remove(part);
}

interface OldParts {
  readonly drawings: readonly string[];
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** What belonged to the old content alone and goes with it: its notes, the looks of its charts. */
  readonly others: readonly string[];
}

const noParts: OldParts = { drawings: [], charts: [], tables: [], others: [] };

function partsOf(file: WorkbookPackage, { part }: SheetPart): OldParts {
  const targets = (from: string, ...types: readonly string[]): readonly string[] =>
    file
      .relationships(from)
      .flatMap((relationship) => (!relationship.external && types.some((type) => isOfType(relationship, type)) ? [relationship.target] : []));
  const drawings = targets(part, "drawing");
  const charts = drawings.flatMap((drawing) => targets(drawing, "chart"));
  const others = charts.flatMap((chart) => targets(chart, "chartStyle", "chartColorStyle", "themeOverride"));
  const notes = targets(part, "comments", "vmlDrawing", "threadedComment", "printerSettings");
  return { drawings, charts, tables: targets(part, "table"), others: [...others, ...notes] };
}

type Target = readonly [type: string, part: string];

/** Writes parts over the old ones of their kind, adds what is missing and removes what is too many. */
function writeParts(file: WorkbookPackage, kind: "drawing" | "chart" | "table", old: readonly string[], xmls: readonly string[]): readonly string[] {
  const stems = { drawing: "xl/drawings/drawing", chart: "xl/charts/chart", table: "xl/tables/table" };
  for (const leftover of old.slice(xmls.length)) file.remove(leftover);
  return xmls.map((xml, index) => {
    const part = old[index] ?? freePartName(file, stems[kind], ".xml");
    file.write(part, xml);
    file.addContentType(part, partTypes[kind]);
    if (kind === "chart" && file.read(relationshipsPartOf(part)) !== undefined) writeRelationships(file, part, []);
    return part;
  });
}

function writeRelationships(file: WorkbookPackage, part: string, targets: readonly Target[], firstId = 1): void {
  const name = relationshipsPartOf(part);
  if (targets.length === 0 && file.read(name) === undefined) return;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const all = targets.map(([type, target], index) => {
    return `<Relationship Id="rId${firstId + index}" Type="${office}/${type}" Target="${relativeTarget(part, target)}"/>`;
  });
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  file.write(name, `${declaration}<Relationships xmlns="${namespace}">${all.join("")}</Relationships>`);
}

/** The ids that the sheet's tables have already, as long as they are enough and in a row; else ones that are free. */
function firstTableId(tables: readonly TableIdentity[], standingParts: readonly string[], count: number): number {
  const ids = standingParts.map((part) => tables.find((table) => isSameName(table.part, part))?.id ?? 0);
  const first = ids[0] ?? 0;
  const fits = ids.length >= count && ids.slice(0, count).every((id, index) => id > 0 && id === first + index);
  return fits && count > 0 ? first : highestTableId(tables) + 1;
}

/** The same sheet with its dates as a workbook counts them that starts in 1904. */
function in1904(sheet: OwnedSheet): OwnedSheet {
  const shift = (cell: Cell): Cell => (typeof cell === "number" ? cell - days1904 : cell);
  const blocks = sheet.blocks.map((block) => {
    const dated = block.styles.map(({ format }) => format !== undefined && isDateFormat(format));
    return { ...block, cells: block.cells.map((row) => row.map((cell, index) => (dated[index] ? shift(cell) : cell))) };
  });
  return { ...sheet, blocks, charts: sheet.charts.map(plainChart) };
}
