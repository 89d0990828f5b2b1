import { benefits } from "../tables/benefits";
import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import { isOfPeriod, runsUp, type periodFields } from "./fields";
import { columnAt, headingKey, isBlank, textOf } from "./grid";
import type { MappingLine } from "./mapping";
import type { PlanTable } from "./plan-table";
import { isNoReading, measured, scaleOf, sharedScale, spansOf } from "./readings";
import { gatheredSpans, type Spans } from "./spans";
import { figureIn, translated } from "./translate";
import type { ReadingRules } from "../tables/column";
import type { Cell, TableSnapshot } from "../port/workbook";

const { id, name, kind } = benefits.columns;

/**
 * One row a benefit and period, of the columns of periods. Figures that run up are those of all periods before, too: of what adds up each
 * counts as what it adds to them, of what is only read, as a share for the year so far, as it stands.
 */
export function periodRows(
  grid: TableSnapshot,
  keys: PlanTable,
  lines: readonly MappingLine[],
  says: keyof typeof periodFields,
  addsUp: (row: number) => boolean,
  rules: ReadingRules,
): PlanTable | undefined {
  const ofPeriods = lines
    .filter((line) => isOfPeriod(line.field, says) && line.periodEnd !== undefined)
    .sort((a, b) => (a.periodEnd as number) - (b.periodEnd as number));
  if (ofPeriods.length === 0) return undefined;
  const [subject, end, figure, sheetRows]: [Cell[], Cell[], Cell[], number[]] = [[], [], [], []];
  const places: { readonly column: Spans; readonly row: number }[] = [];
  const columns = ofPeriods.map((line) => {
    const column = columnAt(grid, line.heading, line.occurrence);
    return { line, spans: spansOf(column ?? {}, line), cells: translated(column?.cells ?? [], line, [], rules) };
  });
  cellsOf(keys, id.header).forEach((key, row) => {
    if (isBlank(key)) return;
    let soFar = 0;
    for (const { line, spans, cells } of columns) {
      const cell = cells[row] ?? null;
      if (isBlank(cell) || isNoReading(cell, line.periodEnd as number)) continue;
      const read = typeof cell === "string" ? figureIn(cell, line.scale, rules) : cell;
      const isSum = typeof read === "number" && runsUp(line.field) && addsUp(row);
      subject.push(key);
      end.push(line.periodEnd as number);
      figure.push(isSum ? added(read, soFar) : cell);
      soFar = isSum ? read : soFar + (typeof read === "number" ? read : 0);
      sheetRows.push(keys.sheetRows?.[row] ?? grid.headerRow + 1 + row);
      places.push({ column: spans, row });
    }
  });
  const { benefitId, date, actual } = measurements.columns;
  const headers = (says === "actual" ? [benefitId, date, actual] : Object.values(profile.columns)).map(({ header }) => header);
  const made = measured(
    grid,
    headers.map((header, place) => ({
      header,
      as: header,
      cells: [subject, end, figure][place] as Cell[],
      ...(place === 2 ? { ...gatheredSpans(places), ...sharedScale(ofPeriods.map(scaleOf)) } : {}),
    })),
    sheetRows,
  );
  return says === "actual" ? made : { ...made, name: profile.name };
}

/** Without the dust that a difference of decimals leaves. */
const added = (sum: number, before: number): number => Number((sum - before).toPrecision(12));

/** Which rows of a list are of flows, by the plan's own row of each or by its ID or name. */
export function flowsAmong(plan: PlanTable, keys: PlanTable): (row: number) => boolean {
  const kinds = cellsOf(plan, kind.header);
  if (keys === plan) return (row) => kinds[row] === "Flow";
  const flows = new Set(
    [id.header, name.header].flatMap((field) => cellsOf(plan, field).flatMap((cell, row) => (kinds[row] === "Flow" ? [headingKey(textOf(cell))] : []))),
  );
  const ids = cellsOf(keys, id.header);
  return (row) => flows.has(headingKey(textOf(ids[row])));
}

const cellsOf = ({ columns }: PlanTable, field: string): readonly Cell[] => columns.find(({ as }) => as === field)?.cells ?? [];
