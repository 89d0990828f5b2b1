import type { Finding, Severity } from "../port/workbook";
import { figureText } from "../wording/figures";
import { plural } from "../wording/plural";
import { say } from "../words/say";

/** Collects findings: equal ones become one with a count, so that one mistake all over a table does not bury the rest. */
export interface FindingList {
  add(finding: Finding): void;
  /** All findings, worst first, then in the order of the sheets. */
  all(): readonly Finding[];
  /** The rows of a table that a finding stops, each with the words for the first that does. */
  stops(table: string): ReadonlyMap<number, string>;
}

/** Beyond this many different ones of one rule in one column of one table, one line says how many more there are. */
const mostOfOneKind = 200;

/** Up to this many rows that have the same trouble under different names are told one by one. */
const fewRows = 3;

/** So many of the other rows are named in the words. */
const mostNamed = 4;

/** Findings that are equal but for whom they are about. */
interface Equal {
  readonly kept: Finding[];
  readonly rows: number[];
  count: number;
}

/** Where findings go. In the tables named, all different findings are kept, however many. */
export function findingList(tablesKeptWhole: readonly string[]): FindingList {
  const groups = new Map<string, Equal>();
  const kinds = new Map<string, { different: number; left: number; last: Finding }>();
  const stopped = new Map<string, Map<number, string>>();
  return {
    add(finding) {
      const { severity, table, row } = finding;
      if (severity === "Stops the row" && row !== null) {
        const rows = stopped.get(table) ?? new Map<number, string>();
        stopped.set(table, rows);
        if (!rows.has(row)) rows.set(row, inItsColumn(finding));
      }
      const names = equalKeys(finding);
      const known = names.find((name) => groups.has(name));
      const group = known === undefined ? undefined : groups.get(known);
      if (group !== undefined) return addTo(group, finding);
      const kindName = `${finding.rule}\n${table}\n${finding.column ?? ""}`;
      const kind = kinds.get(kindName) ?? { different: 0, left: 0, last: finding };
      kinds.set(kindName, kind);
      if (kind.different++ < mostOfOneKind || tablesKeptWhole.includes(table)) {
        const made = addTo({ kept: [], rows: [], count: 0 }, finding);
        for (const name of names) groups.set(name, made);
        return undefined;
      }
      kind.left++;
      kind.last = finding;
      return undefined;
    },
    all() {
      const left = [...kinds.values()].filter((kind) => kind.left > 0);
      const summaries = left.map(({ left: count, last }) => ({
        ...last,
        row: null,
        subject: null,
        what: say`${plural(count, "# more row has", "# more rows have")} the same trouble, the last in row ${String(last.row ?? "?")}: ${last.what}`,
      }));
      return byWorst([...[...new Set(groups.values())].flatMap(asOneFinding), ...summaries]);
    },
    stops: (table) => stopped.get(table) ?? new Map<number, string>(),
  };
}

/** What is wrong, with its column ahead where the words do not name it. */
const inItsColumn = ({ column, what }: Finding): string => (column === null || what.includes(column) ? what : say`${column}: ${what}`);

/** Worst first, of those what frees most rows, else as they stand. */
export const byWorst = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort((a, b) => rank(a) - rank(b) || rowsOf(b) - rowsOf(a));

const rowsOf = ({ rows }: Finding): number => rows?.count ?? 1;

/**
 * What makes findings equal: all but the row and the name of whom they are about. Where that name is a word of the sentence besides ("A milestone
 * that A …"), nobody knows which of them is the name, so that each may be.
 */
function equalKeys({ rule, severity, table, row, column, subject, what, mend }: Finding): readonly string[] {
  const words = subject === null || subject === "" ? [what] : withoutName(what, subject);
  return words.map((text) => [rule, severity, table, row === null ? "table" : "row", column ?? "", text, mend].join("\n"));
}

/** The sentence without the name, for each way to take its places for the name. */
function withoutName(what: string, name: string): readonly string[] {
  const places = placesOf(what, name);
  const ways = places.length < 2 || places.length > mostPlaces ? [places] : waysToTake(places);
  return ways.map((taken) => blankedAt(what, name, taken));
}

/** A sentence that says a name more often has hardly another word. */
const mostPlaces = 4;

/** All places first, then fewer of them, and never none. */
const waysToTake = (places: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** places.length - 1 }, (_, left) => places.filter((_, place) => ((left >> place) & 1) === 0));

/** Where the name stands as a word: an A is none in "Aucune". Where it stands as none, where it stands first. */
function placesOf(what: string, name: string): readonly number[] {
  const places: number[] = [];
  const first = what.indexOf(name);
  for (let at = first; at >= 0; at = what.indexOf(name, at + name.length)) if (!goesOn(what, at - 1, -1) && !goesOn(what, at + name.length, 1)) places.push(at);
  return places.length > 0 || first < 0 ? places : [first];
}

/** Whether a word goes on there: A-1 is another name than A. */
const goesOn = (what: string, at: number, step: 1 | -1): boolean =>
  wordMark.test(what.charAt(at)) || (joint.test(what.charAt(at)) && wordMark.test(what.charAt(at + step)));
const [wordMark, joint] = [/[\p{L}\p{N}]/u, /[-_./]/];

const blankedAt = (what: string, name: string, places: readonly number[]): string =>
  places.reduceRight((text, at) => `${text.slice(0, at)}\u0000${text.slice(at + name.length)}`, what);

/** Keeps what may have to be told one by one, and the rows that will be named. */
function addTo(group: Equal, finding: Finding): Equal {
  group.count++;
  if (group.kept.length < fewRows) group.kept.push(finding);
  if (group.rows.length <= mostNamed && finding.row !== null) group.rows.push(finding.row);
  return group;
}

/** One finding for all that are equal to the letter; where names differ, only once they are more than a few. */
function asOneFinding({ kept, rows, count }: Equal): readonly Finding[] {
  const [first] = kept;
  if (first === undefined) return [];
  if (count === 1) return kept;
  if (count <= fewRows && kept.some(({ what }) => what !== first.what)) return kept;
  if (first.row === null) return [first];
  return [{ ...first, what: alsoIn(first.what, rows.slice(1), count - rows.length), rows: { count, first: rows } }];
}

/** What was found, with the other rows in which it is found too: those that are named, and how many more there are. */
function alsoIn(what: string, rows: readonly number[], more: number): string {
  const named = rows.join(", ");
  if (more > 0) return say`${what}; the same in rows ${named} and ${figureText(more)} more`;
  return rows.length === 1 ? say`${what}; the same in row ${named}` : say`${what}; the same in rows ${named}`;
}

const order: Readonly<Record<Severity, number>> = { "Stops the row": 0, "Needs attention": 1, Advice: 2 };
const rank = (finding: Finding): number => order[finding.severity];
