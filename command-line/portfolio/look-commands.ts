import { counted, figureText, isoDate, plural, say } from "#core";
import { addFolders } from "../../portfolio/add";
import { countsNow, type CountsNow } from "../../portfolio/figures/counts-now";
import { reviewPlans, type PortfolioReview } from "../../portfolio/review";
import type { Store } from "../../portfolio/store/store";
import type { PlanReaders } from "../../portfolio/files/plan-readers";
import { planWorkers } from "../../portfolio/files/plan-workers";
import { updatePlans, type Updated } from "../../portfolio/update";
import { existsSync } from "node:fs";
import { nextStep } from "../words";
import { resolve } from "node:path";
import { dayNamed } from "../dates";
import { readWorkbookFile } from "../files";
import type { Given } from "../options";
import { jsonText, plain, tell, type Terminal } from "../output";
import { readRegisterMapping } from "../saved-mapping";
import { CommandTrouble, exitCodes, type ExitCode } from "../trouble";
import { atStore, withPortfolio } from "./open-portfolio";
import { watchWork, type WatchedWork } from "./watch";

/** In MB: what is read is written down and not asked for again, so that memory does not grow with the number of plans. */
const keptWhileReading = 64;

/** `benefits portfolio add FOLDER…`: registers folders and reads the plans in them; with --as-of it looks at all plans too. */
export async function addCommand(terminal: Terminal, folders: readonly string[], given: Given): Promise<ExitCode> {
  const { store: path, organisation, mapping, "as-of": asOf } = given;
  const organisationFrom = organisation ?? "setting";
  if (organisationFrom !== "setting" && organisationFrom !== "folder")
    throw new CommandTrouble(exitCodes.usage, say`--organisation "${plain(organisationFrom)}" is neither setting nor folder.`);
  const day = dayNamed("as-of", asOf);
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new CommandTrouble(exitCodes.noSuchFile, say`There is no folder ${missing}. Check the spelling.`);
  const saved = mapping === undefined ? null : new TextDecoder().decode(await readWorkbookFile(mapping));
  return withPortfolio(
    path,
    async (store) => {
      await addFolders(store, folders, { organisationFrom, mapping: saved, mappingPath: mapping ?? null });
      return lookAtPlans(terminal, store, day, given);
    },
    { isNew: true, kept: keptWhileReading },
  );
}

/** `benefits portfolio review --as-of DATE`: reads what changed and looks at every plan at one date. */
export async function reviewPortfolioCommand(terminal: Terminal, given: Given): Promise<ExitCode> {
  const day = dayNamed("as-of", given["as-of"]);
  if (day === undefined) throw new CommandTrouble(exitCodes.usage, say`Say the one date at which all plans are looked at: --as-of 2026-10-31, or today.`);
  return withPortfolio(given.store, (store) => lookAtPlans(terminal, store, day, given), { kept: keptWhileReading });
}

/** Reads what changed in the folders and, where a day is named, looks at every plan at it. */
async function lookAtPlans(terminal: Terminal, store: Store, day: number | undefined, { prefer, threads, json, quiet, store: path }: Given): Promise<ExitCode> {
  const readers = readersOf(terminal, threads);
  const watch = watchWork(terminal, quiet || json);
  try {
    const updated = await looked(store, watch, readers, prefer === undefined ? [] : [resolve(prefer)]);
    const review = day === undefined || updated.isStopped ? undefined : await reviewPlans(store, day, watch, readers);
    watch.done();
    const counts = await countsNow(store);
    if (json) terminal.out(jsonText({ asOf: day === undefined ? null : isoDate(day), ...updated, review: review ?? null, ...counts }));
    else if (!quiet)
      tell(
        terminal,
        [
          lookWords(updated, counts),
          ...(day === undefined || review === undefined ? whatNext(updated, counts, path) : reviewWords(day, review, path)),
          ...countWords(counts, path),
        ].join("\n"),
      );
    return codeOf(updated.isStopped || review?.isStopped === true, updated, counts);
  } finally {
    watch.done();
    await readers?.close();
  }
}

/** As many as there is any use for. */
const mostThreads = 16;

