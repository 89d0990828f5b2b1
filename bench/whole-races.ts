import { callerOf } from "../core/functions/answer-call";
import { wholeFormulas } from "../core/functions/index";
import { cellsOf, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";
import type { Cell } from "../core/port/workbook";
import { formulaEngine } from "./rivals/hyper-formula.mjs";

/** BENEFIT_REVIEW and BENEFIT_CHECK beside what people write instead: a row of formulas for each benefit, over the log. */
export interface WholeRace {
  readonly name: string;
  readonly ours: () => unknown;
  /** The native formulas of a row; # is the row. The log stands on the sheet Log, its dates and actuals in B and C. */
  readonly natives: readonly string[];
}

/** Fewer rows than in the other races: HyperFormula looks through the whole log for each benefit. */
export const wholeSize = { benefits: 300, months: 12, seed: 5 };

const plan = syntheticPlan(wholeSize);
const call = callerOf(wholeFormulas);
const day = syntheticStatusDate;

/** A plan's table as the range that a cell hands over. */
function rangeOf(name: string): Cell[][] {
  const columns = plan.tables.find((table) => table.name === name)?.columns ?? [];
  const height = columns[0]?.cells.length ?? 0;
  return [columns.map(({ header }) => header), ...Array.from({ length: height }, (_, row) => columns.map(({ cells }) => cells[row] ?? null))];
}

const benefits = rangeOf("Benefits");
const log = rangeOf("Measurements");
const logEnd = log.length - 1;
const x = `MAX(0,MIN(1,(${day}-D#)/(E#-D#)))`;
const of = (column: string): string => `Log!$${column}$1:$${column}$${logEnd}`;

/** A to E are ID, Baseline, Target, Start and Due. */
export const wholeRaces: readonly WholeRace[] = [
  {
    name: "BENEFIT_REVIEW",
    ours: () => call("BENEFIT_REVIEW", [benefits, log, day, "Planned to date, Actual to date, Variance, Status"]),
    natives: [
      `B#+(C#-B#)*${x}`,
      `SUMIFS(${of("C")},${of("A")},A#,${of("B")},"<=${day}",${of("B")},">="&D#)`,
      "G#-F#",
      'IF(F#=0,"Undefined",IF(H#/ABS(F#)>=-0.05,"Green",IF(H#/ABS(F#)>=-0.1,"Amber","Red")))',
    ],
  },
  {
    name: "BENEFIT_CHECK",
    ours: () => call("BENEFIT_CHECK", [benefits, log, day]),
    natives: [
      `IF(A#="","No ID",IF(COUNTIF($A$1:$A$${wholeSize.benefits},A#)>1,"ID twice",IF(E#<D#,"Due before start",IF(C#=B#,"No change",IF(COUNTIF(${of("A")},A#)=0,"Not measured","")))))`,
    ],
  },
];

/** Milliseconds in which HyperFormula recalculates the native formulas of all benefits after one cell that all look at has changed. */
export function hyperFormulaWhole({ natives }: WholeRace, best: (times: number, run: () => void) => number): number {
  const inputs = ["Benefit ID", "Baseline", "Target", "Start", "Due"].map((header) => cellsOf(plan, "Benefits", header));
  const rows = Array.from({ length: wholeSize.benefits }, (_, row) => [
    ...inputs.map((column) => (column[row] ?? 0) as string | number),
    ...natives.map((native) => `=IF($Z$1=-1,0,${native.replace(/#/g, String(row + 1))})`),
  ]);
  const logRows = ["Benefit ID", "Date", "Actual"].map((header) => cellsOf(plan, "Measurements", header));
  const engine = formulaEngine({
    Benefits: rows,
    Log: Array.from({ length: logEnd }, (_, row) => logRows.map((column) => column[row] as string | number)),
  });
  const sheet = engine.getSheetId("Benefits") as number;
  const logSheet = engine.getSheetId("Log") as number;
  engine.setCellContents({ sheet, row: 0, col: 25 }, 0);
  let turn = 0;
  // A figure of the log changes, as when a month is entered: what looks at the log is computed again.
  const time = best(3, () =>
    engine.batch(() => {
      turn++;
      engine.setCellContents({ sheet: logSheet, row: 0, col: 2 }, turn);
      engine.setCellContents({ sheet, row: 0, col: 25 }, turn);
    }),
  );
  engine.destroy();
  return time;
}
