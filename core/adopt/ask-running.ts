import { periodFields } from "../register/fields";
import { chosen, isChosen } from "./ask-between";
import type { JudgedColumn } from "./assign";
import { columnOf, listsIn, type Draft } from "./draft";
import type { JudgedSheet } from "./judged-sheet";
import { plan } from "./plan-headers";
import { looksRunning } from "./running";

/**
 * Figures of periods that never fall may be those of each alone, of a benefit that grows, or may hold all before them: added up they would
 * come to a multiple. No figure tells which, so that it is asked, of what may add up at all; years are as a rule each its own.
 */
export function askRunning(draft: Draft): void {
  const mayAddUp = draft.lines.some(({ field, means }) => field === plan.kind && means === "Flow") || columnOf(draft, plan.kind) !== undefined;
  if (!mayAddUp) return;
  for (const list of listsIn(draft))
    for (const says of ["planned", "actual"] as const) {
      const { alone, upTo } = periodFields[says];
      const columns = list.columns.filter(({ field, period, partial }) => field === alone && (period ?? partial)?.length !== "Year");
      if (columns.length < 3 || columns.some((column) => isChosen(draft, column)) || !areRunning(draft, list, columns)) continue;
      const names = `"${columns[0]?.heading}" to "${columns[columns.length - 1]?.heading}"`;
      draft.questions.push({
        key: upTo,
        text: `The figures under ${names} never fall. Is each of its period alone, or does it hold those before?`,
        wants: "one",
        answers: [
          { says: "of its period alone", choices: { headings: chosen(draft, columns, alone) } },
          { says: "it holds those before", choices: { headings: chosen(draft, columns, upTo) } },
        ],
      });
    }
}

function areRunning(draft: Draft, { rows, head }: JudgedSheet, columns: readonly JudgedColumn[]): boolean {
  const ends = new Map(draft.lines.flatMap(({ heading, periodEnd }) => (periodEnd === undefined ? [] : [[heading, periodEnd] as const])));
  return looksRunning(
    columns.map(({ column, heading, period }) => ({ column, end: period?.end ?? ends.get(heading) })),
    rows.slice(head.row + head.lines),
  );
}
