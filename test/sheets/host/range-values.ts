import { checkShape, displayed, grid, readValue, written } from "./cells";
import { canReadFormula } from "./formula-text";
import { guardWrite, type Host } from "./host";
import { stateOf } from "./kinds";
import { richText } from "./rich-text";
import { cellAt, plainCell, putCell, withValue, type HostCell, type Place } from "./model";
import type { Members } from "./strict";
import { HostError } from "./trouble";

/** Values and formulas of a range. */
export function rangeValues(host: Host, place: Place): Members<GoogleAppsScript.Spreadsheet.Range> {
  const { sheet, area } = place;
  const first = (): HostCell => cellAt(sheet, area.top, area.left);
  return {
    getValue: () => readValue(first(), host.spreadsheet),
    getValues: () => grid(place, (cell) => readValue(cell, host.spreadsheet)),
    getDisplayValue: () => displayed(first()),
    getDisplayValues: () => grid(place, displayed),
    getFormula: () => first().formula ?? "",
    getFormulas: () => grid(place, ({ formula }) => formula ?? ""),
    isBlank: () => grid(place, ({ value, formula }) => value === "" && formula === undefined).every((row) => row.every(Boolean)),
    setValue(value: unknown) {
      changeCells(host, place, (cell) => written(cell, value, host));
      return this;
    },
    setValues(values: unknown[][]) {
      checkShape(place, values);
      if (sheet.typedColumns?.some((column) => area.left <= column && column <= area.right) === true)
        throw new HostError("This operation is not allowed on cells in typed columns.");
      const sourceRow = sourceRows(place);
      changeCells(host, place, (cell, row, column) => {
        const source = sourceRow(row);
        return source === undefined ? cell : written(cell, values[source - area.top]?.[column - area.left], host);
      });
      return this;
    },
    setFormula(formula) {
      changeCells(host, place, (cell) => withFormula(host, cell, formula));
      return this;
    },
    setFormulas(formulas) {
      checkShape(place, formulas);
      changeCells(host, place, (cell, row, column) => withFormula(host, cell, formulas[row - area.top]?.[column - area.left] ?? ""));
      return this;
    },
    getRichTextValues: () =>
      grid(place, ({ value, formula, link }) =>
        typeof value === "string" && formula === undefined ? richText(host, { text: value, link: link ?? null }) : null,
      ),
    setRichTextValues(values) {
      checkShape(place, values);
      changeCells(host, place, (cell, row, column) => {
        const { text, link } = stateOf("Spreadsheet.RichTextValue", values[row - area.top]?.[column - area.left]);
        return withValue(cell, text, link === null ? {} : { link });
      });
      return this;
    },
    clearContent() {
      changeCells(host, place, withoutContent);
      return this;
    },
  };
}

/**
 * Values over rows of which a filter hides some are misplaced, as is told of spreadsheet programs: the first row's go into every row
 * in sight, and nothing into the hidden ones.
 */
function sourceRows({ sheet, area }: Place): (row: number) => number | undefined {
  const hides = sheet.filter?.hides?.filter((row) => area.top <= row && row <= area.bottom) ?? [];
  if (hides.length === 0 || hides.length === area.bottom - area.top + 1) return (row) => row;
  return (row) => (hides.includes(row) ? undefined : area.top);
}

/** Changes every cell of a place at once or none. @throws HostError where a protection refuses it. */
export function changeCells(host: Host, place: Place, change: (cell: HostCell, row: number, column: number) => HostCell): void {
  guardWrite(host, place);
  const { sheet, area } = place;
  const [rows, columns, changed]: [number[], number[], HostCell[]] = [[], [], []];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows[row - 1];
    for (let column = area.left; column <= area.right; column++) {
      const before = cells?.[column - 1] ?? plainCell;
      const after = change(before, row, column);
      if (after === before) continue;
      rows.push(row);
      columns.push(column);
      changed.push(after);
    }
  }
  for (let index = 0; index < changed.length; index++) putCell(sheet, rows[index] as number, columns[index] as number, changed[index] as HostCell);
}

export function withoutContent(cell: HostCell): HostCell {
  if (cell.value === "" && cell.formula === undefined && cell.link === undefined) return cell;
  return withValue(cell, "");
}

function withFormula({ spreadsheet }: Host, cell: HostCell, formula: string): HostCell {
  if (formula === "") return withoutContent(cell);
  if (formula.length > 50_000) throw new HostError("Your input contains more than the maximum of 50000 characters in a single cell.");
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  return withValue(cell, canReadFormula(text, spreadsheet.locale) ? 0 : "#ERROR!", { formula: text });
}
