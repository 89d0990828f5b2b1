import { changeFindings, recordRules } from "../core/record/record-findings";
import { shownSeal } from "../core/record/seal";
import { verifyRecord } from "../core/record/verify-record";
import { recordedMonths, type RecordedMonth } from "./record-months";

const written = "<!-- Written by `npm run generate` from scripts/record-page.ts and the example. Edit those. -->";

/** docs/record.md: what the record is, what it proves, and three months of an example told by it. */
export const recordPage = (): readonly [file: string, text: string] => ["docs/record.md", `${[written, ...about, ...story(), ...proves].join("\n\n")}\n`];

const about = [
  "# The record: what moved, what was changed",
  "Each review of a status date leaves a row on the hidden sheet **Review record** of the workbook: the figures of the plan and of every benefit as they were told, what was planned, and for every month what had been read. A second review of the same date replaces that row; nothing else ever changes what stands there. It stays in the workbook and goes where the workbook goes.",
  "To read it, show the sheet (right-click a tab, Unhide). Each cell of lines says in its first line what the fields are, parted by semicolons: copy it out and part it into columns. A month reads `2026-06=0.755`: the last reading; with more than one, `0.755:2:1.42` adds how many there are and their sum, and `!Financial Controller` who had validated it. The month after the one before is not named, and `!` alone names the same person again: `2026-06=0.755!Financial Controller;0.76!;0.78`. Of readings, plans and baselines a row holds only what the rows before do not.",
  "From the record come the sheet **Since last review**, a line on the dashboard, the board pack and the report, `since` in the [result for machines](json.md), and the findings below. `benefits review FILE --since DATE` compares with the last review up to that day instead of the last of all. The pane's first card after a review says the same, with a list that leads to the rows, and so do two lines of the reminder mail in Google Sheets.",
  '<img src="pane-since.png" width="240" alt="The first card of the pane after a review: how many benefits changed status since the review before, by what, the list of them, and the seal">',
  "On dashboard and board pack each figure of the plan says what it was, with a sign for the way that it went (▲ up, ▼ down, = the same in the digits that are shown). From the third review on small lines (sparklines) show the capped index over up to 12 reviews, there and on the sheet Since last review, and on the latter the attainment of each benefit that is listed: native ones in an .xlsx file, the formula SPARKLINE in Google Sheets. Excel's interface for add-ins has none, so a review made by the add-in in Excel draws none, and neither does the workbench, whose saved file has them. Their figures stand on Review data. LibreOffice reads them, and prints the points without the line.",
  "## By what a benefit moved",
  [
    "| Moved | When |",
    "| --- | --- |",
    "| by time alone | the same plan with the old readings says the same at the new date |",
    "| by a change of the plan | the new plan with the old readings does, and the old plan does not |",
    "| by readings | the old plan with the new readings does |",
    "| by readings and a change of the plan | only both together do |",
  ].join("\n"),
  "The old readings are those that the review before was told: what was changed, removed, entered late or validated since then is of the new ones. The record tells of each month its last reading, how many there were and their sum, so the day of one that is gone is taken to be the end of its month.",
  "Readings that stand in the log as they were told and are only left out, as where the plan now counts in another scale or a heading of the log is lost, are neither changed nor removed: other findings tell of them, and what moves by that moves by a change of the plan, as it does where they count again.",
  "A parent moves by what moved the benefits below it.",
  "## Closed readings",
  "By the status date of a review all readings up to that day are closed. What is changed, removed or entered there afterwards is told with what it was and what it is, as is a row of Baselines, which are never edited. A reading that was told as validated and is so no more is told as well. Another name in Validated by alone is told by `benefits compare`, not by the review. Sorting, filtering, other columns or formats, and equal values typed anew are no changes. The finding stands review after review until it is put back, or until somebody gives the reason **once** in the table **Corrections**, which the review adds when it first has something to ask:",
  [
    "| Column | What to enter |",
    "| --- | --- |",
    "| Benefit ID \\* | the benefit |",
    "| Month or baseline \\* | the month of the reading, as 2026-06, or the name of the baseline |",
    "| Reason \\* | why it was changed |",
    "| By | who says so |",
    "| On \\* | when it was said: it speaks for what was changed before that day and after the review before |",
  ].join("\n"),
  "The reason goes into the record with the next review and stays there, also where the row of Corrections is deleted.",
  "## What is found",
  [
    "| Rule | What it finds |",
    "| --- | --- |",
    ...[...Object.values(changeFindings), ...Object.values(recordRules)].map(({ rule, help }) => `| \`${rule}\` | ${help} |`),
  ].join("\n"),
];

const story = (): readonly string[] => {
  const months = recordedMonths();
  const last = months[months.length - 1];
  const verified = last === undefined ? undefined : verifyRecord(last.snapshot);
  return [
    "## Three months of the CRM example",
    ...months.flatMap(monthSections),
    `\`benefits verify\` then finds ${verified?.reviews.length ?? 0} reviews that all agree with their seals, since ${verified?.holdsSince ?? "none"}.`,
  ];
};

