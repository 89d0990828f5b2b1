import type { SheetLook } from "../port/look";
import type { Cell } from "../port/workbook";
import type { Layout } from "../register/mapping";
import type { JudgedColumn } from "./assign";
import type { HeadRows } from "./head-rows";

/** A rectangle that was judged: its headings, what each stands for, and how much of a register it is. */
export interface JudgedSheet {
  readonly look: SheetLook;
  readonly rows: readonly (readonly Cell[])[];
  readonly head: HeadRows;
  readonly columns: readonly JudgedColumn[];
  readonly layout: Layout;
  readonly score: number;
}
