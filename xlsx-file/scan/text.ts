import { say } from "#core";
import { damaged } from "../package/errors";
import { asBuffer, exclamation, greaterThan, hasName, lessThan, skipSpecial, slash, tagEnd } from "./xml-bytes";

const ampersand = 0x26;

/** From so many bytes on a text is looked through by the host's own search, which is slower to begin and many times as fast then. */
export const longText = 1024;

/** The text between two positions: entities, CDATA sections, comments and `_xHHHH_` (ECMA-376, ST_Xstring) resolved. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from >= longText) return decodeLongText(asBuffer(bytes).subarray(from, to));
  let special = false;
  let high = false;
  let escaped = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === ampersand || byte === lessThan || byte === 0x0d) special = true;
    else if (byte === 0x5f) escaped = true;
    else if (byte > 0x7f) high = true;
  }
  const written = asBuffer(bytes).toString(high ? "utf8" : "latin1", from, to);
  return resolved(written, special, escaped);
}

/** The same of a text whose bytes are given as characters. */
export function decodeWritten(bytes: string): string {
  if (!/[\x80-\xff&\r_]/.test(bytes)) return bytes;
  const written = /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;
  return resolved(written, /[&\r]/.test(bytes), bytes.includes("_"));
}

function decodeLongText(bytes: Buffer): string {
  const has = (byte: number): boolean => bytes.indexOf(byte) >= 0;
  return resolved(bytes.toString("utf8"), has(ampersand) || has(lessThan) || has(0x0d), has(0x5f));
}

function resolved(written: string, special: boolean, escaped: boolean): string {
  const plain = special ? resolveMarkup(written) : written;
  return escaped ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, unescape) : plain;
}

const unescape = (_: string, hex: string): string => String.fromCharCode(parseInt(hex, 16));

function resolveMarkup(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replace(
      /<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>|&([^;]*);/gs,
      (whole, cdata: string | undefined, entity: string | undefined) => cdata ?? (entity === undefined ? "" : resolveEntity(entity, whole)),
    );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolveEntity(entity: string, whole: string): string {
  const known = entities[entity];
  if (known !== undefined) return known;
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(entity) ?? [];
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  if (!(code >= 0 && code <= 0x10ffff)) throw damaged(say`it uses ${whole}, which XML does not know`);
  return String.fromCodePoint(code);
}

/** The tags of `<t>…</t>`, which is all that nearly every `<is>` holds; a `<` between them is for the reader of the text to see. */
export const plainTags = { before: 3, after: 4 } as const;

/** How many bytes of an `<is>` between two positions stand before and behind its text, where it is one plain run. */
export function plainRun(bytes: Uint8Array, from: number, to: number): typeof plainTags | undefined {
  const opens = bytes[from] === lessThan && bytes[from + 1] === 0x74 && bytes[from + 2] === greaterThan;
  const closes = bytes[to - 4] === lessThan && bytes[to - 3] === slash && bytes[to - 2] === 0x74 && bytes[to - 1] === greaterThan;
  return opens && closes && to - from >= plainTags.before + plainTags.after ? plainTags : undefined;
}

/** The text of an `<si>` or `<is>` between two positions: all its runs joined, what is only a reading aid left out. */
export function richText(bytes: Uint8Array, from: number, to: number): string {
  // `<t>…</t>` alone is what nearly all of them are.
  if (bytes[from] === lessThan && bytes[from + 1] === 0x74 && bytes[from + 2] === greaterThan) {
    const close = textEnd(bytes, from + 3);
    if (close + 4 === to) return decodeText(bytes, from + 3, close);
  }
  let text = "";
  let at = from;
  let phonetic = false;
  while ((at = bytes.indexOf(lessThan, at)) >= 0 && at < to) {
    if (bytes[at + 1] === exclamation) {
      at = skipSpecial(bytes, at);
      continue;
    }
    const isText = hasName(bytes, at, "t");
    const isPhonetic = !isText && hasName(bytes, at, "rPh");
    const closing = bytes[at + 1] === slash;
    const end = tagEnd(bytes, at);
    if (isPhonetic) phonetic = !closing && bytes[end - 2] !== slash;
    at = end;
    if (!isText || closing || bytes[end - 2] === slash) continue;
    const close = textEnd(bytes, end);
    if (!phonetic) text += decodeText(bytes, end, close);
    at = close;
  }
  return text;
}

/** Where a text ends that may hold CDATA sections and comments: at the `<` of its closing tag. */
export function textEnd(bytes: Uint8Array, from: number): number {
  let at = nextTagStart(bytes, from);
  while (at >= 0 && at < bytes.length && bytes[at + 1] !== slash) at = bytes.indexOf(lessThan, skipSpecial(bytes, at));
  if (at < 0 || at >= bytes.length) throw damaged("a text has no end");
  return at;
}

/** The next `<` from a position on, or the end of the bytes. Most texts are a few bytes long, so that at first a loop beats the host's own search. */
export function nextTagStart(bytes: Uint8Array, from: number): number {
  const near = Math.min(bytes.length, from + longText);
  let at = from;
  while (at < near && bytes[at] !== lessThan) at++;
  if (at < near) return at;
  const far = bytes.indexOf(lessThan, at);
  return far < 0 ? bytes.length : far;
}
