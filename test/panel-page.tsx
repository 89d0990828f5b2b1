import { planSession } from "../panel/plan-session";
import { mountPane } from "../panel/mount";
import type { SheetPlace } from "../panel/session";
import { memoryWorkbook, sheetsOf } from "./memory-workbook";
import type { PlanSnapshot } from "../core/workbook";

/*
 * The pane over a workbook in memory, in a plain page. A test may lay down a snapshot to begin with, and names what the host
 * is to refuse; it finds here where the pane went and what it inserted.
 */
declare global {
  interface Window {
    startSnapshot?: PlanSnapshot;
    refuse?: { readonly kind?: string; readonly message: string } | undefined;
    delay?: number;
    went: SheetPlace[];
    inserted: string[];
  }
}

window.went = [];
window.inserted = [];
const workbook = memoryWorkbook(window.startSnapshot === undefined ? [] : sheetsOf(window.startSnapshot));

async function stand(): Promise<void> {
  if (window.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, window.delay));
  if (window.refuse === undefined) return;
  const { message, ...rest } = window.refuse;
  throw Object.assign(new Error(message), rest);
}

mountPane(
  document.getElementById("pane") as HTMLElement,
  planSession({
    name: "a page in memory",
    version: "1",
    workbook: {
      read: async (tables) => (await stand(), workbook.read(tables)),
      apply: async (update) => (await stand(), workbook.apply(update)),
    },
    goTo: async (place) => void window.went.push(place),
    insertFormula: async (formula) => void window.inserted.push(formula),
  }),
);
