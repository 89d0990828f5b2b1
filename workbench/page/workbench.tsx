import { say } from "../../session/wording";
import { speaker } from "../../languages/speaker";
import { lazySession } from "../../session/lazy-session";
import { errorAsTrouble } from "../../session/error-as-trouble";
import { SessionTrouble, type FormulaHelp, type HostAbout, type PlanSession, type Reviewed } from "../../session/session";
import { mountPane } from "../../panel/mount";
import { paneOrders } from "../../panel/orders";
import type { CopyFile } from "../../xlsx-file/merge-workbooks";
import type { Grid } from "../grid/create-grid";
import type { FromWorker, History, Opened } from "../worker/protocol";
import { chartLook } from "./chart-look";
import { fileDrops } from "./file-drops";
import { frameWords } from "./frame-words";
import { lastFiles, restoredWords } from "./last-files";
import { notShownWords } from "./not-shown-words";
import { keepForOffline } from "./offline";
import { openingTurns } from "./opening-turns";
import { part } from "./page-parts";
import { printSheet } from "./print-sheet";
import { leadAboutByKeys } from "./regions";
import { saveAs } from "./save-file";
import { drawWhatIf } from "./what-if";
import { workerCalls, type PageEvent } from "./worker-calls";

/** What package.json says, put here when the product is built. */
declare const PRODUCT_VERSION: string;

const host: HostAbout = {
  get name() {
    return say`the browser`;
  },
  version: "",
  productVersion: PRODUCT_VERSION,
  canGoTo: true,
  canInsert: true,
  canEnter: true,
};

/** How long nothing is to be typed before the plan is looked at again, in milliseconds. */
const restAfterEdit = 60;
/** The lines above the sheets in which the page says something. */
type Said = "said" | "refused" | "spilled";
const exampleName = "crm-example.xlsx";

