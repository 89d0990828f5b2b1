import { say } from "#core";
import { damaged } from "../package/errors";
import { richText } from "./text";
import { farthestLook, four, meaningOf, ordinary, wordsOf } from "./words";
import { exclamation, greaterThan, hasName, latin, lessThan, question, skipSpecial, slash, tagEnd } from "./xml-bytes";

/** The texts that cells share, each decoded when it is first asked for. */
export type SharedStrings = (index: number) => string;

export function openSharedStrings(bytes: Uint8Array | undefined): SharedStrings {
  let places: Int32Array | undefined;
  /** A character for each byte of the part, of which plain texts are pieces. */
  let whole: string | undefined;
  let decoded: (string | undefined)[] = [];
  return (index) => {
    const known = decoded[index];
    if (known !== undefined) return known;
    if (bytes === undefined) throw damaged("cells refer to shared texts, but there are none");
    if (places === undefined) {
      places = findItems(bytes);
      decoded = new Array<string | undefined>(Math.ceil(places.length / 2));
    }
    const start = places[2 * index];
    const end = places[2 * index + 1];
    if (start === undefined || end === undefined) throw damaged(say`a cell refers to the missing shared text ${String(index)}`);
    const text = start < 0 ? (whole ??= latin(bytes, 0, bytes.length)).substring(-start, end) : richText(bytes, start, end);
    decoded[index] = text;
    return text;
  };
}

/** The inner start and end of each item, one after the other; of one that is plain ASCII those of its text, the start below 0. */
function findItems(bytes: Uint8Array): Int32Array {
  const words = wordsOf(bytes);
  const found: Places = { list: new Int32Array(fewestPlaces), used: 0 };
  let at = 0;
  while ((at = bytes.indexOf(lessThan, plainItems(bytes, words, at, found))) >= 0) {
    const next = bytes[at + 1];
    if (next === exclamation || next === question) {
      at = skipSpecial(bytes, at);
      continue;
    }
    const named = isItem(bytes, at);
    const end = tagEnd(bytes, at);
    if (named && next === slash) put(found, at);
    else if (named) put(found, end);
    if (named && next !== slash && bytes[end - 2] === slash) put(found, end);
    at = end;
  }
  return found.list.subarray(0, found.used);
}

interface Places {
  list: Int32Array;
  used: number;
}

const fewestPlaces = 2 ** 10;

function put(places: Places, place: number): void {
  if (places.used === places.list.length) {
    const longer = new Int32Array(2 * places.used);
    longer.set(places.list);
    places.list = longer;
  }
  places.list[places.used++] = place;
}

const [item, itemRest, text, textEnd1, textEnd2] = [four("<si>"), four("<t>\0"), 7, four("</t>"), four("</si")];

/** Reads items that hold one plain text, as nearly all do, from `at` on; gives where the last of them ends. */
function plainItems(bytes: Uint8Array, words: DataView, at: number, places: Places): number {
  const last = bytes.length - farthestLook;
  let end = at;
  while (end < last && words.getInt32(end, true) === item && (words.getInt32(end + 4, true) & 0xffffff) === itemRest) {
    const from = end + text;
    let to = from;
    while (to < last && meaningOf[bytes[to] as number] === ordinary) to++;
    if (to >= last || words.getInt32(to, true) !== textEnd1 || words.getInt32(to + 4, true) !== textEnd2 || bytes[to + 8] !== greaterThan) return end;
    put(places, -from);
    put(places, to);
    end = to + 9;
  }
  return end;
}

function isItem(bytes: Uint8Array, at: number): boolean {
  const from = at + (bytes[at + 1] === slash ? 2 : 1);
  const first = bytes[from];
  if (first === 0x74 || first === 0x72) return false; // <t>, <r>, <rPr>, <rPh>: nearly all that is not an item
  return hasName(bytes, at, "si");
}
