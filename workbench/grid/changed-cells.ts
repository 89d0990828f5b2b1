import type { ICellData, ICommandInfo, IExecutionOptions, Workbook } from "@univerjs/core";
import type { Cell } from "#core";
import type { BookData } from "../book/book-data";
import { storedFormula } from "../book/future-functions";
import type { SheetEntries, UserCell } from "../../xlsx-file/patch/enter-in-workbook";

/** Keeps account of the cells that the user changed, and of the formulas that give something else since. */
export interface ChangedCells {
  /** Looks at what was done; gives whether a cell holds something else by it. */
  see(info: Readonly<ICommandInfo>, options?: Readonly<IExecutionOptions>): boolean;
  /** The cells that changed since this was last asked, as they are now. */
  take(): readonly SheetEntries[];
  /** Begins anew with a workbook some of whose formulas no program has calculated. */
  forget(uncalculated?: BookData["uncalculated"]): void;
}

export interface UnansweredFormula {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

/** Whether a formula names what the page does not know: a function of another program, or another workbook. */
const isUnknown = ({ cell, formula = "" }: UserCell): boolean =>
  typeof cell === "object" && cell !== null && (cell.error === "#NAME?" || (cell.error === "#REF!" && formula.includes("[")));

type CellMatrix = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** `unanswered` hears of the formulas that have no result, neither in the file nor by the page. */
export function changedCells(current: () => Workbook | undefined, unanswered: (formulas: readonly UnansweredFormula[]) => void): ChangedCells {
  /** By sheet: cells as "row,column" from 0, and whether only the result of a formula changed. */
  const changed = new Map<string, Map<string, boolean>>();
  /** Whether the user entered anything in what is shown: what formulas give before that is what is left of a calculation for what was shown before. */
  let isEdited = false;
  /** Formulas that no program has calculated, by sheet, as "row,column" from 0. */
  let awaited: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  const note = (sheet: string, cells: CellMatrix | undefined, isResult: boolean): boolean => {
    let any = false;
    for (const [row, columns] of Object.entries(cells ?? {}))
      for (const column of Object.keys(columns ?? {})) {
        const cells = changed.get(sheet) ?? new Map<string, boolean>();
        changed.set(sheet, cells);
        const place = `${row},${column}`;
        cells.set(place, isResult && (cells.get(place) ?? true));
        any = true;
      }
    return any;
  };

  return {
    see(info, options) {
      const isResult = options?.["fromFormula"] === true;
      if (isResult && !isEdited && awaited.size === 0) return false;
      const isSeen = cellsOf(info).filter(([sheet, cells]) => note(sheet, cells, isResult)).length > 0;
      isEdited ||= isSeen && !isResult;
      return isSeen;
    },
    take() {
      const workbook = current();
      const unknown: UnansweredFormula[] = [];
      const entries = Array.from(changed, ([id, places]): SheetEntries | undefined => {
        const sheet = workbook?.getSheetBySheetId(id);
        if (!sheet) return undefined;
        const cells = Array.from(places).flatMap(([place, isResult]): readonly UserCell[] => {
          const [row = 0, column = 0] = place.split(",").map(Number);
          const raw = sheet.getCellRaw(row, column) ?? undefined;
          const style = raw?.s === undefined || raw.s === null ? undefined : workbook?.getStyles().getStyleByCell(raw);
          const cell: UserCell = { row: row + 1, column: column + 1, ...entered(raw, style?.n?.pattern), ...(isResult ? { isResult: true } : {}) };
          if (!isResult) return [cell];
          // What a formula of nobody's gives is no result: the file goes on to say that it has none.
          if (awaited.get(id)?.has(place) === true && isUnknown(cell)) unknown.push({ sheet: sheet.getName(), row: cell.row, column: cell.column });
          else if (isEdited || cell.formula !== undefined || raw?.si) return [cell];
          return [];
        });
        return { sheet: sheet.getName(), cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
      });
      changed.clear();
      if (unknown.length > 0) unanswered(unknown);
      return entries.filter((entry) => entry !== undefined && entry.cells.length > 0) as readonly SheetEntries[];
    },
    forget(uncalculated = {}) {
      changed.clear();
      isEdited = false;
      awaited = new Map(Object.entries(uncalculated).map(([sheet, cells]) => [sheet, new Set(cells.map(([row, column]) => `${row},${column}`))]));
    },
  };
}

/** The cells that were written, by the sheet's id. */
function cellsOf({ id, params }: Readonly<ICommandInfo>): readonly (readonly [sheet: string, cells: CellMatrix | undefined])[] {
  if (id === "sheet.mutation.set-range-values") {
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: CellMatrix };
    return [[subUnitId, cellValue]];
  }
  if (id !== "sheet.mutation.move-range") return [];
  const { from, to } = params as Record<"from" | "to", { subUnitId: string; value: CellMatrix }>;
  return [from, to].map(({ subUnitId, value }) => [subUnitId, value]);
}

const errors: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
const [number, truth] = [2, 3];

/** What a cell of the grid holds, as a file would. */
function entered(raw: ICellData | null | undefined, format: string | undefined): Pick<UserCell, "cell" | "formula" | "format"> {
  const formula = !raw?.f ? undefined : storedFormula(raw.f.replace(/^=/, ""));
  return {
    cell: cellOf(raw, formula !== undefined || Boolean(raw?.si)),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

function cellOf(raw: ICellData | null | undefined, isFormula: boolean): Cell {
  // A text with a line break in it is kept as a document, which ends in a break of its own.
  const written = raw?.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const value = written ?? raw?.v;
  if (!raw || value === null || value === undefined || value === "") return null;
  if (raw.t === truth || typeof value === "boolean") return value === true || value === 1 || value === "1";
  if (typeof value === "number") return value;
  if (raw.t === number && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return isFormula && errors.has(value) ? { error: value } : value;
}
