import { longDate } from "../wording/days";
import { plainWords } from "../wording/plain-words";
import { plural } from "../wording/plural";
import { say } from "../words/say";
import type { MoveCause } from "./move-causes";
import type { Since } from "./moved-since";

/** "Since 30 June 2026: 3 benefits changed status (2 by readings, 1 by time alone), 1 is new, 1 is gone (B-12 Fewer complaints)." */
export function sinceLine({ previous, statusMoves, replannedCount, rebaselinedCount, added, gone }: Since): string {
  const changed = changedCount(statusMoves);
  const all = [
    changed === 0 ? say`no benefit changed status` : say`${plural(changed, "# benefit", "# benefits")} changed status (${byCause(statusMoves)})`,
    ...(replannedCount === 0 ? [] : [say`the plan of ${replannedCount} was changed`]),
    ...(added.length === 0 ? [] : [say`${added.length} ${plural(added.length, "is", "are")} new`]),
    ...(gone.length === 0 ? [] : [say`${gone.length} ${plural(gone.length, "is", "are")} gone (${goneNames(gone)})`]),
    ...(rebaselinedCount === 0 ? [] : [say`${rebaselinedCount} ${plural(rebaselinedCount, "is", "are")} frozen anew`]),
  ];
  return say`Since ${longDate(previous)}: ${all.join(", ")}.`;
}

/** "B-12 Fewer complaints", on one line; what has no name is told by its ID alone. */
export const benefitText = ({ id, name }: { readonly id: string; readonly name: string | null }): string =>
  name === null || name === id ? plainWords(id) : `${plainWords(id)} ${plainWords(name)}`;

/** So many that are gone are named in the sentence: the page names all. */
const mostGone = 2;

const goneNames = (gone: Since["gone"]): string => [...gone.slice(0, mostGone).map(benefitText), ...(gone.length > mostGone ? ["…"] : [])].join("; ");

/** How many benefits changed status. */
export const changedCount = (moves: Since["statusMoves"]): number => [...moves.values()].reduce((sum, count) => sum + count, 0);

/** "2 by readings, 1 by time alone". */
const byCause = (moves: Since["statusMoves"]): string => [...moves].flatMap(([cause, count]) => (count === 0 ? [] : [byOne[cause](count)])).join(", ");

const byOne: Readonly<Record<MoveCause, (count: number) => string>> = {
  "by readings": (count) => say`${count} by readings`,
  "by a change of the plan": (count) => say`${count} by a change of the plan`,
  "by readings and a change of the plan": (count) => say`${count} by readings and a change of the plan`,
  "by time alone": (count) => say`${count} by time alone`,
};
