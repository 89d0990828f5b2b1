import { benefits } from "../tables/benefits";
import { isPeriodField, rowFields } from "../register/fields";
import type { JudgedColumn } from "./assign";
import type { JudgedSheet } from "./judged-sheet";
import { plannedOrActual } from "./periods";
import { wholeWords } from "./whole-words";
import { say } from "../words/say";

/**
 * A list of a benefit's ID, a day and a figure is one of readings, also where the heading of the figures says no more than Value: what they are of
 * a target's, the list that promises says. The list as it is where that is not so plain, or where its sheet speaks of plans or of what is paid.
 */
export function withReadings(list: JudgedSheet, key: JudgedColumn): JudgedSheet {
  const isKnown = list.columns.some(({ field }) => field === rowFields.reading || isPeriodField(field));
  const isDated = list.columns.some(({ field }) => field === rowFields.readingDate);
  if (isKnown || !isDated || otherSheets.test(list.look.sheet.toLowerCase()) || plannedOrActual(list.look.sheet) === "planned") return list;
  const figures = figuresOf(list, key).filter(({ field }) => field !== rowFields.readingDate);
  const [only] = figures;
  if (only === undefined || figures.length > 1 || plannedOrActual(only.heading) === "planned") return list;
  const isOfSheet = readingSheets.test(list.look.sheet.toLowerCase()) && only.field === undefined;
  if (!valueHeadings.test(only.read.words) && !isOfSheet) return list;
  const reading: JudgedColumn = {
    ...only,
    field: rowFields.reading,
    sure: 0.8,
    why: say`they are the only figures of a list of days`,
    alternatives: only.field === undefined ? [] : [{ field: only.field, sure: only.sure }],
  };
  return { ...list, columns: list.columns.map((column) => (column === only ? reading : column)) };
}

/** The columns of figures but the one that names the benefits. */
export const figuresOf = ({ columns }: JudgedSheet, key: JudgedColumn): readonly JudgedColumn[] =>
  columns.filter(
    ({ column, content, field }) =>
      column !== key.column && field !== benefits.columns.id.header && content.filled > 0 && content.figures >= 0.5 && content.dates < 0.5,
  );

/** Headings that say no more than that a figure stands there. */
const valueHeadings =
  /^(?:value|values|figure|figures|data|score|level|amount|wert|werte|messwerte?|zahl|betrag|valeurs?|chiffres?|mesures?|montant|valor|valores|cifras?|dato|importe|waarden?|cijfers?|meting|bedrag)$/u;

/** Sheets whose name says that they hold readings. */
const readingSheets = wholeWords(
  "readings?|actuals?|measurements?|results?|log|data|messwerte|messungen|istwerte|ergebnisse|mesures?|relevés?|résultats?|mediciones|lecturas|resultados|metingen|meetwaarden|resultaten",
);

/** Sheets of what is paid, or of what may happen. */
const otherSheets = wholeWords(
  "costs?|spend|spending|payments?|invoices?|budgets?|risks?|issues?|actions?|kosten|zahlungen|rechnungen|risiken|coûts?|dépenses|paiements|factures|risques|costes|gastos|pagos|facturas|riesgos|uitgaven|betalingen|facturen|risico['’]?s",
);
