import { longDate } from "../wording/days";
import { counted } from "../wording/counts";
import { moveCauses, type MoveCause } from "./move-causes";
import type { Since } from "./moved-since";

/** "Since 30 June 2026: 3 benefits changed status (2 by readings, 1 by time alone), 1 is new, 1 is gone." */
export function sinceLine(since: Since): string {
  const changed = since.moved.filter(({ status }) => status.then !== status.now);
  const is = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${count === 1 ? "is" : "are"} ${what}`]);
  const rebaselined = since.moved.filter(({ isRebaselined }) => isRebaselined).length;
  const replanned = since.moved.filter(({ planChanges }) => planChanges.length > 0).length;
  const status =
    changed.length === 0 ? "no benefit changed status" : `${counted(changed.length, "benefit")} changed status (${byCause(changed.map(({ cause }) => cause))})`;
  const plan = replanned === 0 ? [] : [`the plan of ${replanned} was changed`];
  const all = [status, ...plan, ...is(since.added.length, "new"), ...is(since.gone.length, "gone"), ...is(rebaselined, "frozen anew")];
  return `Since ${longDate(since.previous)}: ${all.join(", ")}.`;
}

/** "2 by readings, 1 by time alone". */
function byCause(causes: readonly MoveCause[]): string {
  return moveCauses
    .flatMap((cause) => {
      const count = causes.filter((other) => other === cause).length;
      return count === 0 ? [] : [`${count} ${cause}`];
    })
    .join(", ");
}
