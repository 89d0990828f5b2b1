import type { Assessed } from "../assessment/assess";
import { assessWorkbook } from "../assessment/assess-workbook";
import { boardPack } from "../assessment/board-pack";
import { ownStatusFindings } from "../assessment/own-status";
import { planCurves, type KeptCurves } from "../assessment/plan-curves";
import type { Reviewed } from "../assessment/reviewed";
import { rollUp } from "../assessment/rollups";
import { askedFor } from "../domain/asked-for";
import type { Day } from "../domain/day";
import { once } from "../domain/once";
import { metrics } from "../metrics/benefits/index";
import { metricCells } from "../metrics/metric-cells";
import { planMoney } from "../money/business-case";
import { severalRatesFindings } from "../money/several-rates";
import { reviewPages } from "../pages/review-pages";
import { languageOfSheets } from "../pages/sheet-names";
import type { HostMeans } from "../port/host-means";
import type { Finding, PlanSnapshot, PlanUpdate } from "../port/workbook";
import { byWorst } from "../reading/findings";
import { sheetsOtherwise, withSheet } from "../reading/sheet-names";
import { recordReview, type Recorded } from "../record/record-review";
import { scheduleOf } from "../schedule/schedule";
import { corrections } from "../tables/corrections";
import { newTableOf } from "../template/template";
import { toldTable } from "../template/told-table";
import { namingAs } from "../words/naming";
import { words } from "../words/speaking";
import type { Words } from "../words/words";
import { curvePoints, type CurvePoint } from "./curve-points";
import { benefitRows, reviewResult, type BenefitResult, type ReviewResult } from "./review-result";
import { statusColumns } from "./status-columns";

/** What a review finds out. Each part is worked out when it is first asked for, so that who writes nothing pays for no sheets. */
export interface Review {
  readonly update: PlanUpdate;
  readonly findings: readonly Finding[];
  readonly result: ReviewResult;
  /** The plan over time. */
  readonly curve: readonly CurvePoint[];
}

/**
 * The whole add-in as one pure function: a snapshot of the plan's tables and a status date in, what is to be written and
 * what was found out. Undefined takes the status date of the Settings; there must be one. `since` asks for what moved since a day
 * before the last review of the record; `means` are what the host does faster.
 */
export const reviewPlan = (snapshot: PlanSnapshot, statusDate?: Day, since?: Day, means?: HostMeans): Review =>
  reviewing(snapshot, statusDate, since, undefined, means).review;

/** A review with what it rests on. */
export interface Reviewing {
  readonly review: Review;
  readonly reviewed: Reviewed;
  readonly assessed: Assessed;
  /** The results of the benefits by position. */
  readonly results: () => readonly BenefitResult[];
  readonly curves: () => KeptCurves;
  /** The language that it told its texts in; undefined in English. */
  readonly spoken: Words | undefined;
}

/**
 * The same, with what it rests on; `last` is the last review of the plan, of which all is taken that nothing has changed, if it spoke this
 * language. `keeps` says that another review of the plan is to follow, which takes from this one what each benefit brings by month.
 */
export function reviewing(snapshot: PlanSnapshot, statusDate?: Day, since?: Day, last?: Reviewing, means?: HostMeans, keeps = last !== undefined): Reviewing {
  const before = last?.spoken === words() ? last : undefined;
  const assessed = assessWorkbook(snapshot, statusDate, before?.assessed);
  const { plan, leaves } = assessed;
  // Only figures are kept for later: what is worked out when it is asked for must not hold on to the reviews before.
  const known = before !== undefined && assessed.read.isSameButReadings ? knownFrom(before, assessed.unchanged) : undefined;
  const results = once(() => benefitRows(plan, reviewed.rollups, reviewed.benefitCells, known?.results));
  const curves = once(() => planCurves(plan, assessed.standings, keeps, known?.curves));
  const reviewed: Reviewed = askedFor<Reviewed>({
    assessment: () => ({ plan, standings: assessed.standings, findings: review.findings }),
    rollups: () => rollUp(plan, assessed.standings, known?.rollups),
    benefitCells: () => metricCells(metrics, assessed.standings, known?.cells),
    schedule: () => scheduleOf(plan, assessed.standings),
    board: () => boardPack(reviewed.assessment, reviewed.rollups),
    money: () => planMoney(plan, leaves, keeps, known?.money),
    curves: () => curves().curves,
  });
  const sheets = sheetsOtherwise(snapshot.tables);
  const record = namingAs(sheets, () => recordReview(snapshot, assessed, reviewed, since, means));
  const review: Review = askedFor<Review>({
    update: () => updateOf(snapshot, reviewed, record),
    findings: () => {
      const all = [...assessed.findings, ...ownStatusFindings(assessed), ...severalRatesFindings(reviewed.money.planCase), ...record.findings];
      return byWorst(all.map((finding) => withSheet(finding, sheets)));
    },
    result: () => reviewResult(reviewed, record, results),
    curve: () => curvePoints(reviewed.curves),
  });
  return { review, reviewed, assessed, results, curves, spoken: words() };
}

/** The figures of a review that the next one takes for each benefit that stands as it did. */
const knownFrom = ({ reviewed, results, curves }: Reviewing, unchanged: Uint8Array) => ({
  cells: { columns: reviewed.benefitCells, unchanged },
  rollups: { money: reviewed.rollups.money, parts: reviewed.rollups.parts, unchanged },
  results: { results: results(), unchanged },
  money: { money: reviewed.money.money, unchanged },
  curves: { ...curves(), unchanged },
});

/** What a review writes: the status columns of the plan's tables, and the product's own sheets. */
function updateOf(snapshot: PlanSnapshot, reviewed: Reviewed, record: Recorded): PlanUpdate {
  const { plan, standings } = reviewed.assessment;
  const stretched = snapshot.tables.flatMap(({ name, rowsBelow = 0 }) => (rowsBelow > 0 ? [name] : []));
  const update: PlanUpdate = askedFor<PlanUpdate>({
    newTables: () => (record.open.length > 0 && !record.hasCorrections ? [toldTable(newTableOf(corrections, []))] : []),
    tables: () => statusColumns(plan, reviewed.benefitCells, reviewed.rollups.objectiveStandings, standings, reviewed.schedule),
    sheets: () => reviewPages(reviewed, record, update.tables, languageOfSheets(snapshot)),
    ...(stretched.length > 0 ? { stretchedTables: () => stretched } : {}),
  });
  return update;
}
