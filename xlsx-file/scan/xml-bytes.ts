import { say } from "#core";
import { damaged } from "../package/errors";

/** The bytes that matter when XML is read without building a tree. */
export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const exclamation = 0x21;
export const question = 0x3f;
export const colon = 0x3a;
export const equals = 0x3d;
export const space = 0x20;
export const quote = 0x22;

/** The part as UTF-8, the only encoding that is scanned: UTF-16 is turned into it, anything else is refused. */
export function asUtf8(bytes: Uint8Array, partName: string): Uint8Array {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (little || big) {
    const text = new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes);
    return Buffer.from(text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2"), "utf8");
  }
  const prolog = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("latin1");
  const encoding = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=["']([^"']*)/.exec(prolog)?.[1] ?? "UTF-8";
  if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw damaged(say`${partName} is written in ${encoding} and not in UTF-8`);
  return bytes;
}

/** The position after the markup that starts at `<!` or `<?`: a comment, a CDATA section or an instruction. */
export function skipSpecial(bytes: Uint8Array, start: number): number {
  const third = bytes[start + 2];
  const close = bytes[start + 1] === question ? "?>" : third === 0x2d ? "-->" : third === 0x5b ? "]]>" : ">";
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(close, start + 2, "latin1");
  if (end < 0) throw damaged("a comment or CDATA section has no end");
  return end + close.length;
}

/** The position after the name of the tag that starts at `<` or `</`. */
export function nameEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  if (bytes[at] === slash) at++;
  for (let byte = bytes[at]; byte !== undefined && byte > space && byte !== greaterThan && byte !== slash;) {
    byte = bytes[++at];
  }
  return at;
}

/** The local name of the tag that starts at `<` or `</`, without its prefix. */
export function localName(bytes: Uint8Array, start: number): string {
  const from = start + (bytes[start + 1] === slash ? 2 : 1);
  const name = latin(bytes, from, nameEnd(bytes, start));
  return name.slice(name.indexOf(":") + 1);
}

/** Whether the tag that starts at `<` or `</` has this local name, without making a string of it. */
export function hasName(bytes: Uint8Array, start: number, name: string): boolean {
  const from = nameEnd(bytes, start) - name.length;
  const before = bytes[from - 1];
  if (from <= start || (before !== lessThan && before !== slash && before !== colon)) return false;
  for (let index = 0; index < name.length; index++) {
    if (bytes[from + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** The position after the `>` of the tag that starts at `<`; a `>` inside an attribute does not end it. */
export function tagEnd(bytes: Uint8Array, start: number): number {
  let quote = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === greaterThan) return at + 1;
  }
  throw damaged("a tag has no end");
}

/** A whole number between two positions. */
export function integer(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] ?? 0x30) - 0x30;
  return value;
}

export const latin = (bytes: Uint8Array, from: number, to: number): string => asBuffer(bytes).toString("latin1", from, to);

/** The same bytes, nearly always the very same object. */
export const asBuffer = (bytes: Uint8Array): Buffer => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));

/** The attributes of the start tag between two positions, by local name. */
export function attributesOf(bytes: Uint8Array, start: number, end: number): Readonly<Record<string, string>> {
  const tag = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
  const found: Record<string, string> = {};
  for (const [, name = "", , value = ""] of tag.matchAll(/([^\s=<>/"']+)\s*=\s*(["'])(.*?)\2/gs)) {
    const colonAt = name.indexOf(":");
    if (!name.startsWith("xmlns")) found[name.slice(colonAt + 1)] ??= value;
  }
  return found;
}
