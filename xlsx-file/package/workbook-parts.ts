import { WorkbookTrouble, say } from "#core";
import { damaged } from "./errors";
import { workbookPartOf, type WorkbookPackage } from "./package";
import { isOfType, type Relationship } from "./relationships";
import { parseRectangle, type Rectangle } from "../scan/address";
import { keptByBytes } from "./kept-results";
import { elementsIn, readXml, saysYes, type XmlElement } from "./xml-tree";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Its position among all sheets of the workbook, from 0. */
  readonly position: number;
}

/** A name of the workbook that stands for a rectangle of cells. */
export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly rectangle: Rectangle;
}

/** A spreadsheet table ("ListObject"): its rectangle holds the header row and, where it has one, the totals row. */
export interface ListObject {
  readonly name: string;
  readonly part: string;
  readonly sheet: SheetPart;
  readonly rectangle: Rectangle;
  readonly totalsRows: number;
}

/** What the small parts of a workbook say: where everything is. */
export interface WorkbookParts {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  readonly namedRanges: readonly NamedRange[];
  /** All names in use, tables apart, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly from1904: boolean;
  /** Whether the file asks for all formulas to be calculated on opening, and does not say that what they show was calculated. */
  readonly asksForCalculation: boolean;
  readonly sharedStringsPart: string | undefined;
  /** Where the styles stand, or would; a relationship may point at a part that is not there. */
  readonly stylesPart: string | undefined;
}

export function readWorkbookParts(file: WorkbookPackage): WorkbookParts {
  const part = workbookPartOf(file);
  const bytes = file.read(part) ?? new Uint8Array();
  const relationships = file.relationships(part);
  const standing = kept.get(bytes);
  if (standing?.relationships === relationships) return standing.parts;
  const parts = partsIn(bytes, part, relationships);
  kept.set(bytes, { relationships, parts });
  return parts;
}

/** What was read of a workbook's main part, which holds as long as its relationships are the same. */
const kept = new WeakMap<Uint8Array, { readonly relationships: readonly Relationship[]; readonly parts: WorkbookParts }>();

function partsIn(bytes: Uint8Array, part: string, relationships: readonly Relationship[]): WorkbookParts {
  const workbook = readXml(bytes, part);
  const target = (type: string): string | undefined => relationships.find((relationship) => isOfType(relationship, type) && !relationship.external)?.target;
  const sheets = elementsIn(workbook, "sheet").flatMap(({ attributes }, position) => {
    const found = relationships.find((relationship) => relationship.id === attributes["id"]);
    if (found === undefined || !isOfType(found, "worksheet")) return [];
    return [{ name: attributes["name"] ?? "", part: found.target, position }];
  });
  const defined = elementsIn(workbook, "definedName");
  const [properties] = elementsIn(workbook, "workbookPr");
  return {
    part,
    sheets,
    namedRanges: defined.flatMap(({ attributes: { name = "" }, text }) => {
      const range = name.startsWith("_xlnm.") ? undefined : parseSheetRange(text);
      return range === undefined ? [] : [{ name, ...range }];
    }),
    names: new Set(defined.map(({ attributes: { name = "" } }) => name.toLowerCase())),
    from1904: properties !== undefined && saysYes(properties, "date1904"),
    asksForCalculation: elementsIn(workbook, "calcPr").some(asksForCalculation),
    sharedStringsPart: target("sharedStrings"),
    stylesPart: target("styles"),
  };
}

/** Programs that cannot calculate leave it to the next one in one of these two ways. (`forceFullCalc` is a user's choice in Excel.) */
const asksForCalculation = (calculation: XmlElement): boolean =>
  calculation.attributes["calcCompleted"] === undefined ? saysYes(calculation, "fullCalcOnLoad") : !saysYes(calculation, "calcCompleted");

/** `'My plan'!$A$3:$F$20`; undefined for single cells, formulas and several areas. */
function parseSheetRange(formula: string): { readonly sheet: string; readonly rectangle: Rectangle } | undefined {
  const pattern = /^(?:'((?:[^']|'')+)'|([^'!,()[\]]+))!([$A-Za-z0-9:]+)$/;
  const [, quoted, plain, area = ""] = pattern.exec(formula.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const rectangle = area.includes(":") ? parseRectangle(area) : undefined;
  return sheet === undefined || rectangle === undefined ? undefined : { sheet, rectangle };
}

/** All tables of one sheet that have a header row. */
export function listObjectsOf(file: WorkbookPackage, sheet: SheetPart): readonly ListObject[] {
  return file.relationships(sheet.part).flatMap((relationship) => {
    if (!isOfType(relationship, "table")) return [];
    const bytes = file.read(relationship.target);
    if (bytes === undefined) throw damaged(say`${relationship.target} is missing`);
    const { hasHeader, ...table } = describedTable(bytes, relationship.target);
    return hasHeader ? [{ ...table, part: relationship.target, sheet }] : [];
  });
}

const describedTable = keptByBytes((bytes, part) => {
  const root = readXml(bytes, part);
  const { headerRowCount, displayName, name, totalsRowCount, ref } = root.name === "table" ? root.attributes : {};
  const rectangle = parseRectangle(ref ?? "");
  if (rectangle === undefined) throw damaged(say`${part} is not a table`);
  return { hasHeader: headerRowCount !== "0", name: displayName ?? name ?? "", rectangle, totalsRows: Number(totalsRowCount ?? "0") };
});

/** Throws when the workbook is of the strict kind, whose parts we do not write. */
export function refuseStrict(file: WorkbookPackage, { part }: WorkbookParts): void {
  if (!file.text(part)?.includes("http://purl.oclc.org/ooxml/")) return;
  throw new WorkbookTrouble(
    "other format",
    say`This is a Strict Open XML workbook, which can be read but not written. Open it in Excel, choose File > Save As > Excel Workbook (.xlsx) and try again.`,
  );
}
