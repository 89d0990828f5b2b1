import { checkShape, grid, automaticFormat } from "./cells";
import { colorObject, colorText, hexOf } from "./colors";
import type { Host } from "./host";
import { cellAt, unpainted, withLook, type HostCell, type Look, type Place } from "./model";
import { changeCells } from "./range-values";
import type { Members } from "./strict";
import { enumeration, wordOf } from "./words";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a cell looks like that nothing was said of. */
const standard = {
  numberFormat: automaticFormat,
  background: "#ffffff",
  fontColor: "#000000",
  fontFamily: "Arial",
  fontSize: 10,
  fontWeight: "normal",
  fontStyle: "normal",
  fontLine: "none",
  horizontal: "general",
  vertical: "bottom",
  wrap: "OVERFLOW",
} as const satisfies Look;

type Aspect = keyof typeof standard;

/** How the cells of a range look. */
export function rangeFormats(host: Host, place: Place): Members<Range> {
  const { sheet, area } = place;
  const strategies = enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>("Spreadsheet.WrapStrategy");
  const strategyOf = (wrap: string): GoogleAppsScript.Spreadsheet.WrapStrategy => strategies[wrap as keyof typeof strategies];

  const first = <Of extends Aspect>(aspect: Of): NonNullable<Look[Of]> => cellAt(sheet, area.top, area.left).look[aspect] ?? standard[aspect];
  const all = <Of extends Aspect>(aspect: Of): NonNullable<Look[Of]>[][] => grid(place, ({ look }) => look[aspect] ?? standard[aspect]);
  const paint = (aspect: keyof Look, value: unknown): void => {
    const painted = painter(aspect);
    changeCells(host, place, (cell) => painted(cell, value));
  };
  const paintAll = (aspect: keyof Look, values: readonly (readonly unknown[])[]): void => {
    checkShape(place, values);
    const painted = painter(aspect);
    changeCells(host, place, (cell, row, column) => painted(cell, values[row - area.top]?.[column - area.left]));
  };
  const color = (value: unknown): unknown => (typeof value === "string" ? colorText(value) : value);
  /** A method that paints all cells alike, and one that paints each on its own. */
  const painting = (aspect: Aspect, read: (value: unknown) => unknown = (value) => value) => ({
    alike(this: Range, value: unknown): Range {
      paint(aspect, read(value));
      return this;
    },
    each(this: Range, values: readonly (readonly unknown[])[]): Range {
      paintAll(
        aspect,
        values.map((row) => row.map(read)),
      );
      return this;
    },
  });
  const format = painting("numberFormat", (value) => (value === "" || /^general$/i.test(String(value)) ? null : value));
  const [background, fontColor] = [painting("background", color), painting("fontColor", color)];
  const [family, size, weight] = [painting("fontFamily"), painting("fontSize"), painting("fontWeight")];
  const [style, line] = [painting("fontStyle"), painting("fontLine")];
  const [horizontal, vertical] = [painting("horizontal", (value) => (value === "normal" ? null : value)), painting("vertical")];
  const [wrap, strategy] = [painting("wrap", (value) => (value === true ? "WRAP" : "OVERFLOW")), painting("wrap", wordOf)];

  return {
    getNumberFormat: () => first("numberFormat"),
    getNumberFormats: () => all("numberFormat"),
    setNumberFormat: format.alike,
    setNumberFormats: format.each,
    getBackground: () => first("background"),
    getBackgrounds: () => all("background"),
    setBackground: background.alike,
    setBackgrounds: background.each,
    getBackgroundObject: () => colorObject(host, first("background")),
    setBackgroundRGB(red, green, blue) {
      paint("background", hexOf(red, green, blue));
      return this;
    },
    getFontColorObject: () => colorObject(host, first("fontColor")),
    getFontColorObjects: () => all("fontColor").map((row) => row.map((text) => colorObject(host, text))),
    setFontColor: fontColor.alike,
    setFontColors: fontColor.each,
    getFontFamily: () => first("fontFamily"),
    getFontFamilies: () => all("fontFamily"),
    setFontFamily: family.alike,
    setFontFamilies: family.each,
    getFontSize: () => first("fontSize"),
    getFontSizes: () => all("fontSize"),
    setFontSize: size.alike,
    setFontSizes: size.each,
    getFontWeight: () => first("fontWeight") as "bold",
    getFontWeights: () => all("fontWeight") as "bold"[][],
    setFontWeight: weight.alike,
    setFontWeights: weight.each,
    getFontStyle: () => first("fontStyle") as "italic",
    getFontStyles: () => all("fontStyle") as "italic"[][],
    setFontStyle: style.alike,
    setFontStyles: style.each,
    getFontLine: () => first("fontLine") as "none",
    getFontLines: () => all("fontLine") as "none"[][],
    setFontLine: line.alike,
    setFontLines: line.each,
    getHorizontalAlignment: () => first("horizontal"),
    getHorizontalAlignments: () => all("horizontal"),
    setHorizontalAlignment: horizontal.alike,
    setHorizontalAlignments: horizontal.each,
    getVerticalAlignment: () => first("vertical"),
    getVerticalAlignments: () => all("vertical"),
    setVerticalAlignment: vertical.alike,
    setVerticalAlignments: vertical.each,
    getWrap: () => first("wrap") === "WRAP",
    getWraps: () => all("wrap").map((row) => row.map((text) => text === "WRAP")),
    setWrap: wrap.alike,
    setWraps: wrap.each,
    getWrapStrategy: () => strategyOf(first("wrap")),
    getWrapStrategies: () => all("wrap").map((row) => row.map(strategyOf)),
    setWrapStrategy: strategy.alike,
    setWrapStrategies: strategy.each,
    setBorder(...[top, left, bottom, right, vertical, horizontal, color, style]: BorderArguments) {
      const drawn = `${color === undefined || color === null ? "#000000" : colorText(color)} ${style === undefined || style === null ? "SOLID" : wordOf(style)}`;
      const painted = painter("borders");
      changeCells(host, place, (cell, row, column) => {
        const sides = {
          top: row === area.top ? top : horizontal,
          bottom: row === area.bottom ? bottom : horizontal,
          left: column === area.left ? left : vertical,
          right: column === area.right ? right : vertical,
        };
        return painted(cell, withSides(cell.look.borders ?? {}, sides, drawn));
      });
      return this;
    },
    clearFormat() {
      changeCells(host, place, unpainted);
      return this;
    },
  };
}

