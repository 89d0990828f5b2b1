import { isoDate, type Cell, type PlanSnapshot, type PlanUpdate, type ReviewResult } from "#core";
import type { Curve } from "./session";

/** The plan over time as the review wrote it, or undefined where it wrote none. */
export function curveOf(update: PlanUpdate): Curve | undefined {
  const block = update.sheets.flatMap(({ blocks }) => blocks).find(({ table }) => table === "BenefitCurve");
  const [headers, ...rows] = block?.cells ?? [];
  if (headers === undefined) return undefined;
  const place = (header: string): number => headers.indexOf(header);
  const [day, planned, delivered] = [place("Month end"), place("Planned"), place("Delivered, capped")];
  const points = rows.flatMap((row) => {
    const on = row[day];
    return typeof on === "number" ? [{ day: isoDate(on), planned: share(row[planned]), delivered: share(row[delivered]) }] : [];
  });
  return points.length < 2 ? undefined : { points };
}

const share = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);

/** The plan with one benefit and what is below it as its only benefits: its curve is the curve of that benefit. */
export function ownPart(snapshot: PlanSnapshot, { benefits }: ReviewResult, id: string): PlanSnapshot {
  const family = new Set([id]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [id, { parent }] of Object.entries(benefits)) if (parent !== null && family.has(parent)) family.add(id);
  }
  const sheetRows = new Set([...family].map((id) => benefits[id]?.row));
  return {
    tables: snapshot.tables.map((table) => {
      if (table.name !== "Benefits") return table;
      const columns = table.columns.map((column) => ({
        ...column,
        cells: column.cells.map((cell, position) => (sheetRows.has(table.headerRow + 1 + position) ? cell : null)),
      }));
      return { ...table, columns };
    }),
  };
}
