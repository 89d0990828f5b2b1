import { adoptUpdate, readTables, type Language, type PlanSnapshot, type PlanUpdate, type PlanWorkbook } from "#core";
import type { BeforeAdoption } from "./adopt-verbs";
import { formulaCatalogue } from "./formula-catalogue";
import { settingLines, summaryOf } from "./plan-summary";
import { SessionTrouble, type CellEntry, type HostAbout, type PlanSession, type ReviewProgress, type SheetPlace } from "./session";
import { settingEntry } from "./setting-entry";
import { troubleOf } from "./trouble";
import { benefitVerb, chaseVerb, freezeVerb, markDoneVerb, reviewVerb, sheetPlace } from "./verbs";
import { say } from "./wording";

/** A workbook with what only its host can do beside reading and writing. */
export interface PaneHost {
  readonly name: string;
  readonly version: string;
  /** Of the product itself. */
  readonly productVersion: string;
  readonly workbook: PlanWorkbook;
  /** An ID that is proposed for a new plan, another one each time. */
  readonly newPlanId: () => string;
  /** Gives way, so that the page draws what it was told before the next stretch of work. */
  readonly pause: () => Promise<void>;
  /** Puts a language in force. */
  readonly speak?: (language: Language) => Promise<void>;
  /** Selects a cell and brings it into sight. */
  goTo?(place: SheetPlace): Promise<void>;
  insertFormula?(formula: string): Promise<void>;
  /** Writes what the user entered into a cell, never as a formula. Throws where the cell beside it says something else. */
  enterCell?(entry: CellEntry): Promise<void>;
}

/** The session over any workbook. It reads afresh for every verb, so that what the pane says is what the workbook has. */
export function planSession({ name, version, productVersion, workbook, newPlanId, pause, speak, goTo, insertFormula, enterCell }: PaneHost): PlanSession {
  const host: HostAbout = {
    name,
    version,
    productVersion,
    canGoTo: goTo !== undefined,
    canInsert: insertFormula !== undefined,
    canEnter: enterCell !== undefined,
  };
  /** The last review of this session, and what takes it back. */
  let last: { readonly day: string | undefined; readonly update: PlanUpdate; readonly undo: PlanUpdate } | undefined;
  /** What stood before this session used a register. */
  let before: BeforeAdoption | undefined;
  const read = async (): Promise<PlanSnapshot> => workbook.read(readTables);

  return {
    host,
    ...(speak === undefined ? {} : { speak: guarded(speak) }),
    summary: guarded(async () => summaryOf(await read())),
    setUp: guarded(async (kind) => {
      const { setUpVerb } = await import(/* webpackChunkName: "set-up" */ "./set-up-verb");
      await workbook.apply(setUpVerb(kind, newPlanId()));
      return summaryOf(await read());
    }),
    review: guarded(async (day, onProgress, signal) => {
      const stage = async (name: ReviewProgress["stage"], share: number): Promise<void> => {
        if (signal.aborted) throw new SessionTrouble("cancelled", "");
        onProgress({ stage: name, share });
        await pause();
      };
      await stage("reading", 0.1);
      const snapshot = await read();
      await stage("computing", 0.45);
      const { reviewed, update, undo } = reviewVerb(snapshot, day, last?.update);
      await stage("writing", 0.75);
      if (signal.aborted) throw new SessionTrouble("cancelled", "");
      await workbook.apply(update);
      last = { day, update, undo };
      onProgress({ stage: "writing", share: 1 });
      return reviewed;
    }),
    undoReview: guarded(async () => {
      if (last === undefined) throw new SessionTrouble("plan", say`There is no review to take back.`);
      await workbook.apply(last.undo);
      last = undefined;
    }),
    goTo: guarded(async (place) => {
      if (goTo === undefined) throw new SessionTrouble("plan", say`Here the pane cannot select cells.`);
      await goTo(sheetPlace(await read(), place));
    }),
    benefit: guarded(async (id) => benefitVerb(await read(), id, last?.day)),
    chase: guarded(async (day) => chaseVerb(await read(), day)),
    freeze: guarded(async (words) => {
      const { message, update } = freezeVerb(await read(), words);
      if (update !== undefined) await workbook.apply(update);
      return message;
    }),
    markDone: guarded(async (words) => {
      if (enterCell === undefined) throw new SessionTrouble("plan", say`Here the pane cannot write into cells. Enter the day in Done on, in its cell.`);
      const { message, entries } = markDoneVerb(await read(), words);
      for (const entry of entries) await enterCell(entry);
      return message;
    }),
    formulas: formulaCatalogue,
    insertFormula: guarded(async (formula) => {
      if (insertFormula === undefined) throw new SessionTrouble("plan", say`Here the pane cannot write into cells. Copy the formula instead.`);
      await insertFormula(formula);
    }),
    register: {
      propose: guarded(async (choices, day) => {
        const { proposeVerb } = await adoptVerbs();
        return proposeVerb(await workbook.look(), await read(), choices, day);
      }),
      adopt: guarded(async (lines) => {
        const { beforeAdoption } = await adoptVerbs();
        const stood = beforeAdoption(await read());
        await workbook.apply(adoptUpdate(lines));
        before = stood;
        last = undefined;
      }),
      undo: guarded(async () => {
        const { undoAdoption } = await adoptVerbs();
        const looks = await workbook.look();
        await workbook.apply(undoAdoption(before, await read(), looks, last?.undo.tables ?? []));
        before = last = undefined;
      }),
    },
    settings: guarded(async () => settingLines(await read())),
    saveSetting: guarded(async (setting, value) => {
      if (enterCell === undefined) throw new SessionTrouble("plan", say`Here the pane cannot write into cells. Enter the setting in its cell.`);
      await enterCell(settingEntry(await read(), setting, value));
      return settingLines(await read());
    }),
  };
}

/** What only a register of the user's own needs: a host with room for it apart fetches it when one is looked at. */
const adoptVerbs = () => import(/* webpackChunkName: "adopt" */ "./adopt-verbs");

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
