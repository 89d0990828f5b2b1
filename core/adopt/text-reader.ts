import { readHeading, type Heading } from "./heading";
import { headingFits } from "./heading-fit";
import { partialPeriod, periodOf } from "./periods";
import { lookAtText, type TextLook } from "./text-look";
import type { FieldWords } from "./vocabulary";

/** Reads texts, each of them once: the same headings and words stand in many cells and on many sheets of a workbook. Kept no longer than a proposal. */
export interface TextReader {
  /** What the text of a cell says by itself. */
  readonly look: (text: string) => TextLook;
  readonly heading: (text: string) => Heading;
  /** How surely a heading's words stand for each field; the words of a heading that shares some with others are fewer than its text. */
  readonly fits: (heading: Heading) => ReadonlyMap<FieldWords, number>;
  /** The field that a text would most likely stand for, were it a heading. */
  readonly bestField: (text: string) => BestField;
  readonly isPeriod: (text: string) => boolean;
}

export interface BestField {
  readonly field: string | undefined;
  readonly fit: number;
}

export function textReader(): TextReader {
  const heading = once(readHeading);
  const known = new Map<string, ReadonlyMap<FieldWords, number>>();
  const fits = (read: Heading): ReadonlyMap<FieldWords, number> => {
    const key = `${read.words}\n${read.aside}`;
    const made = known.get(key) ?? headingFits(read);
    known.set(key, made);
    return made;
  };
  const bestField = (text: string): BestField => {
    let [field, fit]: [string | undefined, number] = [undefined, 0];
    for (const [words, fitOfField] of fits(heading(text))) if (fitOfField > fit) [field, fit] = [words.field, fitOfField];
    return { field, fit };
  };
  return {
    look: once(lookAtText),
    heading,
    fits,
    bestField: once(bestField),
    isPeriod: once((text) => periodOf(text, 4) !== undefined || partialPeriod(text) !== undefined),
  };
}

/** A function of a text that works out once what comes again and again. */
function once<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= mostKept) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Where texts differ more, to keep them all would cost more than to look at some again. */
const mostKept = 2000;
