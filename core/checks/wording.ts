/** Figures and lists in the words of a finding. */

/** A figure with thousands marks and no more digits than a reader needs: 1,234.5. */
export function say(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return value.toPrecision(6).replace(/\.?0+(?=e|$)/, "");
  const [whole = "", fraction] = String(Number(value.toPrecision(10))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A share in per cent: 0.25 is "25%". */
export const sayShare = (share: number): string => `${say(Number((share * 100).toPrecision(6)))}%`;

/** "1 row", "3 rows". */
export const sayCount = (count: number, one: string, many = `${one}s`): string => `${say(count)} ${count === 1 ? one : many}`;

/** The first three by name and the others by number: "B-01, B-02, B-03 and 4 more". */
export function sayNames(names: readonly string[]): string {
  if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** ", and in 3 more rows" behind a sentence about the first row; nothing where it is the only one. */
export const sayMore = (count: number): string => (count > 1 ? `, and in ${sayCount(count - 1, "more row", "more rows")}` : "");
