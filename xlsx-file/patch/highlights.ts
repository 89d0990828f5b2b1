import type { Highlight } from "#core";
import { parseRectangle, rectangleAddress, type Rectangle } from "../scan/address";
import { conditionalFormatXml } from "../write/conditional-formats";
import type { StyleBook } from "../write/styles";
import { attribute, children, type Element } from "../package/xml-part";
import { elementText, parseElement, prefixed, withAddedElement } from "./frame-elements";
import type { FrameElement, SheetFrame } from "./sheet-frame";

/**
 * The sheet with these conditional formats on a column of cells. Ours are known by their condition on this one column;
 * whatever else the user has, on other areas or with other conditions, is kept. Nothing changes where all is right.
 */
export function withHighlights(frame: SheetFrame, area: Rectangle, rules: readonly Highlight[], styles: StyleBook): SheetFrame {
  if (rules.length === 0 || area.lastRow < area.firstRow) return frame;
  const sqref = rectangleAddress(area);
  const written = (priority: number): string => conditionalFormatXml(sqref, rules, styles, priority);
  const wanted = rulesOf(parseElement(frame, prefixed(frame, written(1))));
  const conditions = new Set(wanted.map(conditionOf));
  let isThere = false;

  const after = frame.after.flatMap((element): readonly FrameElement[] => {
    if (element.name !== "conditionalFormatting" || !element.xml.includes(sqref.replace(/\d.*/, ""))) return [element];
    const tree = parseElement(frame, element.xml);
    const covered = parseRectangle(attribute(tree, "sqref") ?? "");
    if (covered === undefined || covered.firstColumn !== area.firstColumn || covered.lastColumn !== area.firstColumn) return [element];
    if (covered.firstRow > area.lastRow || covered.lastRow < area.firstRow) return [element];
    const existing = rulesOf(tree);
    if (!isThere && attribute(tree, "sqref") === sqref && isEqual(existing, wanted)) {
      isThere = true;
      return [element];
    }
    const ours = existing.filter((rule) => conditions.has(conditionOf(rule)));
    if (ours.length === 0) return [element];
    for (const rule of ours) tree.removeChild(rule);
    return rulesOf(tree).length === 0 ? [] : [{ name: element.name, xml: elementText(frame, tree) }];
  });
  const cleaned = { ...frame, after };
  return isThere ? cleaned : withAddedElement(cleaned, "conditionalFormatting", written(highestPriority(after) + 1));
}

/** The sheet without the conditional formats that stand in an area and nowhere else. */
export function withoutHighlights(frame: SheetFrame, area: Rectangle): SheetFrame {
  const isGone = ({ name, xml }: FrameElement): boolean => {
    if (name !== "conditionalFormatting") return false;
    const covered = (attribute(parseElement(frame, xml), "sqref") ?? "").split(" ").map(parseRectangle);
    return covered.every(
      (part) => part !== undefined && part.firstColumn >= area.firstColumn && part.lastColumn <= area.lastColumn && part.firstRow >= area.firstRow,
    );
  };
  return { ...frame, after: frame.after.filter((element) => !isGone(element)) };
}

const rulesOf = (tree: Element): readonly Element[] => children(tree).filter((child) => child.localName === "cfRule");

/** What a rule asks, without its look, its priority and the row that it starts from. */
const conditionOf = (rule: Element): string =>
  [attribute(rule, "type"), attribute(rule, "operator"), rule.textContent?.replace(/([A-Z]+)\d+/g, "$1")].join("|");

const isEqual = (existing: readonly Element[], wanted: readonly Element[]): boolean =>
  existing.length === wanted.length &&
  existing.every((rule, index) => {
    const other = wanted[index];
    return (
      other !== undefined &&
      conditionOf(rule) === conditionOf(other) &&
      rule.textContent === other.textContent &&
      attribute(rule, "dxfId") === attribute(other, "dxfId")
    );
  });

function highestPriority(elements: readonly FrameElement[]): number {
  const priorities = elements
    .filter(({ name }) => name === "conditionalFormatting" || name === "extLst")
    .flatMap(({ xml }) => Array.from(xml.matchAll(/\bpriority\s*=\s*["'](\d+)/g), ([, priority]) => Number(priority)));
  return priorities.reduce((highest, priority) => Math.max(highest, priority), 0);
}
