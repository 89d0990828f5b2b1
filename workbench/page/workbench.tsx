import { lazySession } from "../../session/lazy-session";
import { SessionTrouble, type PlanSession, type Reviewed } from "../../session/session";
import { mountPane } from "../../panel/mount";
import { paneOrders } from "../../panel/orders";
import type { Grid } from "../grid/create-grid";
import type { Calls, History } from "../worker/protocol";
import { fileDrops } from "./file-drops";
import { saveAs } from "./save-file";
import { workerCalls } from "./worker-calls";

/** What package.json says, put here when the product is built. */
declare const PRODUCT_VERSION: string;

/** How long nothing is to be typed before the plan is looked at again, in milliseconds. */
const restAfterEdit = 120;

/** Draws the page's parts and joins them: the grid, the pane, the buttons, and the worker that has the file. */
export function openWorkbench(worker: Worker): void {
  const part = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`The page has no part "${id}".`);
    return element as Kind;
  };
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const buttons = { save: part<HTMLButtonElement>("save"), undo: part<HTMLButtonElement>("undo"), redo: part<HTMLButtonElement>("redo") };
  const watching = new Set<(reviewed: Reviewed) => void>();
  let latest: Reviewed | undefined;
  let grid: Grid | undefined;
  let fileName = "crm-example.xlsx";
  let front: string | undefined = "Dashboard";
  let resting: ReturnType<typeof setTimeout> | undefined;
  let verbs: (sent: readonly string[]) => void = () => undefined;
  const known = new Promise<readonly string[]>((done) => (verbs = done));

  const calls = workerCalls(worker, (event) => {
    if ("book" in event) {
      void shown.then((ready) => {
        ready.show(event.book, front);
        front = undefined;
        part("waiting").hidden = true;
      });
      tellHistory(event.history);
    } else if ("charts" in event) void shown.then((ready) => ready.showCharts(event.charts));
    else if ("live" in event) {
      if (event.live !== undefined && !event.isReviewed) for (const tellLive of watching) tellLive(event.live);
      latest = event.live;
    } else grid?.goTo(event.goTo);
  });

  const shown = import(/* webpackChunkName: "grid" */ "../grid/create-grid").then(({ createGrid }) => {
    grid = createGrid(
      part("grid"),
      {
        changed() {
          clearTimeout(resting);
          resting = setTimeout(() => void flushed(), restAfterEdit);
        },
        undo: () => void step("undo"),
        redo: () => void step("redo"),
        refused: (words) => tell("refused", words),
        sheetShown: () => undefined,
      },
      dark.matches,
    );
    dark.addEventListener("change", ({ matches }) => grid?.setDark(matches));
    return grid;
  });

  /** Brings what was entered into the file. What is refused there is taken back in the grid too, in words. */
  async function flushed(): Promise<void> {
    clearTimeout(resting);
    const entries = grid?.takeChanges() ?? [];
    if (entries.length === 0) return;
    const { refused, history } = await calls.call("enter", entries);
    tellHistory(history);
    tell("refused", refused ?? "");
    if (refused !== undefined) await calls.call("redraw");
  }

  async function step(way: "undo" | "redo"): Promise<void> {
    await flushed();
    await calls.call(way);
  }

  function tell(where: "said" | "refused", words: string): void {
    const element = part(where);
    element.textContent = words;
    element.hidden = words === "";
  }

  function tellHistory({ canUndo, canRedo, isChanged }: History): void {
    buttons.undo.disabled = !canUndo;
    buttons.redo.disabled = !canRedo;
    buttons.save.disabled = false;
    part("file").textContent = isChanged ? `${fileName} (not saved)` : fileName;
  }

  async function open(...[bytes, name]: Parameters<Calls["open"]>): Promise<void> {
    const before = { fileName, front };
    [fileName, front] = [name, bytes === undefined ? "Dashboard" : ""];
    try {
      const { verbs: sent, notShown } = await calls.call("open", bytes, name);
      verbs(sent);
      tell("refused", "");
      tell("said", notShown.length === 0 ? "" : `Not shown here, and kept in the file: ${notShown.join(", ")}.`);
    } catch (error) {
      ({ fileName, front } = before);
      tell("refused", error instanceof Error ? error.message : String(error));
    }
  }

  async function save(): Promise<void> {
    await flushed();
    const { bytes, ending } = await calls.call("save");
    saveAs(bytes, fileName.replace(/\.[^.]*$/, "") + ending);
  }

  buttons.save.addEventListener("click", () => void save());
  buttons.undo.addEventListener("click", () => void step("undo"));
  buttons.redo.addEventListener("click", () => void step("redo"));
  fileDrops(part("grid").parentElement as HTMLElement, part<HTMLInputElement>("open"), (bytes, name) => void open(bytes, name));
  part("pane-switch").addEventListener("click", ({ currentTarget }) => {
    const isShown = document.querySelector(".work")?.classList.toggle("plan-shown") ?? false;
    (currentTarget as HTMLElement).setAttribute("aria-expanded", String(isShown));
  });

  const host = { name: "the browser", version: "", productVersion: PRODUCT_VERSION, canGoTo: true, canInsert: true, canEnter: true };
  const orders = paneOrders();
  const session = lazySession(host, async (): Promise<PlanSession> => {
    const own = calls.sessionOf(await known, flushed);
    return {
      ...own,
      host,
      insertFormula: async (formula) => {
        if (grid === undefined) throw new SessionTrouble("busy", "The spreadsheet is still being loaded. Try again in a moment.");
        grid.insertFormula(formula);
        await flushed();
      },
    };
  });
  void open(undefined, fileName);
  const watch = (tellLive: (reviewed: Reviewed) => void) => {
    watching.add(tellLive);
    if (latest !== undefined) tellLive(latest);
    return () => void watching.delete(tellLive);
  };
  mountPane(part("pane"), { ...session, watch }, orders);
  void shown.then(() => orders.give({ page: "review" }));
}
