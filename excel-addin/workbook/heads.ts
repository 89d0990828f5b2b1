import type { Area } from "#core";
import type { ExcelGrid } from "./cell-values";
import { areaOf, placeOfRange } from "./places";
import { bytesOfUnknown, readInParts, tooManyCells, type WantedCells } from "./read-in-parts";

/** What else is known of the rows that are asked for, once their place is there. */
interface HeadTold {
  readonly bytesPerCell?: (area: Area) => number;
  readonly except?: () => readonly Area[];
}

/** The first rows of tables and sheets: asked for one by one, and good once they arrived. */
export interface Heads {
  ask(sheet: Excel.Worksheet, range: Excel.Range, told?: HeadTold): () => ExcelGrid;
  arrive(): Promise<void>;
}

/** All in one round trip, with whatever else is asked. */
export const headsAtOnce = (context: Excel.RequestContext): Heads => ({
  ask(_sheet, range) {
    range.load("values");
    return () => valuesOf(range);
  },
  arrive: () => context.sync(),
});

/** Their places first, and then in as many answers as their bytes take. */
export function headsInParts(context: Excel.RequestContext): Heads {
  const asked: { readonly sheet: Excel.Worksheet; readonly range: Excel.Range; readonly told: HeadTold }[] = [];
  const grids = new Map<Excel.Range, ExcelGrid>();
  return {
    ask(sheet, range, told = {}) {
      asked.push({ sheet, range: range.load(placeOfRange), told });
      return () => grids.get(range) ?? [];
    },
    async arrive() {
      await context.sync();
      const there = asked.filter(({ range }) => !range.isNullObject);
      const wanted = there.map(({ sheet, range, told: { bytesPerCell, except } }): WantedCells => {
        const area = areaOf(range);
        return { sheetId: sheet.id, area, bytesPerCell: bytesPerCell?.(area) ?? bytesOfUnknown, except: except?.() ?? [] };
      });
      const read = await readInParts(context, wanted);
      there.forEach(({ range }, index) => grids.set(range, read[index] ?? []));
    },
  };
}

function valuesOf(range: Excel.Range): ExcelGrid {
  if (range.isNullObject) return [];
  if ((range.values as unknown) === null) throw tooManyCells;
  return range.values as ExcelGrid;
}
