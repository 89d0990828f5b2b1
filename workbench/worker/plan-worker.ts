import { crmExample, followPlan, namesOf, proposedPlanId, readTables, reviewPlan, say, setUpExample, WorkbookTrouble, type MaybePromise } from "#core";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { inItsLanguage, speaker } from "../../languages/speaker";
import { SessionTrouble, type PlanSession, type Reviewed } from "../../session/session";
import { troubleOf } from "../../session/trouble";
import type { SheetEntries } from "../../xlsx-file/patch/enter-in-workbook";
import { openPlan, type OpenPlan } from "./open-plan";
import { liveView } from "./live-view";
import { forgetFiles, keepFile, keptFiles, type KeptFile } from "./kept-files";
import type { Calls, FromWorker, Live, Opened, ToWorker } from "./protocol";

/*
 * The worker of the page: it has the file, reads it, reviews it and writes into it, so that the page goes on drawing and taking
 * keys meanwhile.
 */

/** What package.json says, put here when the product is built. */
declare const PRODUCT_VERSION: string;
declare const self: { postMessage(message: FromWorker): void; onmessage: ((event: MessageEvent<ToWorker>) => void) | null };

const post = (message: FromWorker): void => self.postMessage(message);
const pause = (milliseconds = 0): Promise<void> => new Promise((later) => setTimeout(later, milliseconds));
/** What the example is called, which comes from no file. */
const exampleName = "crm-example.xlsx";
/** How long nothing is to change before the browser keeps the workbook, which packs whole sheets: not between one cell and the next. */
const restBeforeKeeping = 400;

let plan: OpenPlan | undefined;
let session: PlanSession | undefined;
/** Edits since the last view, to tell a view that is out of date before it is worked out. */
let edits = 0;
/** How often a workbook was shown, and which of them was the first of the one that is open. */
let [edition, firstEdition] = [0, 0];
/** Whether the browser has what is open as it is now. */
let isKept = true;
/** What is being kept just now. */
let keeping = Promise.resolve();
/** Up to which edit the user had the kept files forgotten: what was open then is kept again from the next edit on. */
let forgottenAt = -1;
/** Whether nothing was changed since the last review that the pane asked for. */
let isReviewed = false;
/** The status date of the last review where the pane gave one: what follows an edit follows that, also where the plan has none of its own. */
let reviewedAt: string | undefined;
/** What is open, by its file's name; the example has none. */
let openName: string | undefined;
/** How the plan stands as it was last worked out. */
let latest: Live | undefined;
/** The page hears of another language before it hears what is told in it. */
const speak = speaker((language) => post({ language }));
/** Reviews the open plan, following it from edit to edit. */
let reviewOf = followPlan();
/** The file as it was last opened or saved; undefined where the browser kept only what came of it. */
let origin: Uint8Array | undefined;
/** Where edits began to be tried out: how the plan stood there, and the file. */
let trying: { readonly depth: number; readonly before: Reviewed | undefined; readonly bytes: Uint8Array } | undefined;

/** Verbs that leave the workbook as it is. */
const reading: ReadonlySet<string> = new Set(["speak", "summary", "goTo", "benefit", "chase", "formulas", "insertFormula", "settings", "register.propose"]);

/** What the session asks for is to stop, by the number of the question. */
const aborted = new Set<number>();

