import { groupBy } from "../domain/group-by";
import { fullKeyOf, type LineColumn, type PlanLine, type TableLines } from "./plan-lines";

/** A row of one copy and what it is in the other; one of the two is undefined where it stands in one copy alone. */
export type LinePair =
  | { readonly then: PlanLine; readonly now: PlanLine }
  | { readonly then: PlanLine; readonly now: undefined }
  | { readonly then: undefined; readonly now: PlanLine };

/** Two columns of one meaning, each undefined where a copy lacks it. */
export interface ColumnPair {
  readonly id: string;
  readonly name: string;
  readonly then: LineColumn | undefined;
  readonly now: LineColumn | undefined;
}

export function pairColumns(then: TableLines | undefined, now: TableLines | undefined): readonly ColumnPair[] {
  const ids = new Set([...(then?.columns.keys() ?? []), ...(now?.columns.keys() ?? [])]);
  return [...ids].map((id) => {
    const [before, after] = [then?.columns.get(id), now?.columns.get(id)];
    return { id, name: (after ?? before)?.name ?? id, then: before, now: after };
  });
}

/** Whether both rows say the same in a column. */
export const isSame = ({ then, now }: ColumnPair, before: number, after: number): boolean => then?.says[before] === now?.says[after];

/**
 * Which row of one copy is which of the other: by their keys. Of several with one key first those that are alike whole, then those
 * that what tells them apart names, then those that are most alike; wherever they stand. The rows of `then` come first, in their order.
 */
export function pairLines(
  then: readonly PlanLine[],
  now: readonly PlanLine[],
  columns: readonly ColumnPair[],
  keyOf: (line: PlanLine) => string = ({ key }) => key,
): readonly LinePair[] {
  const inOrder = pairedInOrder(then, now, keyOf);
  if (inOrder !== undefined) return inOrder;
  const groups = groupBy(now, keyOf);
  const partner = new Map<PlanLine, PlanLine>();
  for (const [key, before] of groupBy(then, keyOf)) pairGroup(before, groups.get(key) ?? [], columns, partner);
  const paired = new Set(partner.values());
  return [
    ...then.map((line): LinePair => {
      const paired = partner.get(line);
      return paired === undefined ? { then: line, now: undefined } : { then: line, now: paired };
    }),
    ...now.flatMap((line): readonly LinePair[] => (paired.has(line) ? [] : [{ then: undefined, now: line }])),
  ];
}

/** The pairs where both copies have the same rows one behind the other, no two of one key; undefined where they have not. */
function pairedInOrder(then: readonly PlanLine[], now: readonly PlanLine[], keyOf: (line: PlanLine) => string): readonly LinePair[] | undefined {
  if (then.length !== now.length) return undefined;
  const keys = new Set<string>();
  for (let place = 0; place < then.length; place++) {
    const key = keyOf(then[place] as PlanLine);
    if (key !== keyOf(now[place] as PlanLine)) return undefined;
    keys.add(key);
    if (keys.size <= place) return undefined;
  }
  return then.map((line, place): LinePair => ({ then: line, now: now[place] as PlanLine }));
}

function pairGroup(then: readonly PlanLine[], now: readonly PlanLine[], columns: readonly ColumnPair[], partner: Map<PlanLine, PlanLine>): void {
  const [first, second] = [then[0], now[0]];
  if (first === undefined || second === undefined) return;
  if (then.length === 1 && now.length === 1) {
    partner.set(first, second);
    return;
  }
  let [left, right] = [then, now];
  const pairBy = (text: (line: PlanLine, side: "then" | "now") => string): void => {
    const waiting = groupBy(right, (line) => text(line, "now"));
    const taken = new Set<PlanLine>();
    left = left.filter((line) => {
      const match = waiting.get(text(line, "then"))?.shift();
      if (match === undefined) return true;
      partner.set(line, match);
      taken.add(match);
      return false;
    });
    right = right.filter((line) => !taken.has(line));
  };
  pairBy((line, side) => JSON.stringify(columns.map((column) => column[side]?.says[line.index] ?? null)));
  pairMostAlike(left, right, columns, partner, fullKeyOf);
  left = left.filter((line) => !partner.has(line));
  const taken = new Set(partner.values());
  right = right.filter((line) => !taken.has(line));
  pairMostAlike(left, right, columns, partner, () => "");
}

/** More of one key than these are paired in their order. */
const mostWeighed = 400;

/** Pairs rows of one group with each other, those first that agree in most cells. */
function pairMostAlike(
  then: readonly PlanLine[],
  now: readonly PlanLine[],
  columns: readonly ColumnPair[],
  partner: Map<PlanLine, PlanLine>,
  groupOf: (line: PlanLine) => string,
): void {
  if (then.length === 0 || now.length === 0) return;
  const weighs = then.length * now.length <= mostWeighed;
  const pairs = then.flatMap((before, row) =>
    (weighs ? now : now.slice(row, row + 1)).flatMap((after, column) => {
      if (groupOf(before) !== groupOf(after)) return [];
      const alike = weighs ? columns.filter((pair) => isSame(pair, before.index, after.index)).length : 0;
      return [{ before, after, alike, order: row + column }];
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.order - b.order);
  const taken = new Set<PlanLine>();
  for (const { before, after } of pairs) {
    if (partner.has(before) || taken.has(after)) continue;
    partner.set(before, after);
    taken.add(after);
  }
}
