import type { CellStyle, Highlight } from "#core";
import { elementLike, type Element } from "../package/xml-part";
import { childrenNamed, placeChild } from "./style-xml";

/** A copy of the font with what the style says about letters. */
export function fontWith(base: Element, style: Pick<CellStyle, "bold" | "italic" | "size" | "color">): Element {
  const font = copy(base);
  if (style.bold !== undefined) setFlag(font, "b", style.bold);
  if (style.italic !== undefined) setFlag(font, "i", style.italic);
  if (style.size !== undefined) placeChild(font, elementLike(font, "sz", { val: String(style.size) }), fontOrder);
  if (style.color !== undefined) placeChild(font, elementLike(font, "color", { rgb: argb(style.color) }), fontOrder);
  return font;
}

/** A plain fill of one colour, of the kind that cells take. */
export function solidFill(like: Element, color: string): Element {
  const fill = elementLike(like, "fill", {});
  const pattern = elementLike(like, "patternFill", { patternType: "solid" });
  pattern.appendChild(elementLike(like, "fgColor", { rgb: argb(color) }));
  pattern.appendChild(elementLike(like, "bgColor", { indexed: "64" }));
  fill.appendChild(pattern);
  return fill;
}

/** A copy of the border with the style's thin lines above and below. */
export function borderWith(base: Element, style: Pick<CellStyle, "lineAbove" | "lineBelow">): Element {
  const border = copy(base);
  if (style.lineAbove !== undefined) setLine(border, "top", style.lineAbove);
  if (style.lineBelow !== undefined) setLine(border, "bottom", style.lineBelow);
  return border;
}

/** The alignment with what the style says about it, starting from an existing one. */
export function alignmentWith(like: Element, base: Element | undefined, style: CellStyle): Element {
  const alignment = base === undefined ? elementLike(like, "alignment", {}) : copy(base);
  const horizontal = style.align ?? (style.indent === undefined ? undefined : "left");
  const vertical = style.vertical === "middle" ? "center" : style.vertical;
  if (horizontal !== undefined) alignment.setAttribute("horizontal", horizontal);
  if (vertical !== undefined) alignment.setAttribute("vertical", vertical);
  if (style.wrap !== undefined) alignment.setAttribute("wrapText", style.wrap ? "1" : "0");
  if (style.indent !== undefined) alignment.setAttribute("indent", String(style.indent));
  return alignment;
}

/** The look that a conditional format lays over a cell. Its plain fill is a background colour, unlike a cell's. */
export function differentialFormat(like: Element, highlight: Highlight): Element {
  const format = elementLike(like, "dxf", {});
  const font = elementLike(like, "font", {});
  if (highlight.bold !== undefined) setFlag(font, "b", highlight.bold);
  font.appendChild(elementLike(like, "color", { rgb: argb(highlight.color) }));
  format.appendChild(font);
  if (highlight.fill === undefined) return format;
  const fill = elementLike(like, "fill", {});
  const pattern = elementLike(like, "patternFill", {});
  pattern.appendChild(elementLike(like, "bgColor", { rgb: argb(highlight.fill) }));
  fill.appendChild(pattern);
  format.appendChild(fill);
  return format;
}

/** `#RRGGBB` as the file spells a colour. Throws a RangeError for anything else. */
export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`"${color}" is no colour of the form #RRGGBB.`);
  return `FF${color.slice(1).toUpperCase()}`;
}

function copy(original: Element): Element {
  return original.cloneNode(true) as Element;
}

function setFlag(font: Element, name: "b" | "i", on: boolean): void {
  placeChild(font, elementLike(font, name, on ? {} : { val: "0" }), fontOrder);
}

function setLine(border: Element, side: "top" | "bottom", color: string): void {
  for (const missing of ["left", "right", "top", "bottom", "diagonal"]) {
    const other = missing === "left" ? "start" : missing === "right" ? "end" : missing;
    if (childrenNamed(border, missing).length === 0 && childrenNamed(border, other).length === 0) {
      placeChild(border, elementLike(border, missing, {}), borderOrder);
    }
  }
  const line = elementLike(border, side, { style: "thin" });
  line.appendChild(elementLike(border, "color", { rgb: argb(color) }));
  placeChild(border, line, borderOrder);
}

/** The order that Excel writes and Microsoft's validator demands. */
const fontOrder = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const borderOrder = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