const calls: { readonly [Name in keyof Calls]: (id: number, ...args: Parameters<Calls[Name]>) => MaybePromise<ReturnType<Calls[Name]>> } = {
  open: (_, bytes, name) => opening(bytes, name),
  async openKept(_, name) {
    const file = (await keptFiles()).find((kept) => kept.name === name);
    if (file === undefined) throw new WorkbookTrouble("gone", say`The browser does not keep ${name} any more.`);
    if (!file.isChanged) return opening(file.bytes, name, { isWorkbook: true });
    const start = { isWorkbook: true, isSaved: file.origin !== undefined, changed: (opened: OpenPlan) => changedAgain(opened, file) };
    const opened = await opening(file.origin ?? file.bytes, name, start);
    return { ...opened, unsaved: { at: file.at, canUndo: file.origin !== undefined, isTrying: trying !== undefined } };
  },
  async kept() {
    return (await keptFiles()).map(({ name, at, isChanged, tried }) => ({ name, at, isChanged, isTrying: tried !== undefined }));
  },
  async forgetKept() {
    forgottenAt = edits;
    await keeping;
    await forgetFiles();
  },
  async tryOut() {
    const { depth, toBytes } = current();
    trying = { depth: depth(), before: latest?.reviewed, bytes: await toBytes() };
  },
  endTrying(_, isKept) {
    const from = trying?.depth;
    trying = undefined;
    if (from !== undefined && !isKept) current().dropTo(from);
    else lookAgain();
  },
  enter(_, entries, seen) {
    const { enter, history } = current();
    const isOvertaken = seen < edition;
    try {
      // What was entered for another workbook is not for this one; what formulas gave before a step back is not what they give now.
      if (seen < firstEdition || !enter(isOvertaken ? withoutResults(entries) : entries)) return { history: history() };
    } catch (error) {
      if (!(error instanceof WorkbookTrouble)) throw error;
      // Nobody entered what formulas give: a file that cannot take it is read without it.
      const isEntered = entries.some(({ cells }) => cells.some(({ isResult }) => isResult !== true));
      return { ...(isEntered ? { refused: error.message } : {}), history: history() };
    }
    isReviewed = false;
    if (isOvertaken) show();
    else lookAgain();
    return { history: history() };
  },
  undo: () => moved(current().undo),
  redo: () => moved(current().redo),
  redraw: () => show(),
  async charts(_, sheet, look) {
    const update = latest?.update;
    if (update?.sheets.some(({ name, charts }) => name === sheet && charts.length > 0) !== true) return [];
    const { drawCharts } = await import(/* webpackChunkName: "charts" */ "./draw-charts");
    return drawCharts(update, sheet, look);
  },
  async save() {
    const { toBytes, ending, saved } = current();
    const bytes = await toBytes();
    saved();
    origin = bytes;
    await keep();
    return { bytes, ending, history: current().history() };
  },
  async boardPack() {
    const live = await liveView(current().workbook, "edit", reviewedAt, reviewOf);
    const sheet = live?.update.sheets.find(({ name }) => namesOf("Board pack").includes(name));
    if (live === undefined || sheet === undefined) return undefined;
    const [{ drawCharts }, { printedSheet }] = await Promise.all([
      import(/* webpackChunkName: "charts" */ "./draw-charts"),
      import(/* webpackChunkName: "charts" */ "./printed-sheet"),
    ]);
    return printedSheet(sheet, drawCharts(live.update, sheet.name));
  },
  async answerWhole(_, name, args) {
    const { answerWhole } = await import(/* webpackChunkName: "whole-answers" */ "./whole-answers");
    return answerWhole(name, args);
  },
  async hasPlan() {
    const { workbook, history } = current();
    return (openName !== undefined || history().isChanged) && (await workbook.read(readTables)).tables.length > 0;
  },
  async compare(_, copy) {
    const { comparisonOf } = await import(/* webpackChunkName: "copies" */ "./two-copies");
    return comparisonOf(await current().workbook.read(readTables), openName ?? exampleName, copy, reviewedAt);
  },
  async merge(_, base, copy) {
    const { mergeIn } = await import(/* webpackChunkName: "copies" */ "./two-copies");
    isReviewed = false;
    return mergeIn(current(), openName ?? exampleName, base, copy);
  },
  session(id, verb, args) {
    const method = verb.split(".").reduce<unknown>((group, name) => (group as Readonly<Record<string, unknown>> | undefined)?.[name], session);
    if (typeof method !== "function") throw new Error(`The session has no verb ${verb}.`);
    const signal = {
      get aborted() {
        return aborted.has(id);
      },
    };
    if (!reading.has(verb)) isReviewed = verb === "review";
    if (verb === "review") reviewedAt = typeof args[0] === "string" ? args[0] : undefined;
    return (method as (...args: readonly unknown[]) => unknown)(
      ...args.map((arg) => (arg === "progress" ? (progress: unknown) => post({ id, progress }) : arg === "signal" ? signal : arg)),
    );
  },
};

/** The verbs of a session by name; those of a group are named after it, for instance "register.adopt". */
const verbsOf = (group: object): readonly string[] =>
  Object.entries(group).flatMap(([name, verb]: [string, unknown]) => {
    if (typeof verb === "function") return [name];
    return name !== "host" && typeof verb === "object" && verb !== null ? verbsOf(verb).map((inner) => `${name}.${inner}`) : [];
  });

function moved(step: () => boolean): boolean {
  isReviewed = false;
  return step();
}

interface Opening {
  readonly isWorkbook?: boolean;
  /** Whether the bytes lie safe elsewhere. */
  readonly isSaved?: boolean;
  /** What is done to the workbook before it is shown; gives what of it is being tried out. */
  changed?(opened: OpenPlan): Promise<typeof trying>;
}

