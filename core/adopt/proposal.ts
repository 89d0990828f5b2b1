import type { AdoptChoices } from "./choices";
import type { MappingLine } from "../register/mapping";

/** A heading as the person sees it: samples of its cells, what it is taken for, how surely and why. */
export interface ProposedHeading {
  readonly sheet: string;
  readonly heading: string;
  readonly occurrence: number;
  readonly samples: readonly string[];
  /** The plan column or row field; undefined where the column stays its owner's. */
  readonly field: string | undefined;
  /** 0…1. */
  readonly sure: number;
  readonly why: string;
  readonly alternatives: readonly string[];
}

/**
 * Something that the figures cannot tell and a person must. "day": the answer is `assumed` under the question's key; "year": it is
 * `year`; "one": it is the choices of one of the answers, the first of which is taken where nobody is asked.
 */
export interface AdoptQuestion {
  readonly key: string;
  readonly text: string;
  readonly wants: "day" | "year" | "one";
  readonly answers: readonly { readonly says: string; readonly choices: AdoptChoices }[];
}

/** What is assumed for every row, to be confirmed with one click. */
export interface Assumption {
  readonly field: string;
  readonly says: string;
  readonly why: string;
}

/** What a stranger's workbook is taken for. Nothing is written by it. */
export interface Proposal {
  /** The sheets that are a register, the surest first. */
  readonly sheets: readonly string[];
  /** The spreadsheet table that it is, or null where it just stands on the sheet. */
  readonly table: string | null;
  readonly headings: readonly ProposedHeading[];
  readonly lines: readonly MappingLine[];
  readonly questions: readonly AdoptQuestion[];
  readonly assumptions: readonly Assumption[];
  /** Plan columns that are needed and that neither a heading nor an assumption gives. */
  readonly missing: readonly string[];
  /** In words, where nothing here is a register. */
  readonly notARegister?: string;
}
