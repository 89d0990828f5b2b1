import type { SheetsServices } from "./services";

/**
 * What the add-on remembers of a spreadsheet, kept as developer metadata of the spreadsheet itself: it goes along with a
 * copy of the file, and whoever reviews finds it. Sheets are known by their ids, which sorting, moving and renaming leave
 * alone.
 */
export interface PlanRecord {
  /** The sheet that each plan table was found on, by the table's name. */
  readonly tables: Readonly<Record<string, number>>;
  /** The sheets of the product's own, by the names that they were made under. */
  readonly sheets: Readonly<Record<string, number>>;
  /** The named ranges of the product's own, with the own sheet that they stand on. */
  readonly names: Readonly<Record<string, string>>;
  /** The charts on each of the own sheets, by key. */
  readonly charts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface KeptRecord {
  readonly record: PlanRecord;
  readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined;
}

const key = "benefits-realization-plan";
const parts = ["tables", "sheets", "names", "charts"] as const;

const find = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined =>
  spreadsheet.createDeveloperMetadataFinder().withKey(key).find()[0];

export function readRecord(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): KeptRecord {
  const metadata = find(spreadsheet);
  return { record: parse(metadata?.getValue() ?? null), metadata };
}

/** Whatever stands there, it is read as a record. */
function parse(text: string | null): PlanRecord {
  const given = objectIn(text ?? "");
  return Object.fromEntries(parts.map((part) => [part, asObject(given[part])])) as unknown as PlanRecord;
}

/** What a text says that somebody may have changed; nothing where it is no object. */
export const objectIn = (text: string): Record<string, unknown> => asObject(json(text));

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Keeps a record where it differs from what is kept. Gives what is kept then. */
export function keepRecord(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, { app }: SheetsServices, kept: KeptRecord, record: PlanRecord): KeptRecord {
  const text = JSON.stringify(record);
  if (text === JSON.stringify(kept.record)) return kept;
  const metadata = kept.metadata ?? find(spreadsheet);
  if (metadata === undefined) spreadsheet.addDeveloperMetadata(key, text, app.DeveloperMetadataVisibility.DOCUMENT);
  else metadata.setValue(text);
  return { record, metadata };
}
