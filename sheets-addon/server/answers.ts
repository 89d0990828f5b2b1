import {
  adoptUpdate,
  figureFormulas,
  listedColumns,
  newPlan,
  ownedKey,
  parseCall,
  proposedPlanId,
  say,
  wholeFormulas,
  type FormulaCall,
  type PlanSnapshot,
  type TableUpdate,
} from "#core";
import { beforeAdoption, proposeVerb, undoAdoption } from "../../session/adopt-verbs";
import { settingLines, summaryOf } from "../../session/plan-summary";
import { SessionTrouble } from "../../session/session";
import { settingEntry } from "../../session/setting-entry";
import { benefitVerb, chaseVerb, freezeVerb, markDoneVerb, reviewVerb, sheetPlace } from "../../session/verbs";
import type { AnswerOf, PlanVerb, RequestOf } from "../rpc";
import { withDocumentLock } from "../workbook/document-lock";
import type { Google } from "./google";
import { enterCell, goToCell, insertFormula } from "./hands";
import { openPlan, type OpenPlan } from "./plan-workbook";
import { previewReminders } from "./timetable/reminders";
import { saveTimetable, timetableState, sendNow } from "./timetable/timetable";
import { speak } from "./words";

/** What each verb does. Whatever writes holds the lock of the document from the reading on. */
export const answers: { readonly [Verb in PlanVerb]: (google: Google, request: RequestOf<Verb>) => AnswerOf<Verb> } = {
  summary: (google) => summaryOf(openPlan(google).read()),
  speak(google, { language }) {
    speak(google, language);
    return null;
  },
  setUp: (google, { kind }) =>
    locked(google, (plan) => {
      plan.apply(newPlan(kind, proposedPlanId(google.app.getActiveSpreadsheet().getName(), google.chance)));
      return summaryOf(plan.read());
    }),
  review: (google, { day }) =>
    locked(google, (plan) => {
      const { reviewed, undo } = reviewAndWrite(plan, day);
      return { reviewed, undo: undo.tables };
    }),
  undoReview: (google, { undo }) =>
    locked(google, (plan) => {
      mustBeOwned(plan.read(), undo);
      plan.apply({ newTables: [], tables: undo, sheets: [] });
      return null;
    }),
  goTo: (google, { place }) => goToCell(google, sheetPlace(openPlan(google).read(), place)),
  benefit: (google, { id, day }) => benefitVerb(openPlan(google).read(), id, day ?? undefined),
  chase: (google, { day }) => chaseVerb(openPlan(google).read(), day ?? undefined),
  freeze: (google, { day, ...words }) =>
    locked(google, (plan) => {
      const { message, update } = freezeVerb(plan.read(), { ...words, day: day ?? undefined });
      if (update !== undefined) plan.apply(update);
      return message;
    }),
  markDone: (google, { day, ...words }) =>
    locked(google, (plan) => {
      const { message, entries } = markDoneVerb(plan.read(), { ...words, day: day ?? undefined });
      for (const entry of entries) enterCell(google, entry);
      return message;
    }),
  insertFormula: (google, { formula }) => insertFormula(google, singleCall(formula)),
  settings: (google) => settingLines(openPlan(google).read()),
  saveSetting: (google, { name, value }) =>
    locked(google, (plan) => {
      enterCell(google, settingEntry(plan.read(), name, value));
      return settingLines(plan.read());
    }),
  proposeRegister: (google, { choices, day }) => {
    const plan = openPlan(google);
    return proposeVerb(plan.look(), plan.read(), choices, day ?? undefined);
  },
  adoptRegister: (google, { lines }) =>
    locked(google, (plan) => {
      const before = beforeAdoption(plan.read());
      plan.apply(adoptUpdate(lines));
      return before;
    }),
  undoRegister: (google, { before, review }) =>
    locked(google, (plan) => {
      const looks = plan.look();
      const snapshot = plan.read();
      mustBeOwned(snapshot, review);
      plan.apply(undoAdoption(before ?? undefined, snapshot, looks, review));
      return null;
    }),
  timetable: timetableState,
  saveTimetable: (google, { settings, agreed }) => saveTimetable(google, settings, agreed),
  previewReminders,
  sendReminders: (google, { agreed }) => sendNow(google, agreed),
};

const locked = <Answer>(google: Google, work: (plan: OpenPlan) => Answer): Answer => withDocumentLock(google.locks, () => work(openPlan(google)));

/** Reviews the plan and writes what comes of it. Called with the lock of the document. */
export function reviewAndWrite(plan: OpenPlan, day: string | null): ReturnType<typeof reviewVerb> {
  const made = reviewVerb(plan.read(), day ?? undefined);
  plan.apply(made.update);
  return made;
}

/** One call of one of the product's own formulas, with plain arguments. */
function singleCall(formula: string): FormulaCall {
  const call = parseCall(formula);
  if ([...figureFormulas, ...wholeFormulas].some(({ name }) => name === call.name)) return call;
  throw new SessionTrouble("plan", say`${call.name} is no formula of the add-on.`);
}

/** What takes a review back comes out of the sidebar, so it may name only what the review says it wrote. */
function mustBeOwned(snapshot: PlanSnapshot, undo: readonly TableUpdate[]): void {
  const written = listedColumns(snapshot);
  const isOwned = undo.every(({ table, columns }) => columns.every(({ header }) => written?.has(ownedKey(table, header)) === true));
  if (!isOwned) throw new SessionTrouble("moved", say`The review that was to be taken back is not there any more, so nothing was written.`);
}
