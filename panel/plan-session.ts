import { chaseResult, explainBenefit, freezeBaseline, newPlan, parseDate, readTables, reviewPlan, severities, type PlanSnapshot, type PlanUpdate, type PlanWorkbook, type Review } from "#core";
import { curveOf, ownPart } from "./benefit-curve";
import { formulaCatalogue } from "./formula-catalogue";
import { settingLines, statusDateOf, summaryOf } from "./plan-summary";
import { SessionTrouble, type CellPlace, type HostAbout, type PlanSession, type ReviewProgress, type SheetPlace } from "./session";
import { statusChanges, undoOf } from "./review-history";
import { troubleOf } from "./trouble";

/** A workbook with what only its host can do beside reading and writing. */
export interface PaneHost {
  readonly name: string;
  readonly version: string;
  readonly workbook: PlanWorkbook;
  /** Selects a cell and brings it into sight. */
  goTo?(place: SheetPlace): Promise<void>;
  insertFormula?(formula: string): Promise<void>;
}

/** The session over any workbook. It reads afresh for every verb, so that what the pane says is what the workbook has. */
export function planSession({ name, version, workbook, goTo, insertFormula }: PaneHost): PlanSession {
  const host: HostAbout = { name, version, canGoTo: goTo !== undefined, canInsert: insertFormula !== undefined };
  /** The last review of this session, and what takes it back. */
  let last: { readonly review: Review; readonly day: number | undefined; readonly undo: PlanUpdate } | undefined;
  const read = async (): Promise<PlanSnapshot> => workbook.read(readTables);

  return {
    host,
    summary: guarded(async () => summaryOf(await read())),
    setUp: guarded(async (kind) => {
      await workbook.apply(newPlan(kind));
      return summaryOf(await read());
    }),
    review: guarded(async (dayText, onProgress, signal) => {
      const stage = async (name: ReviewProgress["stage"], share: number): Promise<void> => {
        if (signal.aborted) throw new SessionTrouble("cancelled", "");
        onProgress({ stage: name, share });
        await nextFrame();
      };
      await stage("reading", 0.1);
      const snapshot = await read();
      await stage("computing", 0.45);
      const day = dayOfText(dayText);
      const review = reviewPlan(snapshot, day);
      await stage("writing", 0.75);
      if (signal.aborted) throw new SessionTrouble("cancelled", "");
      await workbook.apply(review.update);
      last = { review, day, undo: undoOf(snapshot, review.update, last?.review.update) };
      onProgress({ stage: "writing", share: 1 });
      return { result: review.result, severities, findings: review.findings, changes: statusChanges(snapshot, review), curve: curveOf(review.update) };
    }),
    undoReview: guarded(async () => {
      if (last === undefined) throw new SessionTrouble("plan", "There is no review to take back.");
      await workbook.apply(last.undo);
      last = undefined;
    }),
    goTo: guarded(async (place) => {
      if (goTo === undefined) throw new SessionTrouble("plan", "Here the pane cannot select cells.");
      await goTo(sheetPlace(await read(), place));
    }),
    benefit: guarded(async (id) => {
      const snapshot = await read();
      const review = reviewPlan(snapshot, last?.day ?? statusDateOf(snapshot));
      const result = review.result.benefits[id];
      const explanation = explainBenefit(snapshot, id, last?.day);
      if (result === undefined || explanation === undefined) throw new SessionTrouble("moved", `There is no benefit ${id} in the plan any more. Review the plan again.`);
      const own = ownPart(snapshot, review.result, id);
      return { id, result, explanation, curve: curveOf(reviewPlan(own, last?.day).update) };
    }),
    chase: guarded(async (dayText) => chaseResult(await read(), dayOfText(dayText))),
    freeze: guarded(async ({ name: baseline, day, approvedBy, reason }) => {
      const { update, message, frozenCount } = freezeBaseline(await read(), { name: baseline, takenOn: dayOfText(day), approvedBy, reason: reason === "" ? undefined : reason });
      if (frozenCount > 0) await workbook.apply(update);
      return message;
    }),
    formulas: formulaCatalogue,
    insertFormula: guarded(async (formula) => {
      if (insertFormula === undefined) throw new SessionTrouble("plan", "Here the pane cannot write into cells. Copy the formula instead.");
      await insertFormula(formula);
    }),
    settings: guarded(async () => settingLines(await read())),
  };
}

/** A verb whose every failure is a SessionTrouble. */
const guarded =
  <A extends readonly unknown[], T>(verb: (...args: A) => Promise<T>) =>
  async (...args: A): Promise<T> => {
    try {
      return await verb(...args);
    } catch (error) {
      throw troubleOf(error);
    }
  };

function dayOfText(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const read = parseDate(text, undefined);
  if (!("day" in read)) throw new SessionTrouble("plan", `"${text}" is not a date. Enter it as 2026-10-31.`);
  return read.day;
}

function sheetPlace(snapshot: PlanSnapshot, { table, row, column }: CellPlace): SheetPlace {
  const found = snapshot.tables.find(({ name }) => name === table);
  if (found === undefined) throw new SessionTrouble("moved", `The workbook has no table ${table} any more. Review the plan again.`);
  const at = column === null ? 0 : found.columns.findIndex(({ header }) => header === column);
  return { sheet: found.sheet, row: row ?? found.headerRow, column: found.firstColumn + Math.max(0, at) };
}

/** Lets the page draw what it was told. */
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
