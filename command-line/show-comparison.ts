import { byTable, counted, figureText, kindWords, placeWords, rowWords, say, told, type Comparison, type PlanDifference } from "#core";
import { paint, plain, type Terminal } from "./output";
import { textTable } from "./text-table";

/** As many of one table as a terminal shows; --json and the page have them all. */
const mostListed = 60;

/** The differences table by table, and what they make of the judged figures. */
export function showComparison(terminal: Terminal, { differences, judged, statusDate }: Comparison, then: string, now: string): string {
  if (differences.length === 0) return say`${plain(now)} says the same as ${plain(then)}.`;
  const title = paint(terminal, "bold", say`${plain(now)} against ${plain(then)}: ${counted(differences.length, "difference")}`);
  const tables = [...byTable(differences)].map(([table, ofTable]) =>
    [paint(terminal, "bold", say`${told(table)}: ${counted(ofTable.length, "difference")}`), differenceTable(terminal, ofTable)].join("\n"),
  );
  return [title, ...tables, judgedTable(terminal, judged, statusDate)].join("\n\n");
}

function differenceTable(terminal: Terminal, differences: readonly PlanDifference[]): string {
  const shown = differences.slice(0, mostListed);
  const table = textTable(
    terminal,
    [
      { header: say`Row`, most: 26, least: 10 },
      { header: say`Column`, most: 20 },
      { header: say`Then`, most: 30 },
      { header: say`Now`, most: 30 },
      { header: say`Place`, from: 100 },
    ],
    shown.map((difference) =>
      difference.kind === "changed"
        ? [difference.key, told(difference.column ?? ""), difference.shown.then, difference.shown.now, placeWords(difference)]
        : [
            difference.key,
            told(kindWords[difference.kind]),
            difference.kind === "removed" ? rowWords(difference) : "–",
            difference.kind === "added" ? rowWords(difference) : "–",
            placeWords(difference),
          ],
    ),
  );
  const more = differences.length - shown.length;
  return more > 0 ? `${table}\n${say`… and ${figureText(more)} more; --json and --out have them all.`}` : table;
}

function judgedTable(terminal: Terminal, judged: Comparison["judged"], statusDate: string | null): string {
  if (judged === null) return `${say`Neither copy names a status date, so nothing is judged.`} ${say`Name one with --as-of.`}`;
  if (judged.length === 0) return say`On ${statusDate ?? ""} the review judges every benefit that both have alike.`;
  const shown = judged.slice(0, mostListed);
  const table = textTable(
    terminal,
    [
      { header: "ID", most: 14 },
      { header: told("Benefit"), most: 30 },
      { header: say`Figure` },
      { header: say`Then`, align: "right" },
      { header: say`Now`, align: "right" },
    ],
    shown.map(({ name, figure, shown }) => [shown.benefit, name, told(figure), shown.then, shown.now]),
  );
  const more = judged.length - shown.length;
  const title = paint(terminal, "bold", say`What the review makes of it on ${statusDate ?? ""}`);
  return [title, more > 0 ? `${table}\n${say`… and ${figureText(more)} more; --json and --out have them all.`}` : table].join("\n");
}
