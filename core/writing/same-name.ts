/** Sheets, tables and names are the same whatever their case. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
