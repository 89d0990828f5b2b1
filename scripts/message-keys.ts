import { readdirSync, readFileSync } from "node:fs";
import typescript from "typescript";
import { verdicts } from "../core/baselines/compare";
import { checks } from "../core/checks/index";
import { once } from "../core/domain/once";
import { notInSight } from "../core/domain/slip";
import { specialCauses } from "../core/domain/special-cause";
import { statuses } from "../core/domain/status";
import { argumentsOf } from "../core/functions/answer-call";
import type { BlockFormula, Formula } from "../core/functions/declaration";
import { formulas } from "../core/functions/index";
import { metrics } from "../core/metrics/benefits/index";
import { otherMetrics } from "../core/metrics/index";
import type { Metric, MetricExample, MetricHelp } from "../core/metrics/metric";
import { costKinds } from "../core/money/costs";
import { severalRates } from "../core/money/several-rates";
import { severities } from "../core/port/workbook";
import { ownedSheetNames } from "../core/reading/locate";
import { ownedColumnsHeaders, ownSuffix } from "../core/reading/owned-list";
import { settingColumns } from "../core/reading/plan-settings";
import { moveCauses } from "../core/record/move-causes";
import { rowFields } from "../core/register/fields";
import { corrections } from "../core/tables/corrections";
import { planTables } from "../core/tables/plan-tables";
import type { Table } from "../core/tables/table";
import { countedKey } from "../core/wording/counts";
import { pluralKey } from "../core/words/say";

/** The files whose texts are told in the reader's language; the docs stay English. */
const rooms = ["core", "session", "panel", "workbench", "sheets-addon", "excel-addin/pane", "excel-addin/workbook", "xlsx-file", "portfolio", "command-line"];

/** A key and a place where it is told. */
export interface MessageKey {
  readonly key: string;
  readonly file: string;
}

/** All keys that the code says, declares or counts with, file by file, and those of the declarations. */
export const messageKeys = once((): readonly MessageKey[] => {
  const files = rooms
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file.replace(/\\/g, "/")}`))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
  return [...files.sort().flatMap((file) => keysIn(file, readFileSync(file, "utf8")).map((key) => ({ key, file }))), ...declaredKeys()];
});

/** The keys of one file, from the code as it is parsed, which most files, that say nothing, need not be. */
export function keysIn(file: string, code: string): readonly string[] {
  // The columns of a page's table are declared with their headers, which are told where the table is made.
  const isPage = file.startsWith("core/pages/");
  // What commands and options do is declared with them, and told in the help.
  const declared = isPage ? ["header"] : file.startsWith("command-line/") ? ["summary", "more", "says"] : [];
  if (declared.length === 0 && !saysSomething.test(code)) return [];
  const source = typescript.createSourceFile(file, code, typescript.ScriptTarget.Latest, true, file.endsWith("x") ? typescript.ScriptKind.TSX : undefined);
  const keys: string[] = [];
  const constants = new Map(
    source.statements
      .filter(typescript.isVariableStatement)
      .flatMap(({ declarationList }) =>
        declarationList.declarations.map(({ name, initializer }) => [name.getText(), initializer && textOf(initializer)] as const),
      ),
  );
  const visit = (node: typescript.Node): void => {
    if (typescript.isTaggedTemplateExpression(node) && node.tag.getText() === "say") keys.push(keyOfTemplate(node.template, `${file}: ${node.getText()}`));
    if (typescript.isCallExpression(node)) keys.push(...keysOfCall(node), ...reasonsOfCall(node, constants));
    if (typescript.isPropertyAssignment(node) && declared.includes(node.name.getText())) keys.push(...present(textOf(node.initializer)));
    typescript.forEachChild(node, visit);
  };
  visit(source);
  return keys;
}

function keyOfTemplate(template: typescript.TemplateLiteral, where: string): string {
  const texts = typescript.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  if (texts.some((text) => /[{}]/.test(text))) throw new Error(`A brace in a text that is said: ${where}`);
  const holes = typescript.isNoSubstitutionTemplateLiteral(template) ? [] : template.templateSpans.map(({ expression }) => expression);
  return texts.map((text, place) => `${place === 0 ? "" : holeKey(holes[place - 1] as typescript.Expression, place - 1)}${text}`).join("");
}

function holeKey(hole: typescript.Expression, place: number): string {
  if (!typescript.isCallExpression(hole) || hole.expression.getText() !== "plural") return `{${place}}`;
  const [one, other] = hole.arguments.slice(1).map(textOf);
  if (one === undefined || other === undefined) throw new Error(`plural chooses of two texts that stand in the code: ${hole.getText()}`);
  return pluralKey({ one, other }, place);
}

/** Which texts of a call are keys. */
const keysOfCalls = new Map<string, (call: typescript.CallExpression) => readonly string[]>(
  Object.entries({
    phrase: ({ arguments: [texts] }: typescript.CallExpression) => (texts === undefined ? [] : textsIn(texts)),
    damaged: ({ arguments: [what] }: typescript.CallExpression) => present(what && textOf(what)),
    told: ({ arguments: [text] }: typescript.CallExpression) => present(text && textOf(text)),
    toldAs: ({ arguments: texts }: typescript.CallExpression) => {
      const [text, meaning] = texts.map(textOf);
      return present(text === undefined || meaning === undefined ? undefined : `${text} (${meaning})`);
    },
    unknown: ({ arguments: [because] }: typescript.CallExpression) => present(because && textOf(because)),
    finite: ({ arguments: [, because] }: typescript.CallExpression) => present(because && textOf(because)),
    counted: ({ arguments: [, one, many] }: typescript.CallExpression) => {
      const words = [one, many].map((word) => word && textOf(word));
      return words[0] === undefined || (many !== undefined && words[1] === undefined) ? [] : [countedKey(words[0], words[1])];
    },
  }),
);

/** Whether it has such a call, or a text that is said, as the code is formatted. */
const saysSomething = new RegExp(`\\bsay\`|\\b(?:${[...keysOfCalls.keys()].join("|")})[(<]`);

