/** Finds the nearest of these names, with how far it is. */
export declare function fuzzySearch<Named extends { readonly name: string }>(
  names: readonly Named[],
): (asked: string) => readonly { readonly item: Named; readonly score: number }[];
