import { firstTexts, headRows } from "./head-rows";
import { judgeColumns, type JudgedColumn } from "./assign";
import { isOfPeriod, rowFields } from "../register/fields";
import { isBlank, textOf } from "../register/grid";
import type { Layout } from "../register/mapping";
import type { SheetLook } from "../port/look";
import type { Cell } from "../port/workbook";
import { sideLists, type SideList } from "./beside";
import type { AdoptChoices } from "./choices";
import type { JudgedSheet } from "./judged-sheet";
import { linesFor } from "./lines";
import { alikeForms, type AlikeForms } from "./alike-forms";
import { listsOf } from "./stacked";
import { textReader, type TextReader } from "./text-reader";
import { together } from "./together";
import type { Proposal } from "./proposal";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

/**
 * What a workbook's sheets are taken for: which rectangle is a register, which heading stands for which column of the plan and
 * how surely, what is assumed and what must be asked. By words and by cells, never by words alone, and nothing below enough
 * evidence. What a person chose goes before all of this; a sheet that a person chose is taken for a register where it has headings.
 */
export function propose(looks: readonly SheetLook[], choices: AdoptChoices = {}): Proposal {
  const { sheet } = choices;
  const isShown = (look: SheetLook): boolean => sheet === undefined || look.sheet === sheet;
  const reader = textReader();
  const forms = alikeForms(looks, reader);
  const asForms = forms && judgeForms(forms, choices, reader);
  const members = asForms === undefined ? [] : (forms?.looks ?? []);
  const lists = looks.filter((look) => !members.includes(look)).flatMap((look) => listsOf(look, reader));
  const plainly = judgedOnce(choices.fiscalStart, reader);
  const upright = lists.filter(isShown).flatMap((look) => judgeSheet(look, choices, plainly, reader) ?? []);
  const registers = [...(members.some(isShown) && asForms !== undefined ? [asForms] : []), ...upright];
  // A template that nobody has filled in yet does not stand against a list with rows.
  const filled = registers.filter(({ columns }) => columns.some(({ content }) => content.filled > 0));
  const [best, ...others] = (filled.length > 0 ? filled : registers).sort((a, b) => b.score - a.score);
  if (best === undefined)
    return { sheets: [], table: null, headings: [], lines: [], questions: [], assumptions: [], missing: [], notARegister: whyNot(looks.filter(isShown)) };
  const judgedLists = lists.flatMap((look) => plainly(look) ?? []);
  const register = together(best, judgedLists, (look, list) => judgeList(look, list, reader), choices);
  const taken = [register.main, ...register.companions.map((list) => list.sheet)].map(({ look }) => look);
  const rivals = sheet === undefined ? others.filter(({ look }) => !taken.includes(look)) : [];
  return linesFor(register, rivals, endsBelow(taken, judgedLists), choices);
}

/** Judges lists by themselves, each once. */
function judgedOnce(fiscalStart: number | undefined, reader: TextReader): (look: SheetLook) => JudgedSheet | undefined {
  const known = new Map<SheetLook, JudgedSheet | undefined>();
  return (look) => {
    if (!known.has(look)) known.set(look, judgeList(look, { fiscalStart }, reader));
    return known.get(look);
  };
}

/** Lists on the sheets of a register that tell nothing of its benefits, below those that do. */
const endsBelow = (taken: readonly SheetLook[], lists: readonly JudgedSheet[]): readonly JudgedSheet[] =>
  lists.filter(
    ({ look }) =>
      !taken.includes(look) && taken.some((other) => other.sheet === look.sheet && other.table === null && look.table === null && other.top < look.top),
  );

/** A list by its headings, whatever it is: one that tells more of a register need not be one itself. */
const judgeList = (look: SheetLook, choices: AdoptChoices, reader: TextReader): JudgedSheet | undefined =>
  judged(look, look.rows, "Rows", { ...choices, sheet: look.sheet }, reader);

/** Sheets that are forms of one shape as one list, where that is a register. */
function judgeForms({ looks: [first], rows }: AlikeForms, choices: AdoptChoices, reader: TextReader): JudgedSheet | undefined {
  const list = first && judged(first, rows, "Form", choices, reader);
  return list !== undefined && isRegister(list) ? list : undefined;
}

/** As rows under headings, or on its side, whichever speaks more of a register. */
function judgeSheet(
  look: SheetLook,
  choices: AdoptChoices,
  plainly: (look: SheetLook) => JudgedSheet | undefined,
  reader: TextReader,
): JudgedSheet | undefined {
  const isPlain = choices.sheet === undefined && (choices.headings ?? []).length === 0;
  const found = isPlain ? plainly(look) : judged(look, look.rows, "Rows", choices, reader);
  const upright = isPlain && found?.head.score === 0 ? undefined : found;
  const side = judged(look, transposed(look.rows), "Columns", choices, reader);
  const best = side !== undefined && side.score > (upright?.score ?? 0) * 1.3 ? side : upright;
  return best !== undefined && (choices.sheet !== undefined || isRegister(best)) ? withLayout(best) : undefined;
}

