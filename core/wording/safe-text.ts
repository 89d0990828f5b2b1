/**
 * Words out of a workbook, made safe for wherever they are shown: a terminal, a page, a mail, the pane. The only place that says
 * which characters steer a screen instead of standing on it.
 */

/**
 * Control characters, marks that turn the direction of writing, and what cannot be seen at all. The joiners U+200C and U+200D stay:
 * Persian and Indic scripts are spelt with them.
 */
export const steeringMarks = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The words on one line, each such mark a space. */
export const onOneLine = (text: string): string => text.replace(steeringMarks, " ");

/** The words in the lines that they have, each other mark shown as "\ufffd". */
export const inItsLines = (text: string): string => text.replace(steeringMarks, (mark) => (/[\t\n\r]/.test(mark) ? mark : "\ufffd"));

/** The words for HTML, XML and SVG, in elements and in quoted attributes. */
export const escapeMarkup = (text: string): string => inItsLines(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
