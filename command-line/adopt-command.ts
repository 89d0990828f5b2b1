import {
  adoptUpdate,
  allOf,
  counted,
  fieldsOf,
  forgetRegister,
  leftAlone,
  mappingSheet,
  mappingTable,
  ownedColumnsTable,
  propose,
  readTables,
  say,
  told,
  withoutStatusColumns,
  type AdoptChoices,
  type HeadingChoice,
  type MappingLine,
  type PlanUpdate,
  type Proposal,
} from "#core";
import { basename, extname, resolve } from "node:path";
import { csvWorkbook } from "../xlsx-file/csv/csv-workbook";
import { openXlsx, type XlsxWorkbook } from "../xlsx-file/xlsx-workbook";
import { dayNamed } from "./dates";
import { readWorkbookFile, refuseToReplace, writeWorkbookFile } from "./files";
import { speakAsPlan } from "./language";
import { jsonText, plain, tell, type Terminal } from "./output";
import { sameLanguage } from "./same-language";
import { readSavedMapping, savedMapping } from "./saved-mapping";
import { answersTo, howToAnswer, showProposal } from "./show-proposal";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { nextStep, program, shellWord } from "./words";
import { writePlanFile, type WriteElsewhere } from "./write-plan-file";

export interface AdoptOptions extends WriteElsewhere {
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly undo: boolean;
  readonly sheet: string | undefined;
  /** "Target=Your heading; Due=Another heading". */
  readonly columns: string | undefined;
  readonly mapping: string | undefined;
  readonly saveMapping: string | undefined;
  readonly start: string | undefined;
  readonly due: string | undefined;
  readonly readOn: string | undefined;
  readonly year: string | undefined;
  readonly voidSignature: boolean;
  readonly json: boolean;
}

/** `benefits adopt FILE`: shows what a register of one's own is taken for, and, with --yes, writes the mapping down beside it. */
export async function adoptCommand(terminal: Terminal, path: string, options: AdoptOptions): Promise<ExitCode> {
  const { yes, dryRun, mapping, saveMapping, out, json, sheet } = options;
  const isCsv = extname(path).toLowerCase() === ".csv";
  if (isCsv && out === undefined && yes)
    throw new CommandTrouble(
      exitCodes.usage,
      say`${path} is no workbook. Say where the workbook goes, for instance with: --out ${shellWord(`${withoutEnding(path)}.xlsx`)}`,
    );
  const bytes = await readWorkbookFile(path);
  const workbook = isCsv ? await openXlsx(await csvWorkbook(bytes, basename(path))) : await openXlsx(bytes, options);
  if (options.undo) return undo(terminal, workbook, path, options);
  if (!isCsv) await speakAsPlan(workbook.read(languageTables));
  if (saveMapping !== undefined && !dryRun) refuseMapping(saveMapping, path, options);
  if (!isCsv && sheet === undefined && mapping === undefined) refusePlan(workbook, path);
  const looks = withoutStatusColumns(workbook.look());
  if (sheet !== undefined && !looks.some((look) => look.sheet === sheet))
    throw new CommandTrouble(
      exitCodes.nothingToReview,
      say`There is no sheet "${plain(sheet)}" with anything on it. There are: ${allOf([...new Set(looks.map((look) => plain(look.sheet)))])}.`,
    );
  const choices = choicesOf(options);
  const saved = mapping === undefined ? undefined : readSavedMapping(mapping, new TextDecoder().decode(await readWorkbookFile(mapping)), looks, sheet);
  const proposal = propose(looks, choices);
  const gone = (choices.headings ?? []).find(({ heading }) => !proposal.headings.some((known) => known.heading === heading));
  if (gone !== undefined && proposal.notARegister === undefined)
    throw new CommandTrouble(exitCodes.usage, say`--columns: the sheet "${plain(proposal.sheets[0] ?? "")}" has no heading "${plain(gone.heading)}".`);
  if (saved === undefined && proposal.notARegister !== undefined) throw new CommandTrouble(exitCodes.nothingToReview, `${path}: ${proposal.notARegister}`);
  const lines = saved === undefined ? proposal.lines : withDays(saved, choices);
  const writes = yes && !dryRun;
  if (writes && saved === undefined) refuseUnanswered(proposal);
  const target = writes ? await write(workbook, path, options, lines) : undefined;
  if (saveMapping !== undefined && !dryRun) await writeWorkbookFile(saveMapping, new TextEncoder().encode(savedMapping(lines)));
  if (json) terminal.out(jsonText({ ...proposal, questions: saved === undefined ? proposal.questions : [], lines, written: target ?? null }));
  else
    tell(
      terminal,
      [
        saved === undefined ? showProposal(terminal, proposal) : say`The mapping ${mapping ?? ""} fits the sheet "${plain(saved[0]?.sheet ?? "")}".`,
        "",
        next(path, target, options, saved === undefined ? proposal.questions : []),
      ].join("\n"),
    );
  return exitCodes.fine;
}

