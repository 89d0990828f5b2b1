import type { AdoptChoices, AdoptQuestion, Assumption, MappingLine, ProposedHeading } from "#core";

/** How a pane takes a register of the user's own for the plan: it shows what each heading stands for, and writes after that. */
export interface RegisterVerbs {
  /** What the workbook's sheets are taken for, with what the person said so far. Writes nothing. `day` is the status date, "2026-10-31". */
  propose(choices: AdoptChoices, day: string | undefined): Promise<RegisterProposal>;
  /** Writes the mapping down, on a sheet of the product's own. */
  adopt(lines: readonly MappingLine[]): Promise<void>;
  /** Takes that sheet away again, or puts the mapping back that stood before; what this session's reviews wrote since goes with it. */
  undo(): Promise<void>;
}

/** What is drawn of a register before it is used. Plain data. */
export interface RegisterProposal {
  /** What the person said so far; what they say next is put together with it by `withChoices`. */
  readonly choices: AdoptChoices;
  /** The sheet that is taken; null where none is a register, which `notARegister` says why. */
  readonly sheet: string | null;
  readonly notARegister: string | null;
  /** Every sheet that may be chosen in its place. */
  readonly sheets: readonly string[];
  /** Each heading with up to three samples, what it stands for and how surely (0…1), and what else it could be. */
  readonly headings: readonly ProposedHeading[];
  /** Everything that a heading may stand for, for a drop-down; the last one leaves it alone. */
  readonly fields: readonly string[];
  /** What is asked, in the order of what it decides. */
  readonly questions: readonly RegisterQuestion[];
  /** What is assumed for every row, each confirmed or changed for all rows alike. */
  readonly assumptions: readonly RegisterAssumption[];
  /** Plan columns without which there are no figures, that neither a heading nor an assumption gives. */
  readonly missing: readonly string[];
  /** The first benefits as the review would judge them. */
  readonly preview: RegisterPreview;
  /** What is written when this is used, the usual answers among it. */
  readonly lines: readonly MappingLine[];
}

export interface RegisterQuestion extends AdoptQuestion {
  /** The day that is taken where nothing is said, "2026-10-31"; null where there is none, or where the first answer is. */
  readonly usual: string | null;
}

export interface RegisterAssumption extends Assumption {
  /** Words to choose from, where there are some. */
  readonly words: readonly string[];
}

export interface RegisterPreview {
  /** At what day; null where none is known, so that nothing is judged. */
  readonly day: string | null;
  readonly benefits: readonly PreviewedBenefit[];
  /** How many there are among the rows that were looked at, and how many of them are in each status. */
  readonly count: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

export interface PreviewedBenefit {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly planned: number | null;
  readonly actual: number | null;
  /** Why a figure is missing, where one is. */
  readonly reason: string | null;
}
