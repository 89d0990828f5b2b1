/**
 * Text as the parts of a workbook hold it. Most strings of a spreadsheet part are "ST_Xstring" (ECMA-376 part 1,
 * 22.9.2.19): `_xHHHH_` stands for a UTF-16 unit that XML cannot hold, so a user's own `_x0041_` must be escaped as
 * well. Drawings and charts (`a:t`, `descr`) do not know that notation: they take {@link escapePlain}.
 */

/** Text between tags of a spreadsheet part, for instance `<t>`, `<f>`, `<formula>` or `<c:v>`. */
export function escapeText(text: string): string {
  // Most texts, and the long ones of the record, need none.
  return doubtful.test(text) ? escapeWith(text, spreadsheetText) : text;
}

/** An attribute of a spreadsheet part, between double quotes; line breaks and tabs as `_x000a_`, like Excel's. */
export function escapeAttribute(text: string): string {
  return escapeWith(text, spreadsheetAttribute);
}

/** Text or an attribute of a drawing, where what XML cannot hold can only be shown as U+FFFD. */
export function escapePlain(text: string): string {
  return text.replace(special, drawingText);
}

/** A text as a formula holds it, for instance `"say ""yes"""`; above Excel's 255 characters in pieces joined by `&`. */
export function formulaLiteral(text: string): string {
  const pieces = text.match(/[^]{1,255}/g) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** What may need another spelling; by the u flag a pair of surrogates is one character and a lone half another. */
const special = /[^ -~]|[&<>"]/gu;

/** What a text between tags is looked at for; line breaks and tabs stand there as they are. */
const doubtful = /[^\t\n -~]|[&<>]|_x/;

/** An underscore that a reader would take for the start of an escape, also when the closing one comes from our own. */
const mistakable = /_(?=x[0-9A-Fa-f]{4}(?:_|[^ -~]))/g;

function escapeWith(text: string, escape: (character: string) => string): string {
  return text.replace(mistakable, "_x005F_").replace(special, escape);
}

const markup: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function spreadsheetText(character: string): string {
  if (character === '"') return character;
  if (character !== "\r" && isLegal(character)) return markup[character] ?? character;
  return `_x${hex(character).toUpperCase()}_`;
}

function spreadsheetAttribute(character: string): string {
  return markup[character] ?? (character >= " " && isLegal(character) ? character : `_x${hex(character)}_`);
}

function drawingText(character: string): string {
  if (character === "\n" || character === "\t" || character === "\r") return `&#${character.charCodeAt(0)};`;
  return markup[character] ?? (isLegal(character) ? character : "\uFFFD");
}

/** XML 1.0, production 2. A lone half of a surrogate pair is a character of its own here, and not legal. */
function isLegal(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
