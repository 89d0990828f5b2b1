import { notRead, say, type UnreadText } from "#core";
import { damaged } from "../package/errors";
import { plainOf, type CellRun, type Stretch } from "../package/stretches";
import { splitFrame, type SheetFrame } from "../patch/sheet-frame";
import { aroundText } from "../write/cells";
import { parseRectangle } from "./address";
import { decodeText } from "./text";
import { asBuffer, asUtf8, lessThan, tagEnd } from "./xml-bytes";

/** The cells of a sheet whose long texts are not read. */
export interface UnreadCells {
  readonly stretches: readonly Stretch[];
  at(row: number, column: number): UnreadText | undefined;
}

/** A sheet in whose bytes an ellipsis stands for each long text of its runs. */
export type SheetOfRuns = SheetFrame & { readonly unread: UnreadCells };

/** A sheet of which only what stands beside its runs is unpacked, the very same for the same stretches; undefined where they cannot stand where they are said to. */
export function sheetOfRuns(stretches: readonly Stretch[], part: string): SheetOfRuns | undefined {
  const standing = opened.get(stretches);
  if (standing !== undefined) return standing ?? undefined;
  const sheet = takenApart(stretches, part);
  opened.set(stretches, sheet ?? null);
  return sheet;
}

function takenApart(stretches: readonly Stretch[], part: string): SheetOfRuns | undefined {
  const beside = stretches.map((stretch) => (stretch.run === undefined ? asBuffer(plainOf(stretch, part)) : undefined));
  if (!stretches.every(({ run }, place) => run === undefined || standsBetween(run, beside[place - 1], beside[place + 1]))) return undefined;
  const cells = new Map<number, UnreadText>();
  const bytes = Buffer.concat(
    stretches.map((stretch, place) => {
      const { run } = stretch;
      if (run === undefined) return beside[place] as Buffer;
      unreadTexts(stretch, run, part).forEach((text, at) => cells.set(keyOf(run.row, run.column + at), text));
      return Buffer.from(Array.from({ length: run.count }, (_, at) => around(run, at).join("<t>…</t>")).join(""));
    }),
  );
  const unread = { stretches, at: (row: number, column: number) => cells.get(keyOf(row, column)) };
  return { ...splitFrame(asUtf8(bytes, part), part), unread };
}

/** Whether a run fits between the cell before it and the one behind, by the bytes there. */
function standsBetween({ row, column, count }: CellRun, before: Buffer | undefined, behind: Buffer | undefined): boolean {
  if (before === undefined || behind === undefined) return false;
  const last = addressIn(before, before.lastIndexOf(cellStart));
  const next = addressIn(behind, behind.indexOf(cellStart));
  return last?.row === row && last.column < column && (next?.row !== row || next.column >= column + count);
}

const cellStart = '<c r="';

function addressIn(bytes: Buffer, at: number): { readonly row: number; readonly column: number } | undefined {
  const address = at < 0 ? "" : (/^[A-Z]+\d+/.exec(bytes.toString("latin1", at + cellStart.length, at + cellStart.length + 12))?.[0] ?? "");
  const cell = address === "" ? undefined : parseRectangle(address);
  return cell && { row: cell.firstRow, column: cell.firstColumn };
}

const opened = new WeakMap<readonly Stretch[], SheetOfRuns | null>();
const columnsOfKey = 2 ** 15;
const keyOf = (row: number, column: number): number => row * columnsOfKey + column;
const around = ({ row, column, style }: CellRun, place: number): ReturnType<typeof aroundText> => aroundText(row, column + place, style);

/** Where texts that are not read stand. */
const sources = new WeakMap<UnreadText, { readonly stretch: Stretch; readonly place: number }>();

/** The run that these texts are, whole and in its order; undefined where they are none. */
export function runOf(texts: readonly UnreadText[]): Stretch | undefined {
  const [first] = texts;
  const stretch = first && sources.get(first)?.stretch;
  const isWhole =
    texts.length === stretch?.run?.count && texts.every((text, place) => sources.get(text)?.stretch === stretch && sources.get(text)?.place === place);
  return isWhole ? stretch : undefined;
}

function unreadTexts(stretch: Stretch, run: CellRun, part: string): readonly UnreadText[] {
  let read: readonly string[] | undefined;
  const texts = (): readonly string[] => (read ??= textsOfRun(plainOf(stretch, part), run, part));
  return Array.from({ length: run.count }, (_, place) => {
    const text: UnreadText = {
      error: notRead,
      get text() {
        return texts()[place] as string;
      },
    };
    sources.set(text, { stretch, place });
    return text;
  });
}

/** The texts of a run, whose cells are spelled as they were written. */
function textsOfRun(plain: Uint8Array, run: CellRun, part: string): readonly string[] {
  const bytes = asBuffer(plain);
  let at = 0;
  const pass = (expected: string): void => {
    if (!bytes.subarray(at, at + expected.length).equals(Buffer.from(expected))) throw damaged(say`${part} is not what its checksum says`);
    at += expected.length;
  };
  const texts = Array.from({ length: run.count }, (_, place) => {
    const [before, behind] = around(run, place);
    pass(`${before}<t`);
    const from = tagEnd(bytes, at - 2);
    at = bytes.indexOf(lessThan, from);
    const text = decodeText(bytes, from, Math.max(from, at));
    pass(`</t>${behind}`);
    return text;
  });
  if (at !== bytes.length) throw damaged(say`${part} is not what its checksum says`);
  return texts;
}
