import { say } from "#core";
import { damaged } from "../package/errors";
import { exclamation, latin, lessThan, localName, nameEnd, question } from "../scan/xml-bytes";
import { skipSpecial, slash, tagEnd } from "../scan/xml-bytes";
import type { WrittenBytes } from "./byte-writer";

/** A direct child of the worksheet element, as written, with the white space before it. */
export interface FrameElement {
  readonly name: string;
  readonly xml: string;
}

/** A sheet taken apart: what stands around its cells as text, and its cells as bytes. */
export interface SheetFrame {
  /** Up to the end of the worksheet's start tag. */
  readonly opening: string;
  /** The prefix of the sheet's elements with its colon, nearly always "". */
  readonly prefix: string;
  readonly before: readonly FrameElement[];
  readonly bytes: Uint8Array;
  /** The inside of `<sheetData>`; both the same where there are no rows. */
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly after: readonly FrameElement[];
  /** From the last child to the end of the part. */
  readonly closing: string;
}

/** Takes a sheet apart; {@link joinFrame} puts the same texts and bytes together again. */
export function splitFrame(bytes: Uint8Array, partName: string): SheetFrame {
  const { end, dataTag, ...head } = splitHead(bytes, partName);
  if (dataTag === undefined) return { ...head, bytes, dataStart: 0, dataEnd: 0, after: [], closing: utf8(bytes, end, bytes.length) };
  const data = dataSpot(bytes, dataTag);
  return { ...head, bytes, dataStart: data.innerStart, dataEnd: data.innerEnd, ...splitTail(bytes, data.end) };
}

/** What stands before a sheet's cells, where that ends, and where the tag of its cells starts, if it has one. */
export function splitHead(
  bytes: Uint8Array,
  partName: string,
): Pick<SheetFrame, "opening" | "prefix" | "before"> & { readonly end: number; readonly dataTag: number | undefined } {
  const root = nextTag(bytes, 0);
  if (root < 0 || localName(bytes, root) !== "worksheet") throw damaged(say`${partName} is not a worksheet`);
  const qualified = latin(bytes, root + 1, nameEnd(bytes, root));
  const prefix = qualified.slice(0, qualified.indexOf(":") + 1);
  const opened = tagEnd(bytes, root);
  const { elements, end, dataTag } = readChildren(bytes, opened, true);
  return { opening: utf8(bytes, 0, opened), prefix, before: elements, end, dataTag };
}

/** What stands behind a sheet's cells, from the end of their tag on. */
export function splitTail(bytes: Uint8Array, from: number): Pick<SheetFrame, "after" | "closing"> {
  const { elements, end } = readChildren(bytes, from, false);
  return { after: elements, closing: utf8(bytes, end, bytes.length) };
}

/** Puts a sheet together again, with its cells replaced when other rows are given. */
export function joinFrame(frame: SheetFrame, rows?: WrittenBytes): Uint8Array {
  const text = (elements: readonly FrameElement[]): string => elements.map((element) => element.xml).join("");
  const empty = rows?.isEmpty() ?? frame.dataStart === frame.dataEnd;
  const [open, close] = empty ? ["<sheetData/>", ""] : ["<sheetData>", "</sheetData>"];
  const named = (tag: string): string => tag.replace("sheetData", `${frame.prefix}sheetData`);
  const head = Buffer.from(frame.opening + text(frame.before) + named(open), "utf8");
  const tail = Buffer.from(named(close) + text(frame.after) + frame.closing, "utf8");
  return rows?.between(head, tail) ?? Buffer.concat([head, frame.bytes.subarray(frame.dataStart, frame.dataEnd), tail]);
}

interface DataSpot {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** Reads the children from a position to the sheet data (when asked to stop there) or to the end of the worksheet. */
function readChildren(
  bytes: Uint8Array,
  from: number,
  stopAtData: boolean,
): { readonly elements: readonly FrameElement[]; readonly end: number; readonly dataTag: number | undefined } {
  const elements: FrameElement[] = [];
  let at = from;
  for (;;) {
    const start = nextTag(bytes, at);
    if (start < 0) throw damaged("a sheet ends before its last element");
    if (bytes[start + 1] === slash) return { elements, end: at, dataTag: undefined };
    const name = localName(bytes, start);
    if (stopAtData && name === "sheetData") {
      if (utf8(bytes, at, start).trim() !== "") elements.push({ name: "", xml: utf8(bytes, at, start) });
      return { elements, end: at, dataTag: start };
    }
    const end = elementEnd(bytes, start);
    elements.push({ name, xml: utf8(bytes, at, end) });
    at = end;
  }
}

/** The sheet data ends at the last end tag of that name, so that its megabytes need no reading here. */
function dataSpot(bytes: Uint8Array, start: number): DataSpot {
  const innerStart = tagEnd(bytes, start);
  if (bytes[innerStart - 2] === slash) return { innerStart, innerEnd: innerStart, end: innerStart };
  const closeTag = `</${latin(bytes, start + 1, nameEnd(bytes, start))}`;
  const innerEnd = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(closeTag, undefined, "latin1");
  if (innerEnd < innerStart) throw damaged("a sheet's cells have no end");
  return { innerStart, innerEnd, end: tagEnd(bytes, innerEnd) };
}

function elementEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at >= 0; at = nextTag(bytes, at)) {
    const closing = bytes[at + 1] === slash;
    const end = tagEnd(bytes, at);
    if (closing) depth--;
    else if (bytes[end - 2] !== slash) depth++;
    if (depth === 0) return end;
    at = end;
  }
  throw damaged("a sheet has an element without an end");
}

/** The next tag that is an element's, past comments and instructions. */
function nextTag(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(lessThan, from);
  while (at >= 0 && (bytes[at + 1] === exclamation || bytes[at + 1] === question)) {
    at = bytes.indexOf(lessThan, skipSpecial(bytes, at));
  }
  return at;
}

const utf8 = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("utf8");