type Side = boolean | null;
type BorderArguments = [
  top: Side,
  left: Side,
  bottom: Side,
  right: Side,
  vertical: Side,
  horizontal: Side,
  color?: string | null,
  style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
];

/** True draws a side, false takes its line away, null leaves it as it is ("Range.setBorder"). */
function withSides(before: Readonly<Record<string, string>>, sides: Readonly<Record<string, Side>>, drawn: string): Readonly<Record<string, string>> | null {
  const after = { ...before };
  for (const [side, wanted] of Object.entries(sides)) {
    if (wanted === true) after[side] = drawn;
    if (wanted === false) delete after[side];
  }
  return Object.keys(after).length === 0 ? null : after;
}

/** Gives cells another aspect; null takes it back to the standard. Cells that looked alike share one look afterwards too. */
function painter(aspect: keyof Look): (cell: HostCell, value: unknown) => HostCell {
  const known = new Map<Look, Map<unknown, Look>>();
  return (cell, value) => {
    const { look } = cell;
    if (look[aspect] === (value ?? undefined)) return cell;
    let looks = known.get(look);
    if (looks === undefined) known.set(look, (looks = new Map<unknown, Look>()));
    let painted = looks.get(value);
    if (painted === undefined) looks.set(value, (painted = repainted(look, aspect, value)));
    return withLook(cell, painted);
  };
}

function repainted(look: Look, aspect: keyof Look, value: unknown): Look {
  if (value !== null && value !== undefined) return { ...look, [aspect]: value };
  const { [aspect]: _, ...rest } = look;
  return rest;
}
