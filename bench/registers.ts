import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetLook } from "../core/port/look";
import type { Cell } from "../core/port/workbook";
import { headingKey } from "../core/register/grid";

/** The field that a heading stands for, null where it must be left alone, several where each is right. */
type Answer = string | null | readonly (string | null)[];

/**
 * A register in the shape of a public one, with what each heading means. `source` says of which kind it is; only where it says
 * "Headings of" were the headings held against the publication.
 */
export interface LabelledRegister {
  readonly name: string;
  readonly source: string;
  readonly language: string;
  readonly sheets: readonly { readonly sheet: string; readonly rows: readonly (readonly Cell[])[] }[];
  readonly expected: {
    /** The sheet that is the register; null where none is. */
    readonly sheet: string | null;
    readonly layout: string;
    readonly mostQuestions: number;
    /** The heading, which of several equal ones it is where it is not the first, and its field. */
    readonly headings: readonly LabelledHeading[];
    /** Further sheets that are read with it. Headings of lists one below the other on one sheet are counted on. */
    readonly others?: readonly { readonly sheet: string; readonly headings: readonly LabelledHeading[] }[];
  };
}

type LabelledHeading = readonly [string, Answer] | readonly [string, number, Answer];

export interface NumberedRegister extends LabelledRegister {
  /** The rules were learnt from the odd ones; of the even ones some misses were mended later, so that neither half is unseen. */
  readonly number: number;
  readonly file: string;
}

const folder = join("test", "references", "registers");

/** All labelled registers, by their number. */
export const labelledRegisters = (): readonly NumberedRegister[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as LabelledRegister), file, number: Number.parseInt(file, 10) }));

/** What a host shows of the register's sheets. */
export const looksOf = ({ sheets }: LabelledRegister): readonly SheetLook[] => sheets.map(({ sheet, rows }) => ({ sheet, table: null, top: 1, left: 1, rows }));

/** A heading of a sheet with its field, and which of its equals on the sheet it is. */
interface Labelled {
  readonly sheet: string | null;
  readonly heading: string;
  readonly occurrence: number;
  readonly right: Answer;
}

/** The headings of the register with their fields. */
export const labelled = ({ expected: { sheet, headings, others = [] } }: LabelledRegister): readonly Labelled[] =>
  [{ sheet, headings }, ...others].flatMap((list) =>
    list.headings.map((line): Labelled =>
      line.length === 2
        ? { sheet: list.sheet, heading: line[0], occurrence: 1, right: line[1] }
        : { sheet: list.sheet, heading: line[0], occurrence: line[1], right: line[2] },
    ),
  );

/** A heading that somebody took for a field. */
export interface Taken {
  readonly sheet: string;
  readonly heading: string;
  readonly occurrence: number;
  readonly field: string;
}

/** How well headings were taken: in words, a line each for what is not right. */
export interface Score {
  readonly right: number;
  /** Taken for another field, or taken where it must be left alone: the costly ones. */
  readonly wrong: readonly string[];
  /** Left alone where it means something: a touch by hand. */
  readonly left: readonly string[];
}

/** Holds what was taken against what is right. Of what is no register every heading that is taken is wrong. */
export function scoreOf(register: LabelledRegister, taken: readonly Taken[]): Score {
  const [wrong, left]: [string[], string[]] = [[], []];
  const rest = new Map(taken.map((takenHeading) => [`${takenHeading.sheet}|${headingKey(takenHeading.heading)}|${takenHeading.occurrence}`, takenHeading]));
  let right = 0;
  for (const { sheet, heading, occurrence, right: answer } of labelled(register)) {
    const key = `${sheet}|${headingKey(heading)}|${occurrence}`;
    const field = rest.get(key)?.field ?? null;
    rest.delete(key);
    const answers = Array.isArray(answer) ? (answer as readonly (string | null)[]) : [answer as string | null];
    if (answers.includes(field)) right++;
    else if (field === null) left.push(`${heading}: ${answers.join(" or ")}`);
    else wrong.push(`${heading}: ${field}, not ${answers.map((answer) => answer ?? "left alone").join(" or ")}`);
  }
  for (const { heading, field, sheet: other } of rest.values()) wrong.push(`${heading} of ${other}: ${field}, where nothing is to be taken`);
  return { right, wrong, left };
}
