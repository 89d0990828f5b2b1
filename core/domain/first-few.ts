/** The first few of many by an order: what sorting all and cutting off would give, without sorting all. */
export function firstFew<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): readonly T[] {
  const first: T[] = [];
  for (const item of items) {
    let place = first.length;
    while (place > 0 && compare(item, first[place - 1] as T) < 0) place--;
    if (place >= count) continue;
    first.splice(place, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}
