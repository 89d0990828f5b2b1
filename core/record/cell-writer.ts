import type { TextOf } from "../port/host-means";
import { mostLetters } from "./record-text";
import { makeRoom, newLetters, putText, textOfLetters, type Letters } from "./letters";

/** Lines in as few cells as they need, each with the headings above, so that each can be read alone. */
export interface CellWriter {
  readonly letters: Letters;
  readonly cells: string[];
  readonly textOf: TextOf | undefined;
  /** The place behind the headings, and that behind the last line. */
  readonly begin: number;
  end: number;
}

const lineEnd = 10;

export function cellWriter(headings: string, textOf?: TextOf): CellWriter {
  const letters = newLetters(mostLetters * 2);
  const begin = putText(letters, 0, headings);
  return { letters, cells: [], textOf, begin, end: begin };
}

/** Begins a line: gives the place of its first letter. */
export function beginLine({ letters, end }: CellWriter): number {
  makeRoom(letters, end);
  letters.bytes[end] = lineEnd;
  return end + 1;
}

/** Ends it at the place behind its last letter. */
export function endLine(writer: CellWriter, at: number): void {
  const { letters, begin, end } = writer;
  if (at <= mostLetters || end === begin) {
    writer.end = at;
    return;
  }
  close(writer);
  letters.bytes.copyWithin(begin, end, at);
  letters.wide = letters.wide.flatMap((place, which, wide) => (which % 2 === 0 && place >= end ? [place - end + begin, wide[which + 1] as number] : []));
  writer.end = begin + at - end;
}

/** What was written; the last to be asked for. */
export function cellsOf(writer: CellWriter): readonly string[] {
  close(writer);
  return writer.cells;
}

function close({ letters, cells, textOf, begin, end }: CellWriter): void {
  if (end > begin) cells.push(textOfLetters(letters, end, textOf));
}
