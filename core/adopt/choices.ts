/** What a heading stands for by a person's word: a plan column's header, one of the fields of a row, or "Left alone". */
export interface HeadingChoice {
  readonly heading: string;
  /** Which of several equal headings it is, from 1. */
  readonly occurrence: number;
  readonly field: string;
}

/** What a person says where the cells cannot tell, or otherwise than was proposed. Plain data, so that a pane or a command can keep it. */
export interface AdoptChoices {
  /** The sheet that is the register, whatever else fits. */
  readonly sheet?: string | undefined;
  readonly headings?: readonly HeadingChoice[] | undefined;
  /** What holds for every row where no column says it, by plan column: a word, a figure, or a day by its number or as 2026-10-31. */
  readonly assumed?: Readonly<Record<string, string | number>> | undefined;
  /** The year of columns that name months or quarters alone. */
  readonly year?: number | undefined;
  /** The month, from 1, in which a financial year begins; left out: April. */
  readonly fiscalStart?: number | undefined;
}

/** Both together; what is said later goes before. */
export function withChoices(earlier: AdoptChoices, later: AdoptChoices): AdoptChoices {
  const isSame = (a: HeadingChoice, b: HeadingChoice): boolean => a.heading === b.heading && a.occurrence === b.occurrence;
  const headings = (earlier.headings ?? []).filter((choice) => later.headings?.some((other) => isSame(choice, other)) !== true);
  return {
    sheet: later.sheet ?? earlier.sheet,
    headings: [...headings, ...(later.headings ?? [])],
    assumed: { ...earlier.assumed, ...later.assumed },
    year: later.year ?? earlier.year,
    fiscalStart: later.fiscalStart ?? earlier.fiscalStart,
  };
}
