import type { Area } from "#core";
import type { ExcelGrid } from "./cell-values";
import { areaOf, placeOfRange } from "./places";
import { bytesOfUnknown, readInParts, tooManyCells, type WantedCells } from "./read-in-parts";

/** What else is known of the rows that are asked for, once their place is there. */
interface HeadTold {
  readonly bytesPerCell?: (area: Area) => number;
  readonly except?: () => readonly Area[];
  /** There may be so many columns that they are too much for one answer: more than a few are asked for by themselves. */
  readonly mayBeWide?: boolean;
}

/** As many columns of what may be wide come with everything else. */
const fewColumns = 20;

/** The first rows of tables and sheets: asked for one by one, and good once they arrived. */
export interface Heads {
  ask(sheet: Excel.Worksheet, range: Excel.Range, told?: HeadTold): () => ExcelGrid;
  arrive(): Promise<void>;
}

interface AskedHead {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly told: HeadTold;
}

/** All in one round trip, with whatever else is asked; what turns out to be wide in more. */
export function headsAtOnce(context: Excel.RequestContext): Heads {
  const wide: AskedHead[] = [];
  const grids = new Map<Excel.Range, ExcelGrid>();
  return {
    ask(sheet, range, told = {}) {
      if (told.mayBeWide !== true) {
        range.load("values");
        return () => valuesOf(range);
      }
      wide.push({ sheet, range: range.load(placeOfRange), told });
      const few = range.getIntersectionOrNullObject(range.getColumn(0).getResizedRange(0, fewColumns - 1)).load("values");
      return () => grids.get(range) ?? valuesOf(few);
    },
    async arrive() {
      await context.sync();
      const more = wide.filter(({ range }) => !range.isNullObject && range.columnCount > fewColumns);
      if (more.length > 0) await readHeads(context, more, grids);
    },
  };
}

/** Their places first, and then in as many answers as their bytes take. */
export function headsInParts(context: Excel.RequestContext): Heads {
  const asked: AskedHead[] = [];
  const grids = new Map<Excel.Range, ExcelGrid>();
  return {
    ask(sheet, range, told = {}) {
      asked.push({ sheet, range: range.load(placeOfRange), told });
      return () => grids.get(range) ?? [];
    },
    async arrive() {
      await context.sync();
      await readHeads(
        context,
        asked.filter(({ range }) => !range.isNullObject),
        grids,
      );
    },
  };
}

/** Reads rows whose places are there, in as many answers as their bytes take. */
async function readHeads(context: Excel.RequestContext, asked: readonly AskedHead[], grids: Map<Excel.Range, ExcelGrid>): Promise<void> {
  const wanted = asked.map(({ sheet, range, told: { bytesPerCell, except } }): WantedCells => {
    const area = areaOf(range);
    return { sheetId: sheet.id, area, bytesPerCell: bytesPerCell?.(area) ?? bytesOfUnknown, except: except?.() ?? [] };
  });
  const read = await readInParts(context, wanted);
  asked.forEach(({ range }, index) => grids.set(range, read[index] ?? []));
}

function valuesOf(range: Excel.Range): ExcelGrid {
  if (range.isNullObject) return [];
  if ((range.values as unknown) === null) throw tooManyCells;
  return range.values as ExcelGrid;
}
