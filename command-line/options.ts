/** An option of the command line: with what it takes, or a switch. */
interface Option {
  /** What stands behind it, as the help shows it. */
  readonly takes?: string;
  readonly says: string;
}

/** Every option there is; a command names those that it takes. */
export const options = {
  "as-of": { takes: "DATE", says: "the status date, as 2026-10-31 or today; else the one on the Settings sheet" },
  since: { takes: "DATE", says: "what moved since the last review up to that day, not since the last of all" },
  out: { takes: "FILE", says: "write there and leave the workbook as it is" },
  example: { takes: "KIND", says: "what it is filled with: crm, hospital, renewable or blank; blank when left out" },
  name: { takes: "NAME", says: "what the baseline is called" },
  "approved-by": { takes: "WHO", says: "who approved it" },
  reason: { takes: "TEXT", says: "why it was frozen" },
  "held-by": { takes: "WHO", says: "who held the review" },
  outcome: { takes: "TEXT", says: "what was found and decided" },
  against: { takes: "NAME", says: "the baseline that the plan is held against: its name, first or latest; first when left out" },
  person: { takes: "NAME", says: "this person alone, with the message to them" },
  figure: { takes: "NAME", says: "one figure alone, by its header or its key" },
  "void-signature": { says: "write although it removes the workbook's digital signature" },
  yes: { says: "write it; without this it is shown only" },
  "dry-run": { says: "write nothing, whatever else is said" },
  undo: { says: "take the mapping away again" },
  sheet: { takes: "NAME", says: "the sheet that is the register" },
  columns: { takes: "LIST", says: 'which heading is which column: "Target=Goal for 2027; Due=End date; Left alone=Target 2020"' },
  mapping: { takes: "FILE", says: "use this saved mapping" },
  "save-mapping": { takes: "FILE", says: "save the mapping there, for workbooks of the same shape" },
  start: { takes: "DATE", says: "from when the benefits are expected, where no column says so" },
  due: { takes: "DATE", says: "when the targets are due, where no column says so" },
  "read-on": { takes: "DATE", says: "of which day the readings are, where no column says so" },
  year: { takes: "YEAR", says: "of which year columns of months or quarters are, where nothing says so" },
  store: { takes: "FILE", says: "the portfolio; portfolio.duckdb in this folder when left out" },
  organisation: { takes: "WAY", says: "whose a plan is: setting, as its Settings say, or folder, as it lies; setting when left out" },
  threads: { takes: "N", says: "read so many workbooks side by side, up to 16; 1 when left out" },
  prefer: { takes: "FILE", says: "of two versions of one plan, count this file" },
  to: { takes: "ENGINE", says: "for which engine: parquet, clickhouse, bigquery or postgres" },
  by: { takes: "WAY", says: "group by organisation, objective, owner or category; organisation when left out" },
  language: { takes: "NAME", says: "the language to answer and to write in, as de or Deutsch; else that of the plan's Settings" },
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
