import type { AdoptChoices } from "#core";

/** What a person said of the sheets of a workbook, and the status date that they chose, "" where none. */
export interface Answers {
  readonly choices: AdoptChoices;
  readonly day: string;
}

const place = "benefits-register-answers";

/*
 * The browser keeps them as long as its window is open, so that they are there when the pane is opened or loaded anew. Where it keeps
 * nothing for the pane's page, they last as long as the page does.
 */
let lastResort: string | null = null;

/** The answers about a workbook with these sheets; undefined where there are none. */
export function keptAnswers(sheets: readonly string[]): Answers | undefined {
  try {
    const kept = JSON.parse(read() ?? "null") as (Answers & { readonly sheets: readonly string[] }) | null;
    return JSON.stringify(kept?.sheets) === JSON.stringify(sheets) && kept !== null ? { choices: kept.choices, day: kept.day } : undefined;
  } catch {
    return undefined;
  }
}

export function keepAnswers(sheets: readonly string[], { choices, day }: Answers): void {
  lastResort = JSON.stringify({ sheets, choices, day });
  try {
    sessionStorage.setItem(place, lastResort);
  } catch {
    // The browser refuses to keep anything for this page.
  }
}

function read(): string | null {
  try {
    return sessionStorage.getItem(place) ?? lastResort;
  } catch {
    return lastResort;
  }
}
