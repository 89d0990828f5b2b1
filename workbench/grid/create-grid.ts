import { IFunctionService } from "@univerjs/engine-formula";
import { CalculationMode, IDescriptionService } from "@univerjs/sheets-formula";
import {
  CanceledError,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICommandInfo,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import { ThemeSwitcherService, UniverUIPlugin } from "@univerjs/ui";
import type { Language } from "#core";
import type { SheetEntries } from "../../xlsx-file/patch/enter-in-workbook";
import type { FormulaHelp, SheetPlace } from "../../session/session";
import type { DrawnChart } from "../worker/protocol";
import type { BookData } from "../book/book-data";
import { addressBox } from "./address-box";
import { AdoptedTheme } from "./adopted-theme";
import { benefitFormulas, formulaInfo, underNamespace, type AnswerWhole } from "./benefit-formulas";
import { chartLayer } from "./chart-layer";
import { changedCells } from "./changed-cells";
import { checkOnlyWhatIsThere } from "./drop-down-checks";
import { figuresInLanguage } from "./figures-in-language";
import { calculateFirst, withoutResult } from "./first-results";
import { lookForFormulasWhereTheyAre } from "./formulas-of-sheets";
import { englishWords, gridLanguages, gridWordsIn } from "./grid-words";
import { keepPartsNamed } from "./named-parts";
import { sheetZoom } from "./sheet-zoom";
import { spilledFormulas, spillMutation, type SpillRanges } from "./spilled-formulas";
import { isRefused, onlyLooks, refusedWords } from "./what-is-kept";

export interface GridEvents {
  /** A cell was changed, or a formula gives something else since; {@link Grid.takeChanges} tells which. */
  changed(): void;
  undo(): void;
  redo(): void;
  /** The charts of a sheet as the plan stands now. */
  charts(sheet: string): Promise<readonly DrawnChart[]>;
  /** What was not done, and why. */
  refused(words: string): void;
  /** A formula fills cells that the file will not have filled. */
  spilled(words: string): void;
  /** Formulas have no result, neither in the file nor by the page. */
  unanswered(words: string): void;
  /** Answers a formula that reviews a whole plan. */
  readonly answerWhole: AnswerWhole;
  /** What there is to tell of the plan's formulas. */
  formulas(): Promise<readonly FormulaHelp[]>;
}

/** The spreadsheet in the page. It shows a workbook and takes what the user enters; what becomes of that is decided elsewhere. */
export interface Grid {
  /** The spreadsheet's own doors, for whoever looks at its cells. */
  readonly api: FUniver;
  /** Fulfilled when all parts of the spreadsheet have begun their work: until then none may lose the workbook that it looks for. */
  readonly settled: Promise<void>;
  /** Shows a workbook in place of the one before, with the same sheet in front and the same cell selected where it has them. */
  show(book: BookData, front?: string): void;
  /** Fulfilled when nobody types into a cell, nor the address of one. */
  free(): Promise<void>;
  /** What was changed since this was last asked, by sheet, row and column. */
  takeChanges(): readonly SheetEntries[];
  goTo(place: SheetPlace): void;
  /** Turns to the next sheet that is shown, or to the one before. */
  turn(by: 1 | -1): void;
  /** Puts a formula into the selected cell. */
  insertFormula(formula: string): void;
  setDark(isDark: boolean): void;
  /** Tells what the spreadsheet itself says in the language in force, which is this one. */
  speak(language: Language): Promise<void>;
  /** Draws the charts of the sheet in front anew. */
  redrawCharts(): void;
}

const undoCommand = "univer.command.undo";
const redoCommand = "univer.command.redo";

export function createGrid(container: HTMLElement, says: GridEvents, isDark: boolean): Grid {
  const univer = new Univer({
    locale: gridLanguages.en,
    locales: { [gridLanguages.en]: englishWords() },
    logLevel: LogLevel.ERROR,
    darkMode: isDark,
  });
  const ownFormulas = benefitFormulas(says.answerWhole);
  /** The namespaces under which the grid knows them too. */
  const known = new Set<string>();
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: true,
      disableAutoFocus: true,
      // What is refused has no button.
      footer: { addSheetButtonConfig: { show: false } },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION, function: ownFormulas },
      menu: Object.fromEntries(refusedWords.hiddenMenus.map((id) => [id, { hidden: true }])),
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  const ownSettings = new Map<unknown, object>([
    [UniverUIPlugin, { override: [[ThemeSwitcherService, { useClass: AdoptedTheme }]] }],
    // The name of a table would lie over what stands above it, and its menu changes what is not saved.
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ]);
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      const [kind, settings] = (Array.isArray(plugin) ? plugin : [plugin]) as readonly [Parameters<Univer["registerPlugin"]>[0], object?];
      const own = ownSettings.get(kind);
      univer.registerPlugin(kind, own === undefined ? settings : { ...settings, ...own });
    }
  const api = FUniver.newAPI(univer);
  const commands = univer.__getInjector().get(ICommandService);
  const settled = univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Steady);
  /** Before that nothing was scrolled, and nobody could say how far. */
  let isSettled = false;
  void settled.then(() => (isSettled = true));
  const describeFormulas = async (): Promise<void> => {
    const [formulas] = await Promise.all([says.formulas(), settled]);
    univer.__getInjector().get(IDescriptionService).registerDescriptions(formulas.map(formulaInfo));
  };
  void describeFormulas();
  const changes = changedCells(
    () => workbook,
    (formulas) => says.unanswered(withoutResult(formulas)),
  );
  let workbook: Workbook | undefined;
  /** Whether what happens is our own doing and no edit of the user's. */
  let isOurs = false;

  commands.beforeCommandExecuted((info: Readonly<ICommandInfo>) => {
    if (isOurs) return;
    if (info.id === undoCommand || info.id === redoCommand) {
      if (isEditing()) return;
      if (info.id === undoCommand) says.undo();
      else says.redo();
      throw new CanceledError();
    }
    const words = isRefused(info);
    if (words !== undefined) {
      says.refused(words);
      throw new CanceledError();
    }
    onlyLooks(info);
  });
  const spills = spilledFormulas();
  commands.onCommandExecuted((info, options) => {
    const spilled =
      isOurs || info.id !== spillMutation ? undefined : spills.see((info.params as { readonly arrayFormulaRange: SpillRanges }).arrayFormulaRange);
    if (spilled !== undefined) says.spilled(spilled);
    if (isOurs) return;
    zoom.see(info);
    if (changes.see(info, options)) says.changed();
  });

  const charts = chartLayer(api, container, says.charts);
  const zoom = sheetZoom(api, container);
  const nameParts = keepPartsNamed(container);
  let speakFigures = (): void => undefined;

  const address = addressBox(container);
  const editEnded = (): Promise<void> =>
    new Promise((ended) => {
      const heard = api.addEvent(api.Event.SheetEditEnded, () => {
        heard.dispose();
        // What was typed is entered right behind that.
        setTimeout(ended);
      });
    });
  const isEditing = (): boolean => api.getActiveWorkbook()?.isCellEditing() ?? false;
  /** The language that was asked for last. */
  let spoken: Language = "en";
  const front = () => api.getActiveWorkbook()?.getActiveSheet();

  return {
    api,
    settled,
    show(book, wanted) {
      isOurs = true;
      try {
        const before = front();
        const name = wanted ?? before?.getSheetName();
        const range = before?.getSelection()?.getActiveRange()?.getRange();
        const scrolled = isSettled ? before?.getScrollState() : undefined;
        const isFirst = workbook === undefined;
        if (workbook !== undefined) api.disposeUnit(workbook.getUnitId());
        const sheet = Object.values(book.workbook.sheets).find((candidate) => candidate.name === name && candidate.hidden !== 1);
        workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, zoom.zoomed(book, wanted !== undefined));
        // What checks them and what keeps account of formulas begin with the first workbook.
        if (isFirst) {
          checkOnlyWhatIsThere(univer.__getInjector());
          lookForFormulasWhereTheyAre(univer.__getInjector());
          speakFigures = figuresInLanguage(univer.__getInjector(), () => spoken);
        }
        for (const namespace of book.namespaces.filter((name) => !known.has(name))) {
          known.add(namespace);
          univer
            .__getInjector()
            .get(IFunctionService)
            .registerExecutors(...underNamespace(ownFormulas, namespace));
        }
        changes.forget(book.uncalculated);
        const calculated = workbook;
        // Before that nothing is calculated, and what is shown next may be another workbook.
        void settled.then(() => calculated === workbook && calculateFirst(commands, calculated, book.uncalculated));
        spills.forget();
        const shown = api.getActiveWorkbook();
        const standing = sheet?.id === undefined ? undefined : shown?.getSheetBySheetId(sheet.id);
        if (standing) shown?.setActiveSheet(standing);
        if (wanted !== undefined || range === undefined || !standing) return;
        standing.getRange(range.startRow, range.startColumn).activate();
        if (scrolled !== undefined) standing.scrollToCell(scrolled.sheetViewStartRow, scrolled.sheetViewStartColumn, 0);
      } finally {
        isOurs = false;
      }
    },
    async free() {
      while (isEditing() || address.isTyping()) await (address.isTyping() ? address.entered() : editEnded());
    },
    takeChanges: changes.take,
    goTo({ sheet, row, column }) {
      const shown = api.getActiveWorkbook();
      const standing = shown?.getSheetByName(sheet);
      if (!standing) return;
      shown?.setActiveSheet(standing);
      standing.getRange(row - 1, column - 1).activate();
      standing.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3), 0);
    },
    turn(by) {
      const shown = api.getActiveWorkbook();
      const sheets = shown?.getSheets().filter((sheet) => !sheet.isSheetHidden()) ?? [];
      const next = sheets[sheets.findIndex((sheet) => sheet.getSheetId() === front()?.getSheetId()) + by];
      if (next) shown?.setActiveSheet(next);
    },
    insertFormula(formula) {
      front()?.getSelection()?.getActiveRange()?.setValue({ f: formula });
    },
    redrawCharts: charts.redraw,
    async speak(language) {
      spoken = language;
      speakFigures();
      const words = await gridWordsIn(language);
      if (spoken !== language) return;
      const locales = univer.__getInjector().get(LocaleService);
      locales.load({ [gridLanguages[language]]: words });
      locales.setLocale(gridLanguages[language]);
      nameParts();
      await describeFormulas();
    },
    setDark: (dark) => void api.toggleDarkMode(dark),
  };
}
