import { conditionOf, type Highlight } from "#core";

/** Puts conditional formats on a range, whose first cell is at this address. They stand above those that are there. */
export function addHighlights(range: Excel.Range, firstCell: string, rules: readonly Highlight[]): void {
  for (const rule of [...rules].reverse()) {
    const condition = conditionOf(rule, firstCell);
    if (condition.kind === "formula") {
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = `=${condition.formula}`;
      paint(custom.format, rule);
      continue;
    }
    const { cellValue } = range.conditionalFormats.add("CellValue");
    paint(cellValue.format, rule);
    cellValue.rule =
      condition.kind === "text is"
        ? { formula1: `="${condition.text.replace(/"/g, '""')}"`, operator: "EqualTo" }
        : { formula1: `=${condition.bound}`, operator: "LessThan" };
  }
}

function paint(format: Excel.ConditionalRangeFormat, { color, fill, bold }: Highlight): void {
  format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (bold !== undefined) format.font.bold = bold;
}

/** The setting of the workbook that says which rules stand on which status column. */
const setting = "BenefitsHighlights";

/** Which rules were put on which columns, by table and header. */
export type HighlightRecord = Readonly<Record<string, string>>;

export function askHighlightRecord({ workbook }: Excel.RequestContext): () => HighlightRecord {
  const item = workbook.settings.getItemOrNullObject(setting).load("value");
  return () => (item.isNullObject || typeof item.value !== "object" || item.value === null ? {} : (item.value as HighlightRecord));
}

export function keepHighlightRecord({ workbook }: Excel.RequestContext, record: HighlightRecord): void {
  workbook.settings.add(setting, record);
}

export const recordKey = (table: string, header: string): string => `${table}|${header.trim().toLowerCase()}`;
export const recordOf = (rules: readonly Highlight[]): string => JSON.stringify(rules);

/**
 * What to do with the conditional formats of a column. The rules themselves are not read, since Excel fails to say those of
 * a column that has two of a kind; so what was put there is kept beside the workbook, and their number is compared.
 *
 * - The rules stand there already: nothing.
 * - Ours alone stand there but are others now: they are replaced.
 * - Some are the user's: those stay, and ours go above them.
 */
export function highlightPlan(rules: readonly Highlight[], count: number, kept: string | undefined): "nothing" | "replace" | "add" {
  if (count === 0) return "add";
  const isOurs = kept === undefined ? count === rules.length : count === (JSON.parse(kept) as readonly unknown[]).length;
  if (kept === undefined ? count >= rules.length : kept === recordOf(rules) && count >= rules.length) return "nothing";
  return isOurs ? "replace" : "add";
}
