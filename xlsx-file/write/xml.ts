/**
 * Text as the parts of a workbook hold it. Most strings of a spreadsheet part are "ST_Xstring" (ECMA-376 part 1,
 * 22.9.2.19): `_xHHHH_` stands for a UTF-16 unit that XML cannot hold, so a user's own `_x0041_` must be escaped as
 * well. Drawings and charts (`a:t`, `descr`) do not know that notation: they take {@link escapePlain}.
 */

/** Text between tags of a spreadsheet part, for instance `<t>`, `<f>`, `<formula>` or `<c:v>`. */
export function escapeText(text: string): string {
  return escapeWith(text, spreadsheetText);
}

/** An attribute of a spreadsheet part, between double quotes; line breaks and tabs as `_x000a_`, like Excel's. */
export function escapeAttribute(text: string): string {
  return escapeWith(text, spreadsheetAttribute);
}

/** Text or an attribute of a drawing, where what XML cannot hold can only be shown as U+FFFD. */
export function escapePlain(text: string): string {
  return text.replace(special, drawingText);
}

/** A column's letters: 1 is A, 27 is AA. Throws a RangeError outside 1…16384. */
export function columnLetters(column: number): string {
  const exists = Number.isInteger(column) && column >= 1 && column <= 16384;
  if (!exists) throw new RangeError(`No sheet has a column ${column}.`);
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** For instance `C7` for row 7, column 3. Throws a RangeError outside the sheet. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + checkedRow(row);
}

/** A rectangle of cells by its top left and its size, for instance `A3:F20`; one cell alone is just its address. */
export function areaAddress(row: number, column: number, rows: number, columns: number): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** For instance `$C$7` for row 7, column 3. Throws a RangeError outside the sheet. */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${checkedRow(row)}`;
}

/** A sheet's name as formulas take it whatever it holds, for instance `'Today''s plan'`. Not escaped for XML. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as a formula holds it, for instance `"say ""yes"""`; above Excel's 255 characters in pieces joined by `&`. */
export function formulaLiteral(text: string): string {
  const pieces = text.match(/[^]{1,255}/g) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** What may need another spelling; by the u flag a pair of surrogates is one character and a lone half another. */
const special = /[^ -~]|[&<>"]/gu;

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

function checkedRow(row: number): number {
  if (!Number.isInteger(row) || row < 1 || row > 1048576) throw new RangeError(`No sheet has a row ${row}.`);
  return row;
}
