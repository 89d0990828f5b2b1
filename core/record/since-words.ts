import { longDate } from "../wording/days";
import { counted } from "../wording/counts";
import type { Since } from "./moved-since";

/** "Since 30 June 2026: 3 benefits changed status (2 by readings, 1 by time alone), 1 is new, 1 is gone." */
export function sinceLine({ previous, statusMoves, replannedCount, rebaselinedCount, added, gone }: Since): string {
  const is = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${count === 1 ? "is" : "are"} ${what}`]);
  const changed = changedCount(statusMoves);
  const status = changed === 0 ? "no benefit changed status" : `${counted(changed, "benefit")} changed status (${byCause(statusMoves)})`;
  const plan = replannedCount === 0 ? [] : [`the plan of ${replannedCount} was changed`];
  const all = [status, ...plan, ...is(added.length, "new"), ...is(gone.length, "gone"), ...is(rebaselinedCount, "frozen anew")];
  return `Since ${longDate(previous)}: ${all.join(", ")}.`;
}

/** How many benefits changed status. */
export const changedCount = (moves: Since["statusMoves"]): number => [...moves.values()].reduce((sum, count) => sum + count, 0);

/** "2 by readings, 1 by time alone". */
const byCause = (moves: Since["statusMoves"]): string => [...moves].flatMap(([cause, count]) => (count === 0 ? [] : [`${count} ${cause}`])).join(", ");
