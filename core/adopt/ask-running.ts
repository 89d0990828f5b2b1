import { periodFields } from "../register/fields";
import { chosen, isChosen } from "./ask-between";
import type { JudgedColumn } from "./assign";
import { columnOf, listsIn, type Draft } from "./draft";
import type { JudgedSheet } from "./judged-sheet";
import { plan } from "./plan-headers";
import { looksRunning } from "./running";
import { say } from "../words/say";

/**
 * Figures of periods that never fall may be those of each alone, of a benefit that grows, or may hold all before them: added up they would
 * come to a multiple. No figure tells which, so that it is asked, of what may add up at all; years are as a rule each its own.
 */
export function askRunning(draft: Draft): void {
  const mayAddUp = draft.lines.some(({ field, means }) => field === plan.kind && means === "Flow") || columnOf(draft, plan.kind) !== undefined;
  if (!mayAddUp) return;
  for (const list of listsIn(draft)) {
    const actual = ofPeriods(list, "actual");
    if (areRunning(draft, list, actual)) ask(draft, actual, "actual");
    // A plan may grow from month to month by itself: beside actual figures that do not run up it is none that does.
    else if (actual.length > 0) continue;
    const planned = ofPeriods(list, "planned");
    if (areRunning(draft, list, planned)) ask(draft, planned, "planned");
  }
}

type Says = keyof typeof periodFields;
const ofPeriods = ({ columns }: JudgedSheet, says: Says): readonly JudgedColumn[] =>
  columns.filter(({ field, period, partial }) => field === periodFields[says].alone && (period ?? partial)?.length !== "Year");

function ask(draft: Draft, columns: readonly JudgedColumn[], says: Says): void {
  if (columns.some((column) => isChosen(draft, column))) return;
  const { alone, upTo } = periodFields[says];
  const [first = "", last = ""] = [columns[0]?.heading, columns[columns.length - 1]?.heading];
  draft.questions.push({
    key: upTo,
    text: say`The figures under "${first}" to "${last}" never fall. Is each of its period alone, or does it hold those before?`,
    wants: "one",
    answers: [
      { says: say`of its period alone`, choices: { headings: chosen(draft, columns, alone) } },
      { says: say`it holds those before`, choices: { headings: chosen(draft, columns, upTo) } },
    ],
  });
}

function areRunning(draft: Draft, { rows, head }: JudgedSheet, columns: readonly JudgedColumn[]): boolean {
  if (columns.length < 3) return false;
  const ends = new Map(draft.lines.flatMap(({ heading, periodEnd }) => (periodEnd === undefined ? [] : [[heading, periodEnd] as const])));
  return looksRunning(
    columns.map(({ column, heading, period }) => ({ column, end: period?.end ?? ends.get(heading) })),
    rows.slice(head.row + head.lines),
  );
}
