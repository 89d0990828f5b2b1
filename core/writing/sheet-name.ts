/** A sheet name that is free: the wanted one, else with a number behind it. At most 31 characters, which every host takes. */
export function freeSheetName(taken: readonly string[], wanted: string): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted.slice(0, 31);
  for (let number = 2, name = base; ; number++) {
    if (!lower.has(name.toLowerCase())) return name;
    name = `${base.slice(0, 26)} (${number})`;
  }
}
