import { say, type TableUpdate } from "#core";
import type { BeforeAdoption } from "../../session/adopt-verbs";
import { SessionTrouble, type FormulaHelp, type PlanSession } from "../../session/session";
import type { ServerCall } from "./server-call";

/**
 * The pane's session, each verb one call of the server. The server keeps nothing between two calls, so what the next one needs
 * of a review, its day and what takes it back, and of what stood before a register was used, is kept here.
 */
export function sidebarSession(call: ServerCall, formulas: readonly FormulaHelp[], productVersion: string): PlanSession {
  let last: { readonly day: string | null; readonly undo: readonly TableUpdate[] } | undefined;
  let before: BeforeAdoption | undefined;
  const lastDay = () => last?.day ?? null;
  return {
    host: { name: "Google Sheets", version: "", productVersion, canGoTo: true, canInsert: true, canEnter: true },
    summary: () => call("summary", {}),
    async speak(language) {
      await call("speak", { language });
    },
    setUp: (kind) => call("setUp", { kind }),
    async review(dayText, onProgress, signal) {
      const day = asked(dayText);
      if (signal.aborted) throw new SessionTrouble("cancelled", "");
      // The server tells nothing on the way, and what it has begun it ends; "writing" says that it cannot be stopped any more.
      onProgress({ stage: "writing", share: 0.5 });
      const { reviewed, undo } = await call("review", { day });
      last = { day, undo };
      onProgress({ stage: "writing", share: 1 });
      return reviewed;
    },
    async undoReview() {
      if (last === undefined) throw new SessionTrouble("plan", say`There is no review to take back.`);
      await call("undoReview", { undo: last.undo });
      last = undefined;
    },
    async goTo(place) {
      await call("goTo", { place });
    },
    benefit: (id) => call("benefit", { id, day: lastDay() }),
    chase: (day) => call("chase", { day: asked(day) }),
    freeze: ({ name, day, approvedBy, reason }) => call("freeze", { name, day: asked(day), approvedBy, reason }),
    markDone: ({ review, day, by, outcome }) => call("markDone", { review, day: asked(day), by, outcome }),
    formulas: () => formulas,
    async insertFormula(formula) {
      await call("insertFormula", { formula });
    },
    settings: () => call("settings", {}),
    saveSetting: (name, value) => call("saveSetting", { name, value }),
    register: {
      propose: (choices, day) => call("proposeRegister", { choices: plain(choices), day: asked(day) }),
      async adopt(lines) {
        before = await call("adoptRegister", { lines });
        last = undefined;
      },
      async undo() {
        await call("undoRegister", { before: before ?? null, review: last?.undo ?? [] });
        before = last = undefined;
      },
    },
    timetable: {
      state: () => call("timetable", {}),
      save: (settings, agreed) => call("saveTimetable", { settings, agreed: agreed ?? null }),
      preview: () => call("previewReminders", {}),
      sendNow: (agreed) => call("sendReminders", { agreed }),
    },
  };
}

const asked = (day: string | undefined): string | null => (day === undefined || day === "" ? null : day);

/** What is left undefined does not cross. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