/** Opens a workbook in place of the one that is open; one that cannot be opened leaves that as it is. */
async function opening(bytes: Uint8Array | undefined, name: string, { isWorkbook = !isCsv(name), isSaved = true, changed }: Opening = {}): Promise<Opened> {
  const from = bytes === undefined ? await example() : !isWorkbook ? await fromCsv(bytes, name) : bytes;
  if (from.length === 0)
    throw new WorkbookTrouble("not a workbook", say`The file is empty: nothing was ever saved in it, or copying it broke off. Choose another copy.`);
  // A file that cannot be opened leaves the one that is open as it is.
  const opened: OpenPlan = await openPlan(from, () => void (opened === plan && show()), isSaved);
  const tried = await changed?.(opened);
  const book = opened.book();
  if (!isKept) await keep();
  plan = opened;
  openName = bytes === undefined ? undefined : name;
  origin = isSaved ? from : undefined;
  trying = tried;
  latest = reviewedAt = undefined;
  reviewOf = followPlan();
  firstEdition = edition + 1;
  show(book, true);
  // The pane's verbs, with what only they need, are fetched behind the first sheet.
  const { planSession } = await import(/* webpackChunkName: "verbs" */ "../../session/plan-session");
  session = planSession({
    name: say`the browser`,
    version: "",
    productVersion: PRODUCT_VERSION,
    workbook: inItsLanguage(opened.workbook, speak),
    speak,
    newPlanId: () => proposedPlanId((openName ?? "").replace(/\.[^.]*$/, ""), Math.random),
    pause,
    goTo: (place) => Promise.resolve(post({ goTo: place })),
    insertFormula: () => Promise.resolve(),
    enterCell: ({ place: { sheet, row, column }, cell, format }) =>
      pause().then(() => {
        opened.enter([{ sheet, cells: [{ row, column, cell, ...(format === undefined ? {} : { format }) }] }]);
        show();
      }),
  });
  return { verbs: verbsOf(session), notShown: book.notShown };
}

function current(): OpenPlan {
  if (plan === undefined) throw new Error("No workbook is open.");
  return plan;
}

/** Brings a workbook back to how the browser kept it, with what was being tried out. */
async function changedAgain({ become, workbook, depth }: OpenPlan, { bytes, tried }: KeptFile): Promise<typeof trying> {
  await become(bytes);
  if (tried === undefined) return undefined;
  const start = { depth: depth(), before: (await liveView(workbook, "edit"))?.reviewed, bytes };
  await become(tried);
  return start;
}

/** The example as a new user finds it: reviewed, with its dashboard in front. */
async function example(): Promise<Uint8Array> {
  const opened = await openPlan(await emptyWorkbook(), () => undefined);
  await opened.workbook.apply(setUpExample(crmExample));
  await opened.workbook.apply(reviewPlan(await opened.workbook.read(readTables), undefined).update);
  return opened.toBytes();
}

async function fromCsv(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { csvWorkbook } = await import(/* webpackChunkName: "csv" */ "../../xlsx-file/csv/csv-workbook");
  return csvWorkbook(bytes, name);
}

const isCsv = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

function show(book = current().book(), isAnother = false): void {
  post({ book, edition: ++edition, history: current().history(), isAnother });
  lookAgain();
}

const withoutResults = (entries: readonly SheetEntries[]): readonly SheetEntries[] =>
  entries.map(({ sheet, cells }) => ({ sheet, cells: cells.filter(({ isResult }) => isResult !== true) }));

/** Has the browser keep what is open, changed or not, so that a crash loses nothing. */
async function keep(): Promise<void> {
  const { toBytes, history, depth } = current();
  const { isChanged } = history();
  const edit = edits;
  if (openName === undefined && !isChanged) return;
  const base = trying !== undefined && depth() > trying.depth ? trying.bytes : undefined;
  const bytes = await toBytes();
  await keepFile({
    name: openName ?? exampleName,
    bytes: base ?? bytes,
    at: Date.now(),
    isChanged,
    ...(isChanged && origin !== undefined ? { origin } : {}),
    ...(base === undefined ? {} : { tried: bytes }),
  });
  isKept = edit === edits;
}

/** Works out how the plan stands once there is nothing else to do, and not at all where an edit has overtaken it. */
function lookAgain(): void {
  const edit = ++edits;
  isKept = false;
  void pause().then(async () => {
    if (edit !== edits) return;
    const live = await liveView(inItsLanguage(current().workbook, speak), current().history().canUndo ? "edit" : "opening", reviewedAt, reviewOf);
    if (edit !== edits) return;
    latest = live;
    post({ live: live?.reviewed, isReviewed, ...(trying === undefined ? {} : { before: trying.before }) });
    await pause(restBeforeKeeping);
    if (edit === edits && edit > forgottenAt) await (keeping = keep());
  });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if ("abort" in data) {
    aborted.add(data.abort);
    return;
  }
  const { id, call, args } = data;
  const work = calls[call] as (id: number, ...args: readonly unknown[]) => unknown;
  Promise.resolve()
    .then(() => work(id, ...args))
    .then((value) => post({ id, value }))
    .catch((error: unknown) => {
      const { kind, message, details } = error instanceof SessionTrouble ? error : troubleOf(error);
      post({ id, trouble: { kind, message, details } });
    })
    .finally(() => aborted.delete(id));
};