/** Joins the page's parts: the grid, the pane, the buttons, and the worker that has the file. */
export function openWorkbench(worker: Worker): void {
  const narrow = window.matchMedia("(max-width: 760px)");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const [save, undo, redo, tryOut, printBoardPack] = ["save", "undo", "redo", "try", "print-board"].map((id) => part<HTMLButtonElement>(id)) as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  const watching = new Set<(reviewed: Reviewed) => void>();
  let latest: Reviewed | undefined;
  let grid: Grid | undefined;
  /** Which showing of a workbook the grid has. */
  let edition = 0;
  /** The latest that came to be shown. */
  let wanted = 0;
  let fileName = exampleName;
  /** What the workbook that is being opened is called: it is the one that is open from its first showing on. */
  let coming = exampleName;
  let history: History = { canUndo: false, canRedo: false, isChanged: false };
  /** The sheet that is to be in front when the workbook is shown next: "" is its first, undefined the one that is there. */
  let front: string | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** What the page tells just now that it is to tell anew in another language. */
  const toldLast = new Map<Said, () => string>();
  let verbsKnown: (sent: readonly string[]) => void = () => undefined;
  const verbs = new Promise<readonly string[]>((done) => (verbsKnown = done));

  const tellFrame = frameWords();
  const speak = speaker((language) => {
    drawPane(language);
    tellFrame();
    for (const [where, words] of toldLast) tell(where, words);
    showHistory(history);
    void files.draw();
    void shown.then((ready) => ready.speak(language));
  });
  const calls = workerCalls(worker, heard);
  const turns = openingTurns((isOpening) => {
    part("pane").inert = isOpening;
    showButtons();
  });
  const files = lastFiles(calls, (name) => void turns.open(() => openedNext(name, () => calls.call("openKept", name))));
  const shown = import(/* webpackChunkName: "grid" */ "../grid/create-grid").then(({ createGrid }) => {
    const says = {
      changed() {
        clearTimeout(resting);
        resting = setTimeout(() => void flushed(), restAfterEdit);
      },
      undo: () => void step("undo"),
      redo: () => void step("redo"),
      charts: (sheet: string) => calls.call("charts", sheet, chartLook(part("sheets"))),
      refused: (words: string) => tell("refused", words),
      spilled: (words: string) => tell("spilled", words),
      unanswered: (words: string) => tell("spilled", words),
      answerWhole: (name: string, args: readonly unknown[]) => calls.call("answerWhole", name, args),
      formulas: () => verbs.then(() => calls.call("session", "formulas", [])) as Promise<readonly FormulaHelp[]>,
    };
    grid = createGrid(part("grid"), says, dark.matches);
    dark.addEventListener("change", ({ matches }) => grid?.setDark(matches));
    for (const look of [dark, window.matchMedia("(forced-colors: active)")]) look.addEventListener("change", () => grid?.redrawCharts());
    return grid;
  });

  function heard(event: PageEvent): void {
    if ("book" in event) showBook(event);
    else if ("live" in event) showLive(event);
    else if ("language" in event) void speak(event.language);
    else grid?.goTo(event.goTo);
  }

  /** Shows a workbook once nobody types in the one that it is shown in place of, whose edits go to the file before. */
  function showBook({ book, edition: ofBook, history, isAnother }: Extract<FromWorker, { readonly book: unknown }>): void {
    wanted = ofBook;
    if (isAnother) {
      latest = undefined;
      [fileName, front] = [coming, coming === exampleName ? "Dashboard" : ""];
    }
    showHistory(history);
    void files.draw();
    void shown.then(async (ready) => {
      await ready.free();
      if (ofBook !== wanted) return;
      void flushed();
      ready.show(book, front);
      edition = ofBook;
      front = undefined;
      part("waiting").hidden = true;
    });
  }

  function showLive({ live, isReviewed, before }: Extract<FromWorker, { readonly live: unknown }>): void {
    latest = live;
    void shown.then((ready) => ready.redrawCharts());
    if (live !== undefined && !isReviewed) for (const drawLive of watching) drawLive(live);
    showButtons();
    if (isTrying()) drawWhatIf(part("what-if-figures"), before, live);
  }

  /** Brings what was entered into the file. What is refused there is taken back in the grid too, in words. */
  async function flushed(): Promise<void> {
    clearTimeout(resting);
    const entries = grid?.takeChanges() ?? [];
    if (entries.length === 0) return;
    const { refused, history } = await calls.call("enter", entries, edition);
    showHistory(history);
    tell("refused", refused ?? "");
    if (refused !== undefined) await calls.call("redraw");
  }

  /** Asks for a verb of the pane's session, behind what was entered before. */
  const askedInTurn = <Answer,>(ask: () => Promise<Answer>): Promise<Answer> => turns.ask(() => flushed().then(ask));

  async function step(way: "undo" | "redo"): Promise<void> {
    await flushed();
    await calls.call(way);
  }

  /** Words to be told anew in another language are given as what makes them. */
  function tell(where: Said, words: string | (() => string)): void {
    const element = part(where);
    if (typeof words === "string") toldLast.delete(where);
    else toldLast.set(where, words);
    element.textContent = typeof words === "string" ? words : words();
    element.hidden = element.textContent === "";
  }

  function showHistory(now: History): void {
    history = now;
    showButtons();
    part("file").textContent = history.isChanged ? say`${fileName} (not saved)` : fileName;
  }

  /** While another workbook is being opened, nothing is asked of the one that it takes the place of. */
  function showButtons(): void {
    const isOpening = turns.isOpening();
    undo.disabled = isOpening || !history.canUndo;
    redo.disabled = isOpening || !history.canRedo;
    save.disabled = isOpening || isTrying();
    for (const button of [tryOut, printBoardPack]) button.disabled = isOpening || latest === undefined;
  }

  const isTrying = (): boolean => tryOut.getAttribute("aria-pressed") === "true";

  function showTrying(on: boolean): void {
    tryOut.setAttribute("aria-pressed", String(on));
    part("what-if").hidden = !on;
    showButtons();
    if (!on) return;
    showPane(true);
    // Wherever in the pane the user was: what moves is told there.
    part("what-if").scrollIntoView();
  }

  async function setTrying(on: boolean, isKept = true): Promise<void> {
    await flushed();
    showTrying(on);
    await (on ? calls.call("tryOut") : calls.call("endTrying", isKept));
    if (on) drawWhatIf(part("what-if-figures"), latest, latest);
  }

  /** Waits for a workbook to be opened; one that cannot be opened leaves the open one in front. */
  async function opened(name: string, opening: Promise<Opened>, isAnother: boolean): Promise<void> {
    coming = name;
    try {
      const { verbs: sent, notShown, unsaved } = await opening;
      verbsKnown(sent);
      showTrying(unsaved?.isTrying === true);
      for (const where of ["refused", "spilled", "offer"] as const) part(where).hidden = true;
      tell("said", () => [...(unsaved === undefined ? [] : restoredWords(unsaved)), ...notShownWords(notShown)].join(" "));
      orders.give({ page: "review", anew: isAnother }).catch(() => undefined);
      // How it stands may have been told already.
      if (isAnother && latest !== undefined) for (const drawLive of watching) drawLive(latest);
      await files.draw();
    } catch (error) {
      tell("said", "");
      tell("refused", errorAsTrouble(error).message);
    }
  }

  /** As {@link opened}, in place of the example: only once the grid has come to rest, whose parts would miss what is taken from them. */
  async function openedNext(name: string, open: () => Promise<Opened>): Promise<void> {
    tell("said", () => say`Opening ${name}…`);
    const ready = await shown;
    await ready.settled;
    // Who is still typing into a cell means the workbook that is there.
    await ready.free();
    await flushed();
    await opened(name, open(), true);
  }

  /** A workbook that was dropped or chosen: it is opened, and where a plan is open, only if the user says so. */
  async function taken(file: File): Promise<void> {
    const copy: CopyFile = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
    const open = () => openedNext(copy.name, () => calls.call("open", copy.bytes, copy.name));
    await flushed();
    if (!/\.xl[ts][xm]$/i.test(copy.name) || !(await calls.call("hasPlan"))) return open();
    const { askAboutCopy } = await import(/* webpackChunkName: "copies-dialog" */ "./two-copies");
    askAboutCopy(copy, {
      openName: fileName,
      compare: (copy) => calls.call("compare", copy),
      merge: (base, copy) => calls.call("merge", base, copy),
      open: () => void turns.open(open),
      merged({ words, conflictsOn }) {
        tell("said", words.join(" "));
        if (conflictsOn !== undefined) grid?.goTo({ sheet: conflictsOn, row: 1, column: 1 });
      },
    });
  }

  async function hadOut(): Promise<void> {
    await flushed();
    const { bytes, ending, history } = await calls.call("save");
    saveAs(bytes, fileName.replace(/\.[^.]*$/, "") + ending);
    showHistory(history);
  }

  async function printBoard(): Promise<void> {
    await flushed();
    const sheet = await calls.call("boardPack");
    if (sheet !== undefined) printSheet(sheet);
  }

  function showPane(isShown: boolean): void {
    document.querySelector(".work")?.classList.toggle("plan-shown", isShown);
    part("pane-switch").setAttribute("aria-expanded", String(isShown));
    markMain();
  }

  /** The pane has what the page is about; where there is no room for it, the sheets are that. */
  function markMain(): void {
    if (narrow.matches && part("pane-switch").getAttribute("aria-expanded") !== "true") part("sheets").setAttribute("role", "main");
    else part("sheets").removeAttribute("role");
  }

  markMain();
  leadAboutByKeys((by) => grid?.turn(by), save);
  narrow.addEventListener("change", markMain);
  save.addEventListener("click", () => void hadOut());
  undo.addEventListener("click", () => void step("undo"));
  redo.addEventListener("click", () => void step("redo"));
  tryOut.addEventListener("click", () => void setTrying(!isTrying()));
  printBoardPack.addEventListener("click", () => void printBoard());
  part("keep").addEventListener("click", () => void setTrying(false, true));
  part("drop").addEventListener("click", () => void setTrying(false, false));
  part("pane-switch").addEventListener("click", () => showPane(part("pane-switch").getAttribute("aria-expanded") !== "true"));
  fileDrops(
    part("grid").parentElement as HTMLElement,
    part<HTMLInputElement>("open"),
    (file) => void turns.open(() => taken(file)).catch((error: unknown) => tell("refused", errorAsTrouble(error).message)),
  );
  window.addEventListener("beforeunload", (event) => {
    if (history.isChanged) event.preventDefault();
  });

  const orders = paneOrders();
  const session = lazySession(host, async (): Promise<PlanSession> => {
    const insertFormula = async (formula: string): Promise<void> => {
      if (grid === undefined) throw new SessionTrouble("busy", say`The spreadsheet is still being loaded. Try again in a moment.`);
      grid.insertFormula(formula);
      await flushed();
    };
    return { ...calls.sessionOf(await verbs, askedInTurn), host, insertFormula };
  });
  const watch = (drawLive: (reviewed: Reviewed) => void) => {
    watching.add(drawLive);
    if (latest !== undefined) drawLive(latest);
    return () => void watching.delete(drawLive);
  };
  void turns.open(() => opened(exampleName, calls.call("open", undefined, exampleName), false)).then(() => files.offer());
  void shown.then(({ settled }) => settled).then(keepForOffline);
  const drawPane = mountPane(part("pane"), { ...session, watch }, orders);
}