/** Where more than one thread is asked for: that many workers, which read and look at plans while this one writes down what came of it. */
function readersOf({ program }: Terminal, threads: string | undefined): PlanReaders | undefined {
  if (threads === undefined) return undefined;
  const count = /^\d{1,2}$/.test(threads) ? Number(threads) : 0;
  if (count < 1 || count > mostThreads)
    throw new CommandTrouble(exitCodes.usage, say`--threads "${plain(threads)}" is no number from 1 to ${String(mostThreads)}.`);
  return count === 1 || program === undefined ? undefined : planWorkers(program, count, readRegisterMapping);
}

const looked = (store: Store, watch: WatchedWork, readers: PlanReaders | undefined, prefer: readonly string[]): Promise<Updated> =>
  updatePlans(store, {
    step: watch.step,
    isStopped: watch.isStopped,
    prefer,
    readMapping: readRegisterMapping,
    ...(readers === undefined ? {} : { readers }),
  });

const codeOf = (isStopped: boolean, { closed }: Updated, { unreadable, otherVersions }: CountsNow): ExitCode =>
  isStopped ? exitCodes.stopped : closed.length + unreadable + otherVersions > 0 ? exitCodes.plansLeft : exitCodes.fine;

const lookWords = ({ files, read, isStopped, closed }: Updated, { plans }: CountsNow): string =>
  [
    say`${plural(files, "# workbook", "# workbooks")} found, ${figureText(read)} of them new or changed and read; ${plural(plans, "# plan", "# plans")} registered.`,
    ...closed.map((folder) => say`${plain(folder)} cannot be looked into; its plans keep their last figures.`),
    ...(isStopped ? [say`Ended with Ctrl-C. What was read is kept; the same command goes on from there.`] : []),
    ...(plans > 0 || isStopped
      ? []
      : [say`So there is nothing to see together yet. Plans are workbooks that Excel opens (.xlsx, .xlsm and the like); links are not followed.`]),
  ].join("\n");

function reviewWords(day: number, review: PortfolioReview, path: string | undefined): readonly string[] {
  const { alreadyThere, registered, counted: inTotals, kept, gone, neverRead, isStopped } = review;
  return [
    say`At ${isoDate(day)}: ${figureText(inTotals)} of ${plural(registered, "# registered plan", "# registered plans")} counted.`,
    ...(alreadyThere > 0 ? [say`${plural(alreadyThere, "# plan was", "# plans were")} reviewed at that date before; what was told stays.`] : []),
    ...(kept > 0
      ? [say`${plural(kept, "# plan cannot be read today and keeps its", "# plans cannot be read today and keep their")} last figures, with their date.`]
      : []),
    ...(gone > 0 ? [say`${plural(gone, "# plan is", "# plans are")} gone and in no total.`] : []),
    ...(neverRead > 0 ? [say`${plural(neverRead, "# plan was", "# plans were")} never read.`] : []),
    ...(isStopped ? [say`Ended with Ctrl-C. What was reviewed is kept; the same command goes on from there.`] : []),
    ...(isStopped || registered === 0 ? [] : [nextStep(say`See them together with:`, "portfolio", "board", ...atStore(path))]),
  ];
}

function countWords({ unreadable, otherVersions, copies, noPlan, first }: CountsNow, path: string | undefined): readonly string[] {
  const parts = [
    ...(unreadable > 0 ? [say`${plural(unreadable, "# file", "# files")} that cannot be read`] : []),
    ...(otherVersions > 0 ? [say`${plural(otherVersions, "# other version", "# other versions")} of a plan`] : []),
    ...(copies > 0 ? [counted(copies, "copy", "copies")] : []),
    ...(noPlan > 0 ? [say`${plural(noPlan, "# workbook", "# workbooks")} without a plan`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    say`Not counted: ${parts.join(", ")}.`,
    ...first.map(({ path, says }) => `  ${plain(path)}: ${plain(says)}`),
    nextStep(say`See all with:`, "portfolio", "list", ...atStore(path)),
  ];
}

const whatNext = ({ isStopped }: Updated, { plans }: CountsNow, path: string | undefined): readonly string[] =>
  isStopped || plans === 0 ? [] : [nextStep(say`Look at all plans at one date with:`, "portfolio", "review", "--as-of", "today", ...atStore(path))];
