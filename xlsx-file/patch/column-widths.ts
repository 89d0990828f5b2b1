import { attributesOf } from "../scan/xml-bytes";
import { frameElement, withElement } from "./frame-elements";
import type { SheetFrame } from "./sheet-frame";

/** A width in characters as the file stores it: 5 pixels beside characters of 7 each (ECMA-376 part 1, 18.3.1.13). */
export const storedWidth = (characters: number): number => Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;

/** The sheet with one column in sight and as wide as that many characters; a definition of several columns is split around it. */
export function withColumnWidth(frame: SheetFrame, column: number, characters: number): SheetFrame {
  const existing = frameElement(frame, "cols")?.xml ?? "";
  const bytes = Buffer.from(existing, "utf8");
  const columns = Array.from(existing.matchAll(/<(?:\w+:)?col\s[^>]*>/g), ({ index, 0: tag }) => {
    const start = Buffer.byteLength(existing.slice(0, index));
    return attributesOf(bytes, start, start + Buffer.byteLength(tag));
  });
  const split = columns.flatMap((attributes) => {
    const [from, to] = [Number(attributes["min"]), Number(attributes["max"])];
    if (column < from || column > to) return [attributes];
    return [
      ...(from < column ? [{ ...attributes, max: String(column - 1) }] : []),
      { ...inSight(attributes), min: String(column), max: String(column), ...wide(characters) },
      ...(to > column ? [{ ...attributes, min: String(column + 1) }] : []),
    ];
  });
  const known = columns.some(({ min, max }) => Number(min) <= column && column <= Number(max));
  const all = known ? split : [...split, { min: String(column), max: String(column), ...wide(characters) }];
  const sorted = all.sort((a, b) => Number(a["min"]) - Number(b["min"]));
  const tags = sorted.map((attributes) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<col${written.join("")}/>`;
  });
  return withElement(frame, "cols", `<cols>${tags.join("")}</cols>`);
}

type Attributes = Readonly<Record<string, string>>;

/** A column's definition without what hides it: by itself, or folded away in an outline. */
const inSight = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !["hidden", "outlineLevel", "collapsed"].includes(name)));

const wide = (characters: number): Attributes => ({
  width: String(storedWidth(characters)),
  customWidth: "1",
});