/** Before anything is written: a mapping takes the place of no file that nobody gave for it, and never of the workbook that it is of. */
function refuseMapping(into: string, path: string, { out, force }: AdoptOptions): void {
  const isWorkbook = [path, ...(out === undefined ? [] : [out])].some((workbook) => resolve(workbook) === resolve(into));
  if (isWorkbook) throw new CommandTrouble(exitCodes.usage, say`${into} is the workbook itself. Choose another name for the mapping with --save-mapping.`);
  refuseToReplace(into, force, "--save-mapping");
}

/** The tables that say in which language a plan is told. */
const languageTables = ["Settings", ownedColumnsTable];

/** What tells the product's own table of benefits from a register of somebody's own. */
const planHeaders = ["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due"];

/** A workbook with the plan's own tables needs no mapping; whoever keeps a register beside them names its sheet. */
function refusePlan(workbook: XlsxWorkbook, path: string): void {
  const { tables } = workbook.read(["Benefits", mappingTable]);
  const benefits = tables.find(({ name }) => name === "Benefits");
  if (benefits === undefined || tables.some(({ name }) => name === mappingTable)) return;
  const headers = new Set(benefits.columns.map(({ header }) => header));
  if (!planHeaders.every((header) => headers.has(header))) return;
  throw new CommandTrouble(
    exitCodes.nothingToReview,
    nextStep(
      say`${path} has the plan's own tables already, with the benefits on the sheet "${plain(benefits.sheet)}". A register beside them is named with --sheet NAME. Review the plan with:`,
      "review",
      path,
    ),
  );
}

/** What to do next, in a command to be pasted that says again what was said. */
function next(path: string, target: string | undefined, options: AdoptOptions, questions: Proposal["questions"]): string {
  const { saveMapping } = options;
  const saved = saveMapping === undefined ? "" : ` ${say`The mapping is saved as ${saveMapping}.`}`;
  return target === undefined
    ? `${say`Nothing is written yet.`}${saved} ${say`Write the mapping with:`}\n  ${[program, "adopt", shellWord(path), ...sameOptions(options), ...answersTo(questions, options.columns), "--yes", ...sameLanguage()].join(" ")}`
    : nextStep(
        `${say`Written to ${target}: the sheet ${told(mappingSheet)}. Your register is as it was.`}${saved}\n${say`Review it with:`}`,
        "review",
        target,
        "--as-of",
        "today",
      );
}

