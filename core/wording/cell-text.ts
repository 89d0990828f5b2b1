import type { Cell } from "../port/workbook";

/** A cell in words: an error by its own sign ("#REF!"), never "[object Object]", and a blank as "". */
export const cellText = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : typeof cell === "object" ? cell.error : String(cell));
