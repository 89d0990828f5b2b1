import { rowFields, type RegisterTable } from "../register/fields";
import { textOf } from "../register/grid";
import type { MappingLine } from "../register/mapping";
import type { JudgedColumn } from "./assign";
import type { AdoptQuestion, Assumption } from "./proposal";
import type { AdoptChoices } from "./choices";
import type { JudgedSheet } from "./judged-sheet";
import { plan } from "./plan-headers";
import type { JoinedList, JudgedRegister } from "./together";

/** A mapping in the making: what is said so far of one register, in its order. */
export interface Draft {
  readonly sheet: JudgedSheet;
  /** The lists that tell more of its benefits. */
  readonly companions: readonly JoinedList[];
  /** Lists of the same periods, taken for planned and actual, of which nothing says which is which. */
  readonly unclear: JudgedRegister["unclear"];
  /** Which of several equal headings a column is, over all lists. */
  readonly numbered: ReadonlyMap<JudgedColumn, number>;
  readonly choices: AdoptChoices;
  readonly fiscalStart: number;
  readonly lines: MappingLine[];
  readonly questions: AdoptQuestion[];
  readonly assumptions: Assumption[];
}

/** The fields whose cells are days. */
export const dayFields: readonly string[] = [plan.start, plan.due, plan.end, plan.baselineDate, rowFields.readingDate];

/** The lists of a register, that which describes the benefits first. */
export const listsIn = ({ sheet, companions }: Pick<Draft, "sheet" | "companions">): readonly JudgedSheet[] => [sheet, ...companions.map((list) => list.sheet)];

/** The column that stands for a field, in the first list that has one. */
export const columnOf = (draft: Draft, field: string): JudgedColumn | undefined => allColumns(draft).find((column) => column.field === field);

export const allColumns = (draft: Draft): readonly JudgedColumn[] => listsIn(draft).flatMap(({ columns }) => columns);

/** A line of the mapping for a column, or for every row of the first list where there is none. */
export function mappingLine(
  draft: Draft,
  column: JudgedColumn | undefined,
  field: string,
  more: Partial<MappingLine> & { readonly table?: RegisterTable },
): MappingLine {
  const list = listsIn(draft).find(({ columns }) => column !== undefined && columns.includes(column)) ?? draft.sheet;
  return {
    ...placeOf(list),
    table: "Benefits",
    heading: column?.heading ?? "",
    occurrence: column?.occurrence ?? 1,
    field,
    scale: 1,
    word: "",
    means: "",
    periodEnd: undefined,
    why: "",
    ...more,
  };
}

/** Where a list stands, as a line of the mapping says it. */
export const placeOf = ({ look, head, layout }: JudgedSheet): Pick<MappingLine, "sheet" | "headerRow" | "headingLines" | "layout"> => ({
  sheet: look.sheet,
  headerRow: layout === "Columns" || layout === "Form" ? look.top : look.top + head.row,
  headingLines: head.lines,
  layout,
});

/** The different texts of a column. */
export const texts = (column: JudgedColumn): readonly string[] => [...new Set(column.content.values.map(textOf))].filter((text) => text !== "").slice(0, 200);
