import type { CellStyle, Highlight, NumberFormat } from "#core";
import { elementLike, parseXml, rootOf, serializeXml, type Element } from "../package/xml-part";
import { alignmentWith, borderWith, differentialFormat, fontWith, solidFill } from "./style-parts";
import { childrenNamed, placeChild, styleList, type StyleList } from "./style-xml";

/** A workbook's styles while they are added to. Indexes that the workbook uses already keep their meaning. */
export interface StyleBook {
  /** The index for `<c s="…">` of that look, laid over the existing cell style `base` (0 is the normal one). */
  readonly cellStyle: (style: CellStyle, base?: number) => number;
  /** The number format of a cell style; one that a program has built in under a number that is not known here has a word for it. */
  readonly formatOf: (index: number) => NumberFormat;
  /** The name of the font of a cell without a look; that of Excel where the workbook names none. */
  readonly normalFont: () => string;
  /** The index for `<cfRule dxfId="…">` of a conditional format's look. */
  readonly highlightStyle: (highlight: Highlight) => number;
  /** The part with what was added; the very text that was opened when nothing was. */
  readonly toXml: () => string;
}

/** Opens a workbook's `styles.xml`. What it does not understand is kept. Throws a WorkbookTrouble if it is damaged. */
export function openStyles(stylesXml: string): StyleBook {
  const tree = parseXml(stylesXml.replace(/^\uFEFF/, ""), "styles.xml");
  const root = rootOf(tree);
  const [formats, fonts, fills, borders, cellFormats, highlights] = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"].map((name) =>
    styleList(root, name),
  ) as [StyleList, StyleList, StyleList, StyleList, StyleList, StyleList];
  const given = new Map<string, number>();
  // Many cells share one look, which is spelled as a key but once.
  const plain = new WeakMap<CellStyle, number>();
  const sizeAtFirst = size();

  return {
    cellStyle(style, base = 0) {
      const standing = base === 0 ? plain.get(style) : undefined;
      if (standing !== undefined) return standing;
      const key = JSON.stringify([base, style]);
      const index = given.get(key) ?? addCellStyle(style, base);
      given.set(key, index);
      if (base === 0) plain.set(style, index);
      return index;
    },
    formatOf(index) {
      const id = numberOf(cellFormats.at(index) ?? cellFormats.at(0) ?? elementLike(root, "xf", {}), "numFmtId");
      const code = formats
        .all()
        .find((format) => numberOf(format, "numFmtId") === id)
        ?.getAttribute("formatCode");
      return code ?? Array.from(builtInFormats).find(([, number]) => number === id)?.[0] ?? `built-in ${id}`;
    },
    normalFont() {
      const font = fonts.at(numberOf(cellFormats.at(0) ?? elementLike(root, "xf", {}), "fontId"));
      return (font === undefined ? undefined : childrenNamed(font, "name")[0]?.getAttribute("val")) ?? "Calibri";
    },
    highlightStyle: (highlight) => highlights.indexOf(differentialFormat(root, highlight)),
    toXml: () => (size() === sizeAtFirst ? stylesXml : serializeXml(tree)),
  };

  function addCellStyle(style: CellStyle, base: number): number {
    // A cell may name a style that is not there; every program shows it as a plain one.
    const existing = cellFormats.at(base) ?? cellFormats.at(0);
    const format = (existing?.cloneNode(true) as Element | undefined) ?? newCellFormat();
    if (style.format !== undefined) set(format, "numFmtId", "applyNumberFormat", numberFormat(style.format));
    if (says(style, ["bold", "italic", "size", "color"])) {
      const font = fonts.at(numberOf(format, "fontId")) ?? elementLike(root, "font", {});
      set(format, "fontId", "applyFont", fonts.indexOf(fontWith(font, style)));
    }
    if (style.fill !== undefined) set(format, "fillId", "applyFill", fills.indexOf(solidFill(root, style.fill)));
    if (says(style, ["lineAbove", "lineBelow"])) {
      const border = borders.at(numberOf(format, "borderId")) ?? elementLike(root, "border", {});
      set(format, "borderId", "applyBorder", borders.indexOf(borderWith(border, style)));
    }
    if (says(style, ["align", "vertical", "wrap", "indent"])) {
      const alignment = alignmentWith(root, childrenNamed(format, "alignment")[0], style);
      placeChild(format, alignment, ["alignment", "protection", "extLst"]);
      format.setAttribute("applyAlignment", "1");
    }
    return cellFormats.indexOf(format);
  }

  function newCellFormat(): Element {
    return elementLike(root, "xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0" });
  }

  /** An existing number of that format, whether the workbook's own or built in, else a new one from 164 on. */
  function numberFormat(code: NumberFormat): number {
    const element = formats.all().find((format) => format.getAttribute("formatCode") === code);
    const number = element === undefined ? builtInFormats.get(code) : numberOf(element, "numFmtId");
    if (number !== undefined) return number;
    const next = freeNumber();
    formats.indexOf(elementLike(root, "numFmt", { numFmtId: String(next), formatCode: code }));
    return next;
  }

  /** Behind all that are taken; where some program took the highest, the first that nothing uses. */
  function freeNumber(): number {
    const taken = new Set([...formats.all(), ...cellFormats.all()].map((format) => numberOf(format, "numFmtId")));
    let number = Math.max(163, ...taken) + 1;
    if (number > highestNumber) for (number = 164; taken.has(number);) number++;
    return number;
  }

  function size(): number {
    return [formats, fonts, fills, borders, cellFormats, highlights].reduce((sum, list) => sum + list.all().length, 0);
  }
}

/** Excel keeps the number of a format in two bytes. */
const highestNumber = 65_535;

/** The formats that mean the same in every locale (ECMA-376 part 1, 18.8.30); the built-in dates do not. */
const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

function says(style: CellStyle, fields: readonly (keyof CellStyle)[]): boolean {
  return fields.some((field) => style[field] !== undefined);
}

function set(format: Element, idName: string, applyName: string, id: number): void {
  format.setAttribute(idName, String(id));
  format.setAttribute(applyName, "1");
}

function numberOf(node: Element, attribute: string): number {
  return Number(node.getAttribute(attribute) ?? "0");
}