const keysOfCall = (call: typescript.CallExpression): readonly string[] => keysOfCalls.get(call.expression.getText())?.(call) ?? [];

/** Why a figure is not known, where that has a name in the file. */
const reasonsOfCall = (call: typescript.CallExpression, constants: ReadonlyMap<string, string | undefined>): readonly string[] =>
  ["unknown", "finite"].includes(call.expression.getText()) ? call.arguments.flatMap((argument) => present(constants.get(argument.getText()))) : [];

const present = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

const textOf = (node: typescript.Node): string | undefined => (typescript.isStringLiteralLike(node) ? node.text : undefined);

/** All texts that are written in an expression, names of properties left out. */
function textsIn(node: typescript.Node): readonly string[] {
  const text = textOf(node);
  if (text !== undefined) return [text];
  if (typescript.isPropertyAssignment(node)) return textsIn(node.initializer);
  const texts: string[] = [];
  typescript.forEachChild(node, (child) => void texts.push(...textsIn(child)));
  return texts;
}

const tables: readonly Table[] = [...Object.values(planTables), corrections];

/** A status column as all tables have them, whatever their examples are made of. */
type StatusColumn = Pick<Metric, "key" | "header"> & {
  readonly help: Pick<MetricHelp, "meaning"> & { readonly examples: readonly Pick<MetricExample, "gives">[] };
};

const statusColumns = [metrics, ...Object.values(otherMetrics)].flatMap((columns): readonly StatusColumn[] => columns);

/** The words that a status column may say, by its worked examples; a reason is a sentence. */
const wordsOf = ({ key, help }: StatusColumn): readonly string[] =>
  key === "reason" ? [] : help.examples.flatMap(({ gives }) => (typeof gives === "string" ? [gives] : []));

