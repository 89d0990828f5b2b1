import { inItsLanguage, speaker, type Speaker } from "../../languages/speaker";
import { lazySession } from "../../session/lazy-session";
import { mountPane } from "../../panel/mount";
import type { PaneHost } from "../../session/plan-session";
import type { ReminderPreview, TimetableSettings, TimetableState, TimetableVerbs } from "../../session/timetable-verbs";
import type { SheetPlace } from "../../session/session";
import { memoryWorkbook, sheetsOf, type MemorySheet } from "../port/memory-workbook";
import { WorkbookTrouble, type WorkbookTroubleKind } from "../../core/port/trouble";
import type { PlanSnapshot } from "../../core/port/workbook";
import { speakFromNowOn } from "../../core/words/speaking";
import { longWords } from "../support/long-words";

/*
 * The pane over a workbook in memory, in a plain page. A test may lay down a snapshot to begin with, and names what the host
 * is to refuse; it finds here where the pane went and what it inserted. Where a timetable is laid down, the host has one.
 */
declare global {
  interface Window {
    startSnapshot?: PlanSnapshot;
    startSheets?: readonly MemorySheet[];
    startTimetable?: { readonly state: TimetableState; readonly preview: ReminderPreview };
    refuse?: { readonly kind?: WorkbookTroubleKind; readonly message: string } | undefined;
    delay?: number;
    /** All is told in a made-up language whose words are long. */
    inLongWords?: true;
    went: SheetPlace[];
    inserted: string[];
    savedTimetables: { readonly settings: TimetableSettings; readonly agreed: ReminderPreview | undefined }[];
    sent: ReminderPreview[];
    /** The sheets as they stand. */
    sheetsNow(): readonly MemorySheet[];
  }
}

if (window.inLongWords) speakFromNowOn(longWords);
window.went = [];
window.inserted = [];
window.savedTimetables = [];
window.sent = [];
const workbook = memoryWorkbook([...(window.startSnapshot === undefined ? [] : sheetsOf(window.startSnapshot)), ...(window.startSheets ?? [])]);

async function stand(): Promise<void> {
  if (window.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, window.delay));
  if (window.refuse === undefined) return;
  const { kind, message } = window.refuse;
  throw kind === undefined ? new Error(message) : new WorkbookTrouble(kind, message);
}
window.sheetsNow = () => workbook.sheets;

/** The made-up language stays in force, whatever that of the plan is. */
const speak: Speaker = window.inLongWords ? () => Promise.resolve() : speaker((language) => draw(language));
const host: PaneHost = {
  name: "a page in memory",
  version: "1",
  productVersion: "7.8.9",
  workbook: inItsLanguage(
    {
      look: async () => (await stand(), workbook.look()),
      read: async (tables) => (await stand(), workbook.read(tables)),
      apply: async (update) => (await stand(), workbook.apply(update)),
    },
    speak,
  ),
  speak,
  newPlanId: () => "PLAN-ABC234",
  pause: () => new Promise((later) => setTimeout(later, 0)),
  goTo: async (place) => void window.went.push(place),
  insertFormula: async (formula) => void window.inserted.push(formula),
  enterCell: async ({ place, cell }) => {
    await stand();
    const row = workbook.sheets.find(({ name }) => name === place.sheet)?.cells[place.row - 1];
    if (row !== undefined) row[place.column - 1] = cell;
  },
};

function timetableOf(start: NonNullable<Window["startTimetable"]>): TimetableVerbs {
  let { state } = start;
  return {
    state: async () => (await stand(), state),
    save: async (settings, agreed) => {
      await stand();
      window.savedTimetables.push({ settings, agreed });
      return (state = { ...state, settings, isRunning: true });
    },
    preview: async () => (await stand(), start.preview),
    sendNow: async (agreed) => {
      await stand();
      window.sent.push(agreed);
      return `Sent ${agreed.mails.length} mails.`;
    },
  };
}

const about = {
  name: host.name,
  version: host.version,
  productVersion: host.productVersion,
  canGoTo: true,
  canInsert: true,
  canEnter: true,
};
const session = lazySession(about, async () => (await import("../../session/plan-session")).planSession(host));
const draw = mountPane(
  document.getElementById("pane") as HTMLElement,
  window.startTimetable === undefined ? session : { ...session, timetable: timetableOf(window.startTimetable) },
);
