import type { Highlight } from "../port/workbook";

/** Which rules were put on which columns, by table and header; what a host keeps beside the workbook that cannot say its rules. */
export type HighlightRecord = Readonly<Record<string, string>>;

export const highlightKey = (table: string, header: string): string => `${table}|${header.trim().toLowerCase()}`;
export const highlightText = (rules: readonly Highlight[]): string => JSON.stringify(rules);

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
  if (kept === undefined ? count >= rules.length : kept === highlightText(rules) && count >= rules.length) return "nothing";
  return isOurs ? "replace" : "add";
}