const sameOptions = ({ sheet, start, due, readOn, year, mapping, out }: AdoptOptions): readonly string[] =>
  Object.entries({ sheet, start, due, "read-on": readOn, year, mapping, out }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${shellWord(value)}`],
  );

async function write(workbook: XlsxWorkbook, path: string, where: WriteElsewhere, lines: readonly MappingLine[]): Promise<string> {
  workbook.apply(adoptUpdate(lines));
  return writePlanFile(workbook, path, where);
}

const withoutEnding = (path: string): string => path.replace(/\.[^.\\/]*$/, "");

/** What must be said is not guessed: without it nothing is written. */
function refuseUnanswered({ questions }: Proposal): void {
  if (questions.length === 0) return;
  const asked = questions.map(({ text }) => plain(text)).join(" ");
  throw new CommandTrouble(exitCodes.usage, `${asked} ${say`Nothing is written. Say it with: ${[...new Set(questions.map(howToAnswer))].join(" ")}`}`);
}

/** What the command line says of every row. */
function choicesOf({ start, due, readOn, year, sheet, columns }: AdoptOptions): AdoptChoices {
  const days = { Start: dayNamed("start", start), Due: dayNamed("due", due), "Reading date": dayNamed("read-on", readOn) };
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year))
    throw new CommandTrouble(exitCodes.usage, say`--year "${plain(year)}" is no year. Write it as 2026.`);
  return {
    sheet,
    headings: columns === undefined ? [] : headingsNamed(columns),
    year: year === undefined ? undefined : Number(year),
    assumed: Object.fromEntries(Object.entries(days).flatMap(([field, day]) => (day === undefined ? [] : [[field, day]]))),
  };
}

/** "Target=Goal for 2027; Due=End date": what stands left is a column of the plan, what stands right a heading. */
const headingsNamed = (columns: string): readonly HeadingChoice[] =>
  columns.split(";").map((pair) => {
    const [column = "", heading = ""] = pair.split(/=(.*)/s).map((part) => part.trim());
    const field = [...fieldsOf("Benefits"), leftAlone].find((name) => name.toLowerCase() === column.toLowerCase());
    if (field === undefined)
      throw new CommandTrouble(
        exitCodes.usage,
        say`--columns: there is no column "${plain(column)}" in a plan. Write it as "Target=Your heading; Due=Another heading".`,
      );
    return { heading, occurrence: 1, field };
  });

/** The days that were given go before those of a saved mapping, which are those of another workbook. */
function withDays(lines: readonly MappingLine[], { assumed = {} }: AdoptChoices): readonly MappingLine[] {
  const [first] = lines;
  if (first === undefined) return lines;
  const kept = lines.filter(({ field, heading }) => heading !== "" || assumed[field] === undefined);
  const given = Object.entries(assumed).map(([field, day]): MappingLine => ({
    ...first,
    table: "Benefits",
    heading: "",
    occurrence: 1,
    field,
    scale: 1,
    word: "",
    means: "",
    periodEnd: Number(day),
    why: say`given on the command line`,
  }));
  return [...kept, ...given];
}

/** `benefits adopt FILE --undo`: takes the mapping away, with what reviews of the register wrote. */
async function undo(terminal: Terminal, workbook: XlsxWorkbook, path: string, { out, force, dryRun }: AdoptOptions): Promise<ExitCode> {
  const snapshot = workbook.read(readTables);
  await speakAsPlan(snapshot);
  if (snapshot.tables.every(({ name }) => name !== mappingTable))
    throw new CommandTrouble(exitCodes.nothingToReview, say`${path} has no sheet ${told(mappingSheet)}, so there is nothing to take back.`);
  const update = forgetRegister(snapshot, workbook.look());
  const what = takenBack(update);
  if (dryRun) {
    tell(terminal, say`Would be taken out of ${path}: ${what}.`);
    return exitCodes.fine;
  }
  workbook.apply(update);
  const target = await writePlanFile(workbook, path, { out, force });
  tell(terminal, say`Taken out of ${target}: ${what}. Your register is as it was.`);
  return exitCodes.fine;
}

function takenBack({ tables, removedColumns = [], removedSheets = [] }: PlanUpdate): string {
  const removed = removedColumns.reduce((sum, { columns }) => sum + columns.length, 0);
  const blanked = tables.flatMap(({ columns }) => columns.map(({ header }) => `"${plain(header)}"`));
  return allOf([
    say`the sheet ${told(mappingSheet)}`,
    ...(removed === 0 ? [] : [counted(removed, "status column")]),
    ...(blanked.length === 0 ? [] : [say`what stood under ${allOf(blanked)}, left of a column of yours`]),
    ...(removedSheets.length > 1 ? [say`the sheets of the reviews`] : []),
  ]);
}
