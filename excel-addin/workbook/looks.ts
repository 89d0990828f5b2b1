import type { CellStyle } from "#core";

/** Points that a column of so many characters takes: 7 pixels each and 5 beside them, of which 96 make 72 points. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The note of a header, shown while its cell is selected. Excel keeps 255 characters of it and 32 of its title. */
export function notePrompt(header: Excel.Range, title: string, note: string): void {
  header.dataValidation.prompt = { showPrompt: true, title: shortened(title, 32), message: shortened(note, 255) };
}

export const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** Alignments by their names in Office.js. */
export const alignments = { left: "Left", center: "Center", right: "Right" } as const;
export const verticals = { top: "Top", middle: "Center", bottom: "Bottom" } as const satisfies Record<NonNullable<CellStyle["vertical"]>, string>;
