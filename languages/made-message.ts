import { figureText, type Hole, type Language, type Message } from "#core";
import { pluralWord } from "./plural-word";

/** A message of ICU's syntax in the parts that it is told by. What has no holes is a text. */
export type MadeMessage = string | readonly Part[];

/** A text as it stands, a hole by its position, or what is chosen by a hole. */
export type Part = string | number | ByCount | ByWord;

/** What a count chooses: the case of the very count, "=0", before that of its plural word, before "other". */
export interface ByCount {
  readonly count: number;
  readonly cases: Cases;
}

/** What a word chooses, such as what a host calls its file; "other" where there is none of it. */
export interface ByWord {
  readonly word: number;
  readonly cases: Cases;
}

export type Cases = Readonly<Record<string, readonly Part[]>>;

/** A message that fills its holes: counts are written as the core writes figures in the language in force, the same in every host. */
export const messageOf = (language: Language, made: MadeMessage): Message => (typeof made === "string" ? () => made : (holes) => text(language, made, holes));

const text = (language: Language, parts: readonly Part[], holes: readonly Hole[]): string =>
  parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (typeof part === "number") return shown(holes[part]);
      return text(language, chosen(language, part, holes), holes);
    })
    .join("");

const shown = (hole: Hole | undefined): string => (typeof hole === "number" ? figureText(hole) : String(hole));

function chosen(language: Language, part: ByCount | ByWord, holes: readonly Hole[]): readonly Part[] {
  const { cases } = part;
  const names = "word" in part ? [String(holes[part.word])] : [`=${holes[part.count]}`, pluralWord(language, Number(holes[part.count]))];
  const name = names.find((name) => Object.prototype.hasOwnProperty.call(cases, name));
  return cases[name ?? "other"] ?? [];
}
