import { mostLetters } from "./record-text";
import { putText, textOfLetters, type Letters } from "./letters";

/** Lines in as few cells as they need, each with the headings above, so that each can be read alone. */
export interface CellWriter {
  /** Where the letters go. */
  readonly letters: Letters;
  /** Begins a line: gives the place of its first letter. */
  beginLine(): number;
  /** Ends it at the place behind its last letter. */
  endLine(at: number): void;
  /** What was written; the last to be called. */
  cells(): readonly string[];
}

const lineEnd = 10;

export function cellWriter(headings: string): CellWriter {
  const letters: Letters = new Array<number>(mostLetters * 2).fill(lineEnd);
  const cells: string[] = [];
  const begin = putText(letters, 0, headings);
  let end = begin;
  const close = (): void => {
    if (end > begin) cells.push(textOfLetters(letters, end));
  };
  return {
    letters,
    beginLine() {
      letters[end] = lineEnd;
      return end + 1;
    },
    endLine(at) {
      if (at <= mostLetters || end === begin) {
        end = at;
        return;
      }
      close();
      for (let place = end; place < at; place++) letters[begin + place - end] = letters[place] as number;
      end = begin + at - end;
    },
    cells() {
      close();
      return cells;
    },
  };
}
