import type { CellStyle } from "../port/workbook";
import { type Area, rowsOf } from "../parsing/area";

export type LookPart = keyof CellStyle;
type PartValue<Part extends LookPart> = NonNullable<CellStyle[Part]>;

/** One part of a look with one value, and all areas that take it, so that cells far apart are painted at once. */
export type Stroke<Part extends LookPart = LookPart> = {
  readonly [Name in Part]: {
    readonly part: Name;
    readonly value: PartValue<Name>;
    readonly areas: readonly Area[];
    /** Of lines: the areas have several rows, and the line stands at each of them. */
    readonly isTall: boolean;
  };
}[Part];

/** How a host paints each part of a look on cells of its own kind. */
export type Brushes<Cells, Part extends LookPart = LookPart> = { readonly [Name in Part]: (cells: Cells, value: PartValue<Name>, isTall: boolean) => void };

/** Looks taken apart into strokes, of these parts alone. */
export function strokesOf<Part extends LookPart>(
  looks: readonly { readonly area: Area; readonly look: CellStyle }[],
  parts: readonly Part[],
): readonly Stroke<Part>[] {
  const strokes = new Map<string, { readonly part: Part; readonly value: unknown; readonly areas: Area[]; readonly isTall: boolean }>();
  for (const { area, look } of looks) {
    for (const part of parts) {
      const value = look[part];
      if (value === undefined) continue;
      const isTall = part.startsWith("line") && rowsOf(area) > 1;
      const key = `${part} ${String(value)} ${isTall}`;
      const stroke = strokes.get(key) ?? { part, value, areas: [], isTall };
      strokes.set(key, stroke);
      stroke.areas.push(area);
    }
  }
  return Array.from(strokes.values()) as unknown as readonly Stroke<Part>[];
}

/** Paints one stroke on cells that stand for all its areas. */
export const paintStroke = <Cells, Part extends LookPart>(brushes: Brushes<Cells, Part>, cells: Cells, { part, value, isTall }: Stroke<Part>): void =>
  brushes[part](cells, value, isTall);
