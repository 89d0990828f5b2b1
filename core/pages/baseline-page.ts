import { compareWithBaseline, namedBaselines, verdicts, type BaselineComparison, type BenefitComparison, type NamedBaseline } from "../baselines/compare";
import type { FieldChange } from "../baselines/plan-fields";
import type { Assessment } from "../assessment/assess";
import { isKnown, type Figure } from "../domain/figure";
import { looks, negativeHighlights, wordHighlights } from "../looks/looks";
import type { Block, Cell, CellStyle, NumberFormat, OwnedSheet } from "../port/workbook";
import { unitFormat, type Units } from "../wording/quantity";
import { longDate } from "../wording/days";
import { plural } from "../wording/plural";
import { moneyFormat } from "../wording/money";
import { nothingPage } from "./nothing-page";
import { phrase, say, told, toldAs, toldCell } from "../words/say";
import { shownId } from "../wording/row-id";

export const baselinePageName = "Baselines compared";

const nothing = phrase("No baseline is frozen. The comparison is back at the first review after the plan was frozen as one.");
const widths = [14, 46, 18, 16, 12, 17, 18, 16, 12, 13] as const;

/** The plan beside what was approved first and last: baselines, benefits, and every value that is another. */
export function baselinePage(assessment: Assessment): OwnedSheet {
  const { plan } = assessment;
  const named = namedBaselines(plan);
  const [first, latest] = named.length === 0 ? [] : [compareWithBaseline(assessment, "first"), compareWithBaseline(assessment, "latest")];
  if (first === undefined || latest === undefined) return nothingPage(baselinePageName, nothing);
  const money = moneyFormat(plan.settings.currency);
  const summary = summaryRows(assessment, named);
  const benefitsRow = 6 + summary.length + 2;
  const pairs = pairsOf(first, latest);
  const changesRow = benefitsRow + 2 + pairs.length + 3;
  return {
    name: baselinePageName,
    widths,
    blocks: [
      { row: 1, column: 1, cells: [[say`Baselines compared`]], styles: [looks.title], height: 28 },
      { row: 2, column: 1, cells: [[say`${headline(first, latest)} · status date ${longDate(plan.statusDate)}`]], styles: [looks.subtitle] },
      heading(4, say`The frozen baselines`),
      {
        row: 5,
        column: 1,
        cells: [summaryHeaders()],
        styles: [...summaryStyles, wrappedReason, wrappedReason, wrappedReason].map((style) => ({ ...looks.tableHead, align: style.align ?? "left" })),
        height: 30,
      },
      { row: 6, column: 1, cells: summary.map(({ figures }) => figures), styles: summaryStyles, height: 28 },
      { row: 6, column: 8, cells: summary.map(({ reason }) => [reason, null, null]), styles: [wrappedReason, wrappedReason, wrappedReason], merge: true },
      ...benefitBlocks(benefitsRow, pairs, first.benefits.length - pairs.length, money),
      ...changeBlocks(changesRow, pairs),
    ],
    charts: [],
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

const heading = (row: number, text: string): Block => ({
  row,
  column: 1,
  cells: [[text, ...widths.slice(1).map(() => null)]],
  styles: widths.map(() => looks.heading),
  height: 24,
});

const isOff = ({ verdict }: BenefitComparison): boolean => verdict !== "As approved" && verdict !== "Drop approved";

/** "2 of 16 benefits are not what was first approved, 1 not what was last approved". */
function headline(first: BaselineComparison, latest: BaselineComparison): string {
  const off = ({ benefits }: BaselineComparison): number => benefits.filter(isOff).length;
  const total = first.benefits.length;
  return off(first) === 0
    ? say`All ${plural(total, "# benefit", "# benefits")} are as first approved`
    : say`${off(first)} of ${plural(total, "# benefit", "# benefits")} not as first approved, ${off(latest)} not as last approved`;
}

const summaryHeaders = (): readonly Cell[] => [
  told("Taken on"),
  toldAs("Baseline", "approved plan"),
  ...phrase(["Approved by", "Benefits frozen", "Not as approved", "Promise less or later", "Dropped", "Reason"]).map(told),
  null,
  null,
];
const wrappedReason: CellStyle = looks.wrapped;
const count: CellStyle = { ...looks.number, format: "0" };
const summaryStyles: readonly CellStyle[] = [
  { ...looks.date, align: "left" },
  { ...looks.text, bold: true },
  looks.text,
  count,
  count,
  count,
  { ...count, align: "center" },
];

/** A baseline a row, with how many benefits have left it since. */
function summaryRows(assessment: Assessment, named: readonly NamedBaseline[]): readonly { readonly figures: readonly Cell[]; readonly reason: Cell }[] {
  return named.map(({ name, takenOn, approvedBy, reason, benefitCount }) => {
    const benefits = compareWithBaseline(assessment, { name })?.benefits ?? [];
    const counts = (test: (benefit: BenefitComparison) => boolean): number => benefits.filter(test).length;
    const isLess = ({ variance }: BenefitComparison): boolean => variance !== undefined && isKnown(variance.promise) && variance.promise < 0;
    const isLater = ({ variance }: BenefitComparison): boolean => variance !== undefined && isKnown(variance.dueMonths) && variance.dueMonths > 0;
    const figures: readonly Cell[] = [
      takenOn,
      name,
      approvedBy ?? null,
      benefitCount,
      counts(isOff),
      counts((benefit) => isLess(benefit) || isLater(benefit)),
      counts(({ verdict }) => verdict === "Dropped"),
    ];
    return { figures, reason: reason ?? null };
  });
}

interface Pair {
  readonly first: BenefitComparison;
  readonly latest: BenefitComparison;
}

/** The benefits that are not what was approved first or last, the worst on top. */
function pairsOf(first: BaselineComparison, latest: BaselineComparison): readonly Pair[] {
  const last = new Map(latest.benefits.map((benefit) => [benefit.id, benefit]));
  const rank = ({ first, latest }: Pair): number => Math.min(verdicts.indexOf(first.verdict), verdicts.indexOf(latest.verdict));
  return first.benefits
    .map((compared): Pair => ({ first: compared, latest: last.get(compared.id) ?? compared }))
    .filter(({ first, latest }) => isOff(first) || isOff(latest))
    .sort((a, b) => rank(a) - rank(b));
}

const verdictHighlights = wordHighlights(["Dropped", "Less and later", "Promises less"], ["Later", "Not compared", "Changed"], ["Promises more", "Earlier"]);
/** What did not move shows as a dash, so that the eye finds what did. */
const share: CellStyle = { ...looks.percent, format: '+0.0%;-0.0%;"–"' };
const months: CellStyle = { ...looks.number, format: '+0.0;-0.0;"–"' };
const changeFormat = (money: NumberFormat): NumberFormat => (money.split(";").length === 3 ? `+${money.replace(/;[^;]*$/, ';"–"')}` : `+${money}`);

function benefitBlocks(row: number, pairs: readonly Pair[], others: number, money: NumberFormat): readonly Block[] {
  const amount: CellStyle = { ...looks.number, format: changeFormat(money) };
  // The ground of a verdict begins right of the money of the first.
  const styles: readonly CellStyle[] = [looks.text, looks.wrapped, looks.word, share, months, { ...amount, indent: 1 }, looks.word, share, months, amount];
  const side = ({ verdict, variance, money: gap }: BenefitComparison): readonly Cell[] => [
    told(verdict),
    cell(variance?.promiseShare),
    cell(variance?.dueMonths),
    cell(gap),
  ];
  const headers = [say`Against first`, say`Promise`, say`Due, months`, say`Money`, say`Against latest`, say`Promise`, say`Due, months`, say`Money`];
  const rest =
    pairs.length === 0
      ? say`Every benefit is as approved.`
      : others === 0
        ? say`No other benefit.`
        : say`${plural(others, "# other benefit is", "# other benefits are")} as approved.`;
  return [
    heading(row, say`Benefit by benefit: the promise, the due date and net money by the later of the two dues`),
    {
      row: row + 1,
      column: 1,
      cells: [[say`Benefit ID`, say`Benefit`, ...headers]],
      styles: styles.map(({ align = "left", indent }) => ({ ...looks.tableHead, align, ...(indent === undefined ? {} : { indent }) })),
      height: 30,
    },
    {
      row: row + 2,
      column: 1,
      cells: pairs.map(({ first, latest }) => [shownId(first.id, first.sheetRow), first.name, ...side(first), ...side(latest)]),
      styles,
      highlights: [3, 7].map((column) => ({ column, rules: verdictHighlights })).concat([4, 6, 8, 10].map((column) => ({ column, rules: negativeHighlights }))),
      height: 18,
    },
    { row: row + 2 + pairs.length, column: 1, cells: [[rest]], styles: [{ ...looks.quiet, wrap: false }], height: 18 },
  ];
}

/** Every value that is not what it was: first approved, last approved, now. */
function changeBlocks(row: number, pairs: readonly Pair[]): readonly Block[] {
  const changes = pairs.flatMap(({ first, latest }) => first.changes.map((change) => ({ first, latest, change })));
  if (changes.length === 0) return [];
  const styleOf = ({ field }: FieldChange, units: Units | undefined): CellStyle => {
    if (field === "Start" || field === "Due" || field === "End") return { ...looks.date, align: "right" };
    const inUnit = field === "Unit value" || units === undefined ? null : unitFormat(units, "reading");
    return { ...looks.number, format: inUnit ?? "#,##0.####;-#,##0.####;0" };
  };
  const heads = [say`Benefit ID`, say`Benefit`, say`Value`, say`First approved`, say`Last approved`, say`Now`];
  const aligned = [looks.tableHead, looks.tableHead, looks.tableHead, looks.tableHeadRight, looks.tableHeadRight, looks.tableHeadRight];
  return [
    heading(row, say`Value by value: what is not as first approved`),
    { row: row + 1, column: 1, cells: [heads], styles: aligned, height: 30 },
    ...changes.map(({ first, latest, change }, index): Block => {
      const last = latest.approved === undefined ? null : (latest.changes.find(({ field }) => field === change.field)?.then ?? change.now ?? null);
      const style = styleOf(change, first.units);
      return {
        row: row + 2 + index,
        column: 1,
        cells: [[shownId(first.id, first.sheetRow), first.name, told(change.field), ...[change.then ?? null, last, change.now ?? null].map(toldCell)]],
        styles: [looks.text, looks.wrapped, looks.text, style, style, { ...style, bold: true }],
        height: 18,
      };
    }),
  ];
}

const cell = (figure: Figure | undefined): Cell => (figure !== undefined && isKnown(figure) ? figure : null);
