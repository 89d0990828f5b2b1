import { say, WorkbookTrouble } from "#core";
import { damaged } from "../package/errors";
import type { LargePart } from "../package/inflated-parts";
import { splitFrame, splitHead, splitTail, type FrameElement, type SheetFrame } from "../patch/sheet-frame";
import { beforeRows, scanSheetData, type SheetVisitor } from "./sheet-scanner";
import { asUtf8, tagEnd } from "./xml-bytes";

/** The part of a large sheet, and the rows that stand whole in its first bytes. */
export interface LargeRows {
  readonly part: LargePart;
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** What is known of a sheet once all its rows were read. */
interface KnownEnd {
  readonly lastRow: number;
  readonly after: readonly FrameElement[];
}

const [rowEnd, dataEndTag] = ["</row>", "</sheetData"];
const ends = new WeakMap<LargePart, KnownEnd>();
const opened = new WeakMap<LargePart, (SheetFrame & { readonly large: LargeRows }) | null>();

/**
 * A large sheet, of which the whole is inflated only where somebody asks for its bytes. Undefined where it begins in a way that few writers have, and
 * is better taken apart as a whole.
 */
export function largeSheet(part: LargePart, name: string): (SheetFrame & { readonly large: LargeRows }) | undefined {
  const standing = opened.get(part);
  if (standing !== undefined) return standing ?? undefined;
  const sheet = takenApart(part, name);
  opened.set(part, sheet ?? null);
  return sheet;
}

function takenApart(part: LargePart, name: string): (SheetFrame & { readonly large: LargeRows }) | undefined {
  const head = beginning(part.head, name);
  if (head === undefined) return undefined;
  const whole = (): SheetFrame => splitFrame(part.whole(), name);
  return {
    opening: head.opening,
    prefix: "",
    before: head.before,
    dataStart: head.dataStart,
    large: { part, bytes: part.head, end: head.end },
    get bytes() {
      return part.whole();
    },
    get dataEnd() {
      return whole().dataEnd;
    },
    get after() {
      return ends.get(part)?.after ?? whole().after;
    },
    get closing() {
      return whole().closing;
    },
  };
}

/** What stands before the cells, where they start, and where the last row ends that is here whole; undefined where anything is unusual in it. */
function beginning(bytes: Uint8Array, name: string) {
  try {
    if (asUtf8(bytes, name) !== bytes) return undefined;
    const { opening, prefix, before, dataTag } = splitHead(bytes, name);
    if (prefix !== "" || dataTag === undefined) return undefined;
    const dataStart = tagEnd(bytes, dataTag);
    const rows = Buffer.from(bytes.buffer, bytes.byteOffset + dataStart, bytes.length - dataStart);
    const end = rows.lastIndexOf(rowEnd);
    // In a comment such a tag would end nothing.
    if (end < 0 || rows.includes("<!")) return undefined;
    return { opening, before, dataStart, end: dataStart + end + rowEnd.length };
  } catch (error) {
    if (error instanceof WorkbookTrouble) return undefined;
    throw error;
  }
}

/** The number of a large sheet's last row, once all its rows were read. */
export const lastRowRead = ({ part }: LargeRows): number | undefined => ends.get(part)?.lastRow;

/**
 * Hands all rows of a large sheet to a visitor, some at a time, none of which is held longer. Gives whether it saw all of them; where not, it may have
 * seen some, and the sheet is to be read as a whole, which also says what is wrong with it.
 */
export function scanByPieces({ large: { part }, dataStart }: { readonly large: LargeRows; readonly dataStart: number }, visitor: SheetVisitor): boolean {
  const row = beforeRows();
  let before = dataStart;
  const scan = (bytes: Uint8Array, from: number, end: number): void => {
    // That it ends exactly there shows that a row ends there, and not a comment that speaks of one.
    if (scanSheetData(bytes.subarray(0, end), from, end, visitor, row) !== end) throw damaged(say`its rows cannot be read`);
    before = 0;
  };
  const read = (bytes: Buffer, unread: number): number => {
    const from = Math.max(unread, before);
    const last = bytes.subarray(from).lastIndexOf(rowEnd);
    if (last < 0) return unread;
    const end = from + last + rowEnd.length;
    scan(bytes, from, end);
    return end;
  };
  try {
    const unread = part.byPieces(read);
    const from = Math.max(unread?.from ?? 0, before);
    const dataEnd = unread?.bytes.lastIndexOf(dataEndTag) ?? -1;
    if (unread === undefined || dataEnd < from) return false;
    scan(unread.bytes, from, dataEnd);
    ends.set(part, { lastRow: row.row, after: splitTail(unread.bytes, tagEnd(unread.bytes, dataEnd)).after });
    return true;
  } catch (error) {
    if (error instanceof WorkbookTrouble) return false;
    throw error;
  }
}
