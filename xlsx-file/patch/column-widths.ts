import { attributesOf } from "../scan/xml-bytes";
import { frameElement, withElement } from "./frame-elements";
import type { SheetFrame } from "./sheet-frame";

/** A width in characters as the file stores it: 5 pixels beside characters of 7 each (ECMA-376 part 1, 18.3.1.13). */
export const storedWidth = (characters: number): number => Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;

/** The sheet with one column, counted from 1, in sight and as wide as that many characters; a definition of several columns is split around it. */
export function withColumnWidth(frame: SheetFrame, column: number, characters: number): SheetFrame {
  const columns = definitionsOf(frame);
  const covering = columns.find((definition) => covers(definition, column));
  const wanted = { ...inSight(covering ?? {}), min: String(column), max: String(column), ...wide(characters) };
  return withDefinitions(frame, [...columns.flatMap((definition) => without(definition, column, column)), wanted]);
}

/** The sheet with those columns folded away in an outline that the next column opens. Each has a definition of its own. */
export function withFold(frame: SheetFrame, first: number, last: number): SheetFrame {
  const columns = definitionsOf(frame).map((definition) => {
    if (covers(definition, last + 1)) return { ...definition, collapsed: "1" };
    const column = Number(definition["min"]);
    return first <= column && column <= last ? { ...definition, hidden: "1", outlineLevel: "1" } : definition;
  });
  return withOutlineLevel(withDefinitions(frame, columns));
}

/** Programs leave no room for the buttons of an outline where the sheet does not say how deep it is. */
function withOutlineLevel(frame: SheetFrame): SheetFrame {
  const xml = frameElement(frame, "sheetFormatPr")?.xml;
  if (xml === undefined) return withElement(frame, "sheetFormatPr", '<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/>');
  return xml.includes("outlineLevelCol=")
    ? frame
    : withElement(
        frame,
        "sheetFormatPr",
        xml.replace(/\/?>$/, (end) => ` outlineLevelCol="1"${end}`),
      );
}

/** The sheet with the columns from the first to the last as every other one of its sheet is. */
export function withoutColumnWidths(frame: SheetFrame, first: number, last: number): SheetFrame {
  const columns = definitionsOf(frame);
  const kept = columns.flatMap((definition) => without(definition, first, last));
  if (kept.length > 0) return withDefinitions(frame, kept);
  return { ...frame, before: frame.before.filter(({ name }) => name !== "cols") };
}

type Attributes = Readonly<Record<string, string>>;

function definitionsOf(frame: SheetFrame): readonly Attributes[] {
  const existing = frameElement(frame, "cols")?.xml ?? "";
  const bytes = Buffer.from(existing, "utf8");
  return Array.from(existing.matchAll(/<(?:\w+:)?col\s[^>]*>/g), ({ index, 0: tag }) => {
    const start = Buffer.byteLength(existing.slice(0, index));
    return attributesOf(bytes, start, start + Buffer.byteLength(tag));
  });
}

const covers = ({ min, max }: Attributes, column: number): boolean => Number(min) <= column && column <= Number(max);

/** What is left of a definition outside of some columns. */
function without(definition: Attributes, first: number, last: number): readonly Attributes[] {
  const [from, to] = [Number(definition["min"]), Number(definition["max"])];
  if (last < from || first > to) return [definition];
  return [...(from < first ? [{ ...definition, max: String(first - 1) }] : []), ...(to > last ? [{ ...definition, min: String(last + 1) }] : [])];
}

function withDefinitions(frame: SheetFrame, columns: readonly Attributes[]): SheetFrame {
  const sorted = [...columns].sort((a, b) => Number(a["min"]) - Number(b["min"]));
  const tags = sorted.map((attributes) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<col${written.join("")}/>`;
  });
  return withElement(frame, "cols", `<cols>${tags.join("")}</cols>`);
}

/** A column's definition without what hides it: by itself, or folded away in an outline. */
const inSight = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !["hidden", "outlineLevel", "collapsed"].includes(name)));

const wide = (characters: number): Attributes => ({
  width: String(storedWidth(characters)),
  customWidth: "1",
});
