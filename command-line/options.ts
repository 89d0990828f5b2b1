/** An option of the command line: with what it takes, or a switch. */
interface Option {
  /** What stands behind it, as the help shows it. */
  readonly takes?: string;
  readonly says: string;
}

/** Every option there is; a command names those that it takes. */
export const options = {
  "as-of": { takes: "DATE", says: "the status date, as 2026-10-31 or today; else the one on the Settings sheet" },
  out: { takes: "FILE", says: "write there and leave the workbook as it is" },
  example: { takes: "KIND", says: "what it is filled with: crm, hospital, renewable or blank; blank when left out" },
  name: { takes: "NAME", says: "what the baseline is called" },
  "approved-by": { takes: "WHO", says: "who approved it" },
  reason: { takes: "TEXT", says: "why it was frozen" },
  against: { takes: "NAME", says: "the baseline that the plan is held against: its name, first or latest; first when left out" },
  person: { takes: "NAME", says: "this person alone, with the message to them" },
  figure: { takes: "NAME", says: "one figure alone, by its header or its key" },
  "void-signature": { says: "write although it removes the workbook's digital signature" },
  json: { says: "print the whole result for machines (docs/json.md)" },
  quiet: { says: "print nothing; the exit code says whether it went well" },
  force: { says: "replace a file of that name, whatever it holds" },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

export const takenBy = (name: OptionName): string | undefined => (options[name] satisfies Option as Option).takes;

/** What was given: a text or nothing for an option that takes one, yes or no for a switch. */
export type Given = { readonly [Name in OptionName]: (typeof options)[Name] extends { readonly takes: string } ? string | undefined : boolean };

/** "--as-of DATE". */
export const optionText = (name: OptionName): string => {
  const takes = takenBy(name);
  return takes === undefined ? `--${name}` : `--${name} ${takes}`;
};
