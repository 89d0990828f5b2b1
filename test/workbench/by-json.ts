/*
 * What goes into a page and comes out of it, as one text: of anything else Playwright looks at each value by itself, which for the update
 * of a review takes longer than carrying it out. Numbers that JSON has no word for are spelled.
 */

export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, own: unknown) =>
    typeof own === "number" && (!Number.isFinite(own) || Object.is(own, -0)) ? { spelled: Object.is(own, -0) ? "-0" : String(own) } : own,
  );

export const fromJson = (text: string): unknown => JSON.parse(text, (_, own: unknown) => (isSpelled(own) ? Number(own.spelled) : own));

const isSpelled = (value: unknown): value is { readonly spelled: string } => typeof value === "object" && value !== null && "spelled" in value;
