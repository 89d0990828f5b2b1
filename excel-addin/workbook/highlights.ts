import { conditionOf, type Highlight, type HighlightRecord } from "#core";

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

export function askHighlightRecord({ workbook }: Excel.RequestContext): () => HighlightRecord {
  const item = workbook.settings.getItemOrNullObject(setting).load("value");
  return () => (item.isNullObject || typeof item.value !== "object" || item.value === null ? {} : (item.value as HighlightRecord));
}

export function keepHighlightRecord({ workbook }: Excel.RequestContext, record: HighlightRecord): void {
  workbook.settings.add(setting, record);
}
