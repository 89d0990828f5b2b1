import { damaged } from "../errors";
import { decodeText, richText, textEnd } from "./text";
import { exclamation, lessThan, localName, question, skipSpecial, slash, tagEnd } from "./xml-bytes";

/** The texts that cells share, each decoded when it is first asked for. */
export type SharedStrings = (index: number) => string;

export function openSharedStrings(bytes: Uint8Array | undefined): SharedStrings {
  let places: readonly number[] | undefined;
  const decoded: string[] = [];
  return (index) => {
    const known = decoded[index];
    if (known !== undefined) return known;
    if (bytes === undefined) throw damaged("cells refer to shared texts, but there are none");
    places ??= findItems(bytes);
    const start = places[2 * index];
    const end = places[2 * index + 1];
    if (start === undefined || end === undefined) throw damaged(`a cell refers to shared text ${index}, which is missing`);
    const text = itemText(bytes, start, end);
    decoded[index] = text;
    return text;
  };
}

/** Nearly every item is `<si><t>…</t></si>`; the others are runs of rich text. */
function itemText(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[start] === lessThan && bytes[start + 1] === 0x74 && bytes[start + 2] === 0x3e) {
    const close = textEnd(bytes, start + 3);
    if (close + 4 === end) return decodeText(bytes, start + 3, close);
  }
  return richText(bytes, start, end);
}

/** The inner start and end of each item, one after the other. */
function findItems(bytes: Uint8Array): readonly number[] {
  const places: number[] = [];
  let at = 0;
  while ((at = bytes.indexOf(lessThan, at)) >= 0) {
    const next = bytes[at + 1];
    if (next === exclamation || next === question) {
      at = skipSpecial(bytes, at);
      continue;
    }
    const named = isItem(bytes, at);
    const end = tagEnd(bytes, at);
    if (named && next === slash) places.push(at);
    else if (named && bytes[end - 2] === slash) places.push(end, end);
    else if (named) places.push(end);
    at = end;
  }
  return places;
}

function isItem(bytes: Uint8Array, at: number): boolean {
  const from = at + (bytes[at + 1] === slash ? 2 : 1);
  const first = bytes[from];
  if (first === 0x74 || first === 0x72) return false; // <t>, <r>, <rPr>, <rPh>: nearly all that is not an item
  return localName(bytes, at) === "si";
}
