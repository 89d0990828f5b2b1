import type { Benefit, Plan } from "../reading/plan";
import type { Cell } from "../port/workbook";
import { areDifferent, sourceHash, sourceOf } from "./claims";

interface Sharing {
  readonly benefits: Plan["benefits"];
  readonly sources: readonly Cell[];
  readonly sharing: Uint8Array;
}

/** By whose reading each row is: a plan of which nothing but figures was changed has the very same. */
const known = new WeakMap<Int32Array, Sharing>();

/** Marks the benefits that draw on a source that another draws on too. In the order of the sheet, where sources stand in a row. */
export function sharingSources(plan: Plan): Uint8Array {
  const { benefits, measurements } = plan;
  const { owners, sources } = measurements;
  const before = known.get(owners);
  if (before !== undefined && before.benefits === benefits && before.sources === sources) return before.sharing;
  const sharing = sharingOf(plan);
  known.set(owners, { benefits, sources, sharing });
  return sharing;
}

function sharingOf(plan: Plan): Uint8Array {
  const { owners, sources } = plan.measurements;
  const sharing = new Uint8Array(plan.benefits.length);
  const lastOf = new Array<Cell | undefined>(plan.benefits.length).fill(undefined);
  const users: number[] = [];
  const hashes: number[] = [];
  for (let row = 0; row < owners.length; row++) {
    const owner = owners[row] as number;
    const cell = sources[row] ?? null;
    if (owner < 0 || lastOf[owner] === cell) continue;
    lastOf[owner] = cell;
    const source = sourceOf(cell, plan.benefits[owner] as Benefit);
    if (source === "") continue;
    users.push(owner);
    hashes.push(sourceHash(source));
  }
  if (areDifferent(Int32Array.from(hashes))) return sharing;
  const firstWith = new Map<number, number>();
  users.forEach((owner, place) => {
    const hash = hashes[place] as number;
    const first = firstWith.get(hash);
    if (first === undefined) firstWith.set(hash, owner);
    else if (first !== owner) sharing[first] = sharing[owner] = 1;
  });
  return sharing;
}