/** Names by which a review finds what it wrote, and what the user wrote, whatever the language: sheets, headings and the words of cells. */
export const knownNames = (): readonly string[] => [
  ...new Set([
    ...ownedSheetNames,
    ...tables.flatMap(({ name, columns }) => [name, ...Object.values(columns).flatMap(({ header, choices = [] }) => [header, ...choices])]),
    ...Object.values(settingColumns).flatMap(({ header, choices = [] }) => [header, ...(header === settingColumns.language.header ? [] : choices)]),
    ...statusColumns.flatMap((column) => [column.header, ...wordsOf(column)]),
    ...statuses,
    ownSuffix,
    ...ownedColumnsHeaders,
    ...[rowFields.reading, rowFields.readingDate],
  ]),
];

/** What the pane tells of a formula. */
const formulaHelp = (formula: Formula | BlockFormula): readonly string[] => [
  formula.help.group,
  formula.help.summary,
  formula.help.result,
  ...(formula.help.notes === undefined ? [] : [formula.help.notes]),
  ...Object.values(argumentsOf(formula)).map(({ help }) => help),
];

/** Reasons that are put together of parts (core/domain/investment/irr.ts). */
const reasonsOfRates = [
  ...["the cash flows", "the sums of the cash flows of each day"].map((flows) => `${flows} never change sign, so no rate makes them worth zero`),
  ...["nearer to −100% than can be told", "higher than can be told", "too low or too high to be told"].flatMap((where) =>
    ["the one rate", "each rate"].map((such) => `${such} that makes the cash flows worth zero is ${where}`),
  ),
];

/** The words that stand in the workbench's page: what is marked as not to be translated, and what a browser without scripts shows, left out. */
function keysInPage(file: string): readonly MessageKey[] {
  const html = readFileSync(file, "utf8").replace(/<(\w+)[^>]*translate="no"[^>]*>[^<]*<\/\1>|<noscript>[^]*?<\/noscript>/g, "");
  const texts = [...html.matchAll(/>([^<>]+)</g), ...html.matchAll(/ (?:aria-label|title)="([^"]+)"/g)].map(([, text = ""]) => text.trim());
  return [...new Set(texts)].filter((text) => /[a-z]/i.test(text)).map((key) => ({ key, file }));
}

const declaredKeys = (): readonly MessageKey[] => [
  ...tables.flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ header, sense }) => (sense === undefined ? [] : [{ key: `${header} (${sense})`, file: "core/tables" }])),
  ),
  ...knownNames().map((key) => ({ key, file: "core/words/names.ts" })),
  ...keysInPage("workbench/page/index.html"),
  ...checks.map(({ rule, mend }) => ({ key: mend, file: `core/checks/${rule}.ts` })),
  ...reasonsOfRates.map((key) => ({ key, file: "core/domain/investment/irr.ts" })),
  { key: severalRates.mend, file: "core/money/several-rates.ts" },
  { key: notInSight, file: "core/domain/slip.ts" },
  // Without the unit that stands behind them at the head of a row.
  ...["Payback", "Discounted payback"].map((key) => ({ key, file: "core/pages/case-figures-table.ts" })),
  ...Object.keys(specialCauses).map((key) => ({ key, file: "core/domain/special-cause.ts" })),
  ...verdicts.map((key) => ({ key, file: "core/baselines/compare.ts" })),
  ...moveCauses.map((key) => ({ key, file: "core/record/move-causes.ts" })),
  ...costKinds.map((key) => ({ key, file: "core/money/costs.ts" })),
  ...severities.map((key) => ({ key, file: "core/port/workbook.ts" })),
  ...tables.flatMap(({ help, columns }) => [help, ...Object.values(columns).map((column) => column.help)].map((key) => ({ key, file: "core/tables" }))),
  ...Object.values(settingColumns).map(({ help }) => ({ key: help, file: "core/reading/plan-settings.ts" })),
  ...formulas.flatMap((formula) => formulaHelp(formula).map((key) => ({ key, file: "core/functions/index.ts" }))),
  ...statusColumns.map(({ help }) => ({ key: help.meaning, file: "core/metrics" })),
];
