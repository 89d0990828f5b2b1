import { makeMessage } from "../languages/make-message";
import { entryOf, type MadeCatalogue } from "../languages/made-words";
import type { Catalogue } from "../languages/words-of";

/** What Google Sheets needs of a language, in a file of its own that Google evaluates at no start: what the server tells, and what the sidebar does. */
export interface SheetsWords {
  readonly server: MadeCatalogue;
  readonly sidebar: MadeCatalogue;
}

/** The keys of each room with the files that tell them, as languages/keys has them. */
export type KeysByRoom = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Told in other hosts alone, or in the sidebar alone. Of the core all is taken: what a page declares, another may tell. */
const notOfServer: ReadonlySet<string> = new Set(["command-line", "excel-addin", "panel", "workbench", "xlsx-file"]);
/** The help of the formulas is shown by the sidebar alone. */
const helpFile = "core/functions/index.ts";
/** The rooms that the sidebar is drawn from, and those whose declared words it tells. What the others tell reaches it as it was told. */
const ofSidebar: ReadonlySet<string> = new Set([
  "core-adopt",
  "core-functions",
  "core-port",
  "core-portfolio",
  "core-record",
  "core-register",
  "core-wording",
  "core-words",
  "panel",
  "session",
  "sheets-addon",
]);

/**
 * The file of a language: JSON in plain ASCII without any sign that HTML, a comment or a template could begin by, since it is kept as a page
 * and HtmlService hands it over.
 */
export function wordsFileText(catalogue: Catalogue, keys: KeysByRoom): string {
  const keysOf = (isWanted: (room: string, files: string) => boolean): readonly string[] => [
    ...new Set(Object.entries(keys).flatMap(([room, ofRoom]) => Object.keys(ofRoom).filter((key) => isWanted(room, ofRoom[key] ?? "")))),
  ];
  const made = (wanted: readonly string[]): MadeCatalogue =>
    Object.fromEntries(
      [...wanted].sort().flatMap((key) => {
        const text = entryOf(catalogue, key);
        return text === undefined ? [] : [[key, makeMessage(text)] as const];
      }),
    );
  const words: SheetsWords = {
    server: made(keysOf((room, files) => !notOfServer.has(room) && files !== helpFile)),
    sidebar: made(keysOf((room) => ofSidebar.has(room))),
  };
  return JSON.stringify(words).replace(/[^ -~]|[<>&/'`]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
