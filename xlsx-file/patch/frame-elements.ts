import { damaged } from "../package/errors";
import { children, parseXml, rootOf, type Element } from "../package/xml-part";
import { XMLSerializer } from "@xmldom/xmldom";
import type { FrameElement, SheetFrame } from "./sheet-frame";

/** The order of a worksheet's elements (ECMA-376 part 1, CT_Worksheet), without which Excel repairs the file. */
const before = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"];
const after = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** The frame with an element put in the place of the one of that name, or in its proper place where there is none. */
export function withElement(frame: SheetFrame, name: string, xml: string): SheetFrame {
  const side = before.includes(name) ? "before" : "after";
  const element = { name, xml: prefixed(frame, xml) };
  const known = frame[side].some((existing) => existing.name === name);
  const elements = known
    ? frame[side].map((existing) => (existing.name === name ? element : existing))
    : insert(frame[side], element, side === "before" ? before : after);
  return { ...frame, [side]: elements };
}

/** The frame with one more element after those of the same name. */
export function withAddedElement(frame: SheetFrame, name: string, xml: string): SheetFrame {
  return { ...frame, after: insert(frame.after, { name, xml: prefixed(frame, xml) }, after) };
}

export function frameElement(frame: SheetFrame, name: string): FrameElement | undefined {
  return [...frame.before, ...frame.after].find((element) => element.name === name);
}

/** Elements that we do not know (`mc:AlternateContent`) stay behind the one that they stand behind. */
function insert(elements: readonly FrameElement[], element: FrameElement, order: readonly string[]): readonly FrameElement[] {
  const rank = order.indexOf(element.name);
  const next = elements.findIndex(({ name }) => order.indexOf(name) > rank);
  const at = next < 0 ? elements.length : next;
  return [...elements.slice(0, at), element, ...elements.slice(at)];
}

/** Our own XML has no prefixes; in a sheet whose elements have one, it takes that. */
export const prefixed = ({ prefix }: Pick<SheetFrame, "prefix">, xml: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, `<$1${prefix}`);

/** An element of the frame as a tree, with the name spaces of its sheet. */
export function parseElement(frame: SheetFrame, xml: string): Element {
  const whole = `${frame.opening.replace(/^\uFEFF/, "")}${xml}</${frame.prefix}worksheet>`;
  const [element] = children(rootOf(parseXml(whole, "a sheet")));
  if (element === undefined) throw damaged("a sheet's element cannot be read");
  return element;
}

/** A changed tree as text again, without the name spaces that its sheet declares already. */
export function elementText(frame: SheetFrame, element: Element): string {
  const text = new XMLSerializer().serializeToString(element);
  const declared = new Set(frame.opening.match(/xmlns(?::\w+)?="[^"]*"/g) ?? []);
  const undeclared = (whole: string, declaration: string): string => (declared.has(declaration) ? "" : whole);
  return text.replace(/ (xmlns(?::\w+)?="[^"]*")/g, undeclared);
}
