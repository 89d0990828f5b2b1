import { benefits } from "../tables/benefits";
import { rowFields, type RegisterTable } from "../register/fields";
import { textOf } from "../register/grid";
import type { MappingLine } from "../register/mapping";
import type { JudgedColumn } from "./assign";
import type { AdoptQuestion, Assumption } from "./proposal";
import type { AdoptChoices } from "./choices";
import type { JudgedSheet } from "./judged-sheet";

/** A mapping in the making: what is said so far of one register, in its order. */
export interface Draft {
  readonly sheet: JudgedSheet;
  readonly choices: AdoptChoices;
  readonly fiscalStart: number;
  readonly lines: MappingLine[];
  readonly questions: AdoptQuestion[];
  readonly assumptions: Assumption[];
}

/** The headers of the plan's columns. */
export const plan = Object.fromEntries(Object.entries(benefits.columns).map(([name, { header }]) => [name, header])) as {
  readonly [K in keyof typeof benefits.columns]: string;
};

/** The fields whose cells are days. */
export const dayFields: readonly string[] = [plan.start, plan.due, plan.end, plan.baselineDate, rowFields.readingDate];

/** The column that stands for a field. */
export function columnOf(draft: Draft, field: string): JudgedColumn | undefined {
  return draft.sheet.columns.find((column) => column.field === field);
}

/** A line of the mapping for a column, or for every row where there is none. */
export function mappingLine(
  draft: Draft,
  column: JudgedColumn | undefined,
  field: string,
  more: Partial<MappingLine> & { readonly table?: RegisterTable },
): MappingLine {
  const { look, head, layout } = draft.sheet;
  const headerRow = layout === "Columns" ? look.top : look.top + head.row;
  return {
    sheet: look.sheet,
    headerRow,
    headingLines: head.lines,
    layout,
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

/** The different texts of a column. */
export const texts = (column: JudgedColumn): readonly string[] => [...new Set(column.content.values.map(textOf))].filter((text) => text !== "").slice(0, 200);
