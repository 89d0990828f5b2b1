import { cellAddress } from "#core";
import { say } from "../../session/wording";

interface Filled {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
/** By workbook, sheet, row and column of the formula. */
export type SpillRanges = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Filled | null>>>>>>>>;

export const spillMutation = "formula.mutation.set-array-formula-data";

/** Tells of each formula once that fills several cells of the grid, since a file keeps it in its own cell alone. */
export function spilledFormulas(): { see(ranges: SpillRanges): string | undefined; forget(): void } {
  const known = new Set<string>();
  return {
    see(ranges) {
      const fresh: string[] = [];
      for (const sheets of Object.values(ranges))
        for (const [sheet, rows] of Object.entries(sheets))
          for (const columns of Object.values(rows))
            for (const filled of Object.values(columns)) {
              if (!filled || (filled.startRow === filled.endRow && filled.startColumn === filled.endColumn)) continue;
              const address = cellAddress(filled.startRow, filled.startColumn);
              const place = `${sheet}!${address}`;
              if (!known.has(place)) fresh.push(address);
              known.add(place);
            }
      const [first] = fresh;
      return first === undefined
        ? undefined
        : say`The formula in ${first} fills several cells here; the file keeps it in ${first} alone. In Excel, take the @ out of it there and press Enter, and it fills them again.`;
    },
    forget: () => known.clear(),
  };
}
