import { damaged } from "../package/errors";
import { richText } from "./text";
import { exclamation, hasName, lessThan, question, skipSpecial, slash, tagEnd } from "./xml-bytes";

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
    if (start === undefined || end === undefined) throw damaged(`a cell refers to the missing shared text ${index}`);
    const text = richText(bytes, start, end);
    decoded[index] = text;
    return text;
  };
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
  return hasName(bytes, at, "si");
}
