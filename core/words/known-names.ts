import { nameLines } from "./names";
import { languages, type Language } from "./words";

/*
 * What the product's own names are in all languages, whatever the language in force: a workbook that was reviewed in German is read
 * again in English, and its sheets, headings and words are known.
 */

let lines: ReadonlyMap<string, readonly string[]> | undefined;

const linesByName = (): ReadonlyMap<string, readonly string[]> =>
  (lines ??= new Map(
    nameLines
      .trim()
      .split("\n")
      .map((line) => {
        const names = line.split("|");
        return [names[0] as string, names.map((name) => name || (names[0] as string))] as const;
      }),
  ));

/** A name in one language. */
export const nameIn = (name: string, language: Language): string => linesByName().get(name)?.[languages.indexOf(language)] ?? name;

/** Which of the names that stand in a workbook is this one, in whatever language it was given; itself where none is. */
export const nameAmong = (standing: readonly string[], name: string): string => standing.find((called) => namesOf(name).includes(called)) ?? name;

/** What a name was called once, so that plans of then are read. */
const former: Readonly<Record<string, readonly string[]>> = { "Red tolerance": ["Tolerancia rojo"] };

/** A name in every language that has one of its own, the English one first, and what it was called once last. */
export const namesOf = (name: string): readonly string[] => [...new Set([...(linesByName().get(name) ?? [name]), ...(former[name] ?? [])])];
