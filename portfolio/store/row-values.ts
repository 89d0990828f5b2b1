import { isoDate } from "#core";
import type { StoreValue } from "./store";

/* What a column of a row holds; a blank, or what it does not hold, is null. */

export const textOf = (value: StoreValue | undefined): string | null => (typeof value === "string" ? value : null);
export const numberOf = (value: StoreValue | undefined): number | null => (typeof value === "number" ? value : null);
export const countOf = (value: StoreValue | undefined): number => numberOf(value) ?? 0;
export const dayText = (value: StoreValue | undefined): string | null => (typeof value === "number" ? isoDate(value) : null);
