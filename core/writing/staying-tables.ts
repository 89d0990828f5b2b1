import { overlap, type Area } from "../parsing/area";
import { isSameName } from "./same-name";
import type { SheetLayout } from "./sheet-layout";

interface StandingTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

/** A table that stays, with the cells that it is to have from now on. */
export interface StayingTable {
  readonly id: string;
  readonly table: string;
  readonly area: Area;
}

/**
 * The tables of one of our sheets that are stretched or cut when it is written anew, since formulas of the user's may name them: those
 * that begin in the row where they are to begin, and whose new cells no other table has.
 */
export const stayingTables = (standing: readonly StandingTable[], { tables }: Pick<SheetLayout, "tables">): readonly StayingTable[] =>
  standing.flatMap(({ id, name, area }) => {
    const next = tables.find(({ table }) => isSameName(table, name));
    if (next === undefined || next.area.top !== area.top || !overlap(next.area, area)) return [];
    const isFree = standing.every((other) => other.id === id || !overlap(other.area, next.area));
    return isFree ? [{ id, table: next.table, area: next.area }] : [];
  });