function judged(look: SheetLook, rows: readonly (readonly Cell[])[], layout: Layout, choices: AdoptChoices, reader: TextReader): JudgedSheet | undefined {
  const head = headRows(rows, reader) ?? (choices.sheet === undefined || layout !== "Rows" ? undefined : firstTexts(rows));
  if (head === undefined) return undefined;
  const lists = layout === "Rows" && look.table === null ? sideLists(head, rows, reader) : [];
  if (lists.length > 1) return bestOf(lists.map((list) => judgedBeside({ look, rows, head, layout }, list, lists, choices, reader)));
  return scored({ look, rows, head, layout, columns: judgeColumns(head, rows, choices, reader) });
}

/** One of the lists that stand side by side on a sheet, the others left alone. */
function judgedBeside(
  sheet: Pick<JudgedSheet, "look" | "rows" | "head" | "layout">,
  list: SideList,
  all: readonly SideList[],
  choices: AdoptChoices,
  reader: TextReader,
): JudgedSheet {
  const others = new Set(all.flatMap((other) => (other === list ? [] : [...other])));
  return scored({ ...sheet, columns: judgeColumns(sheet.head, sheet.rows, choices, reader, others) });
}

/** The first of the best. */
const bestOf = (sheets: readonly JudgedSheet[]): JudgedSheet | undefined =>
  sheets.reduce<JudgedSheet | undefined>((best, sheet) => (best === undefined || sheet.score > best.score + 0.3 ? sheet : best), undefined);

function scored(sheet: Omit<JudgedSheet, "score">): JudgedSheet {
  const { look, columns } = sheet;
  const named =
    /\b(?:benefit|kpi|indicator|saving|register|tracker|scorecard|goal|okr|measures?|nutzen|baten|beneficio|bénéfice|einsparung|économie|ahorro|besparing)/iu.test(
      `${look.sheet} ${look.table ?? ""}`,
    )
      ? 0.5
      : 0;
  const score = columns.reduce((sum, { field, sure }) => sum + (field === undefined ? 0 : (weights[field] ?? 0.5) * sure), named);
  return { ...sheet, score };
}

/** What makes a sheet a register of benefits more than any other list. */
const weights: Readonly<Record<string, number>> = {
  Benefit: 1.5,
  Target: 1.5,
  Baseline: 1.5,
  [rowFields.reading]: 1.2,
  Due: 1,
  "Benefit ID": 0.7,
  [rowFields.periodActual]: 0.25,
  [rowFields.periodPlanned]: 0.25,
  [rowFields.actualUpTo]: 0.25,
  [rowFields.plannedUpTo]: 0.25,
  Notes: 0.2,
  [rowFields.ownStatus]: 0.6,
};

/**
 * A name and a figure to hold it against; a list of tasks or of people has none, and a ledger has figures but promises nothing:
 * figures alone count only where the name's heading speaks of benefits, savings or indicators.
 */
const isRegister = ({ columns, score }: JudgedSheet): boolean => {
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  const promises = has("Target") || has("Baseline") || columns.some(({ field }) => isOfPeriod(field, "planned"));
  const reads = has(rowFields.reading) || columns.some(({ field }) => isOfPeriod(field, "actual"));
  const name = columns.find(({ field }) => field === "Benefit")?.read.words ?? "";
  const speaks =
    promises ||
    !/^(?:description|name|title|item|action|project(?: name)?|beschreibung|bezeichnung|omschrijving|naam|nombre|descripción|libellé)?$/u.test(name);
  return (has("Benefit") || has("Benefit ID")) && (promises || reads) && speaks && score >= 3;
};

/** Equal IDs over and over, each with a date and a figure: a row a period. */
function withLayout(sheet: JudgedSheet): JudgedSheet {
  if (sheet.layout !== "Rows") return sheet;
  const of = (field: string): JudgedColumn | undefined => sheet.columns.find((column) => column.field === field);
  const key = of("Benefit ID") ?? of("Benefit");
  const [date, figure] = [of(rowFields.readingDate), of(rowFields.reading)];
  if (key === undefined || date === undefined || figure === undefined) return sheet;
  const { distinct, filled } = key.content;
  return filled >= 4 && distinct <= filled / 2 && date.content.distinct > 1 ? { ...sheet, layout: "Row a period" } : sheet;
}

/** Turned on its side, as far as it holds anything. */
function transposed(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const width = Math.min(60, Math.max(0, ...rows.map(({ length }) => length)));
  return Array.from({ length: width }, (_, column) => rows.slice(0, 80).map((row) => row[column] ?? null));
}

/** Why nothing is a register, in words that help. */
function whyNot(looks: readonly SheetLook[]): string {
  const filled = looks.filter(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cell))));
  if (filled.length === 0) return say`The workbook is empty.`;
  const sheets = namesText(filled.map(({ sheet }) => `"${sheet}"`));
  const heads = filled.flatMap(({ rows }) => rows.slice(0, 3).flat()).filter((cell) => textOf(cell) !== "");
  const first = textOf(heads[0] ?? null).slice(0, 40);
  const none =
    filled.length === 1
      ? say`${sheets} holds no list with a heading for what a benefit is called and one for a target, a baseline or a reading`
      : say`${sheets} hold no list with a heading for what a benefit is called and one for a target, a baseline or a reading`;
  return heads.length === 0 ? `${none}.` : say`${none}; the first texts are "${first}".`;
}