function monthSections({ title, done, date, review }: RecordedMonth): readonly string[] {
  const { since, record } = review.result;
  const moved = (since?.moved ?? []).filter(({ status, planChanges }) => status.then !== status.now || planChanges.length > 0);
  const rows = moved.map(({ id, name, status, cause, planChanges }) => {
    const changes = planChanges.map(({ field, then, now }) => `${field} ${then || "blank"} → ${now || "blank"}`).join(", ");
    return `| ${id} ${name} | ${status.then === status.now ? `stays ${status.now}` : `${status.then} → ${status.now}`} | ${cause} | ${changes} |`;
  });
  const ofRecord = review.findings.filter(({ rule }) => rule in changeFindings);
  return [
    `### ${title}`,
    `${done} Reviewed on ${date}; sealed \`${shownSeal(record?.seal ?? "")}\`.`,
    ...(since === null ? [] : [`> ${since.said}`]),
    ...(rows.length === 0 ? [] : [["| Benefit | Status | Moved | Changed in the plan |", "| --- | --- | --- | --- |", ...rows].join("\n")]),
    ...(since === null || since.gone.length === 0
      ? []
      : [`Gone: ${since.gone.map(({ id, name, status }) => `${id} ${name ?? ""}, ${status} when last told`).join("; ")}.`]),
    ...ofRecord.map(({ severity, what }) => `- ${severity}: ${what}.`),
  ];
}

const proves = [
  "## The seal: what it proves, and what it does not",
  "Each row bears a seal: a digest (SHA-256) over its own figures and lines and the seal of the row before. The first 12 characters of the last one stand on the board pack, in the report and in the answer of the command line; `benefits freeze` notes it in the reason of the baseline, so that the board pack says which baseline was approved by whom, sealed as. `benefits done FILE REVIEW --held-by WHO`, or More > Mark a review done in the pane, fills Done on and Outcome of a row of Reviews with the day, who held the review and the seal that lay before them; the board pack says that too. Cells that say something already are left alone.",
  "`benefits verify FILE` recomputes all seals and says since which review the record holds and where it breaks. `benefits verify FILE CODE`, with the characters on a printed page, says of which review that page is, or that this workbook's record is not the one it was printed from.",
  "It shows **that** something changed since a page was printed. It does not show **who** did it, and against somebody who edits the record and computes all seals anew only the printed or sent page helps: anyone can compute a digest. Reviews cut off at the end of the record are told by the list of what the last review wrote, which `benefits verify` and the next review look at, and by printed pages, not by the seals.",
  "## When the record is not whole",
  [
    "| What happened | What the next review does |",
    "| --- | --- |",
    "| the sheet was deleted, or its last rows | says so once, and begins or goes on anew |",
    "| rows were sorted, the columns moved | nothing: neither counts |",
    "| the sheet was renamed | goes on with it, or says which name to give it back |",
    "| a cell was cut short, columns were taken away | names the review where it breaks, as for an edit |",
    "| the row of a review was pasted in from a copy | names both rows of its day, says which of them the record goes on with where the seals or the workbook's own list tell it, and goes on with that |",
    "| a cell was edited, a row in between taken away | names the review where it breaks, compares no closed readings with what it cannot rely on, and keeps all anew |",
    "| the sheet came with a copy of another plan | leaves it as it is, compares nothing and says so |",
    "| the status date lies before the last review | reviews, and keeps nothing: the record is only added to at its end |",
    "| two copies that were each reviewed are brought together by `benefits merge` | goes on with the record of A; readings of B that it does not have are told as entered late |",
    "| a review was made for a day in the future by mistake | says so until the row of that day is deleted on the sheet |",
  ].join("\n"),
  "## Size",
  "A benefit takes about 100 letters a review, and a month of readings about 7 once, with who validated it where that is another than the month before. In a file, which is packed, 24 reviews of 10,000 benefits with 36 readings each take 15.4 MB (`npm run bench -- --only record`). The lines stand in few long cells (of 30,000 letters at the most, which Excel and Google Sheets both take) instead of a row for each benefit and date, so that a review reads and writes some hundred cells more and not hundreds of thousands.",
  "What it costs: from file to file, as `benefits review` does it, a review of these with 23 reviews before it takes 1.18 to 1.21 × the processor time of one that keeps no record, and 1.17 to 1.22 × the time: 0.5 s of the processor and 0.3 s more for 10,000 benefits (2.7 s without, 3.2 s with). It holds 0.4 GB at the most, 0.3 GB without. In memory it is 1.4 to 1.8 ×, some 0.1 s more. The aim is 1.10 ×, and is not met. The least of it, as the record stands: 40 to 100 ms, by how warm the program is, write the line, the prints and the months of each benefit and hold them against the last review; the last review is unpacked, read and proven by its digest; some 90 ms unpack and read the benefits of 11 reviews before for the small lines. Without any earlier review but the first the same takes 1.15 to 1.18 ×, which is the least for what is read then; what is left of that goes to the row that is new and to memory, which is collected more often.",
  "Of the reviews before, only the last is read whole, and of what moved only what is shown: the list of all of it for machines is made when it is asked for, which takes some 20 ms more. In a file, texts that stand side by side in a row and come to 256 KB, as from some 2,600 benefits on, are packed by themselves, and the directory of the zip tells where each such run is, how long, and its checksum. A review unpacks what stands beside the runs, which are the figures, digests and seals, the changes and the baselines, and those runs that it reads; all others stay the packed bytes that they are, and the checksum of the sheet follows from those of its pieces. So a run of years back that was damaged is told by whoever reads it, as `benefits verify` and other programs do, not by a review that does not; its checksum stays wrong. A program that saves the workbook anew leaves no such list; the next review then reads the sheet whole and packs it so again. In a browser it is always read whole. Smaller records are read whole too: rows of theirs that stand on the sheet just as they are to be written are neither escaped nor encoded anew.",
];
