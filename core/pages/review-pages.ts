import { alignmentMap } from "../charts/alignment-map";
import { ganttData, valueData } from "../charts/schedule-charts";
import { signalData } from "../charts/signal-charts";
import { chaseList } from "../chase/chase-list";
import { toDecide } from "../chase/to-decide";
import type { Reviewed } from "../assessment/reviewed";
import { gantt } from "../schedule/gantt";
import type { OwnedSheet, TableUpdate } from "../port/workbook";
import { alignmentPage } from "./alignment-map";
import { baselinePage } from "./baseline-page";
import { boardPage, boardWaterfallPlace } from "./board-page";
import { boardWaterfall, businessCasePage, type CaseView } from "./business-case";
import { businessCaseTables } from "./business-case-data";
import { chasePage } from "./chase-page";
import { dashboardPage } from "./dashboard";
import { isFirstState } from "./first-state";
import { findingsPage } from "./findings-page";
import { kpiSignals } from "../charts/kpi-signals";
import { reviewDataPage } from "./review-data";
import { recordPage } from "./record-page";
import type { Plan } from "../reading/plan";
import type { Recorded } from "../record/record-review";
import { shownSeal } from "../record/seal";
import { recordedHistory, type RecordedHistory } from "../record/recorded-history";
import { sinceLine } from "../record/since-words";
import { idKey } from "../parsing/text";
import { approvedLine } from "./approved-line";
import { historyLines, historyRows } from "./history-lines";
import { planPlaces } from "./plan-places";
import { nextStep } from "./next-step";
import { withPageBreaks } from "./page-breaks";
import { withPlanName } from "./plan-name";
import { schedulePage } from "./schedule";
import { namedIn } from "./sheet-names";
import { withDigits } from "./shown-digits";
import type { RecordSummary } from "./record-summary";
import { mostListed, sincePage } from "./since-page";
import { signalCharts, signalsPage } from "./signals";
import { sheetsOfPlan } from "../reading/sheet-names";
import { startPage, type HeldTable } from "./start-page";
import { withWayBack } from "./way-back";
import { withToldRules } from "./told-rules";
import { withWordsApart } from "./words-apart";
import { spokenLanguage } from "../words/speaking";
import type { Language } from "../words/words";
import { say, told } from "../words/say";

/** The product's own sheets, in the order of their tabs, called as `language` calls them. */
export function reviewPages(
  reviewed: Reviewed,
  record: Recorded,
  tables: readonly TableUpdate[],
  language: Language = spokenLanguage(),
): readonly OwnedSheet[] {
  const { assessment, rollups, board, money, schedule, curves } = reviewed;
  const { plan, findings, standings } = assessment;
  const caseView: CaseView = { ...money, settings: plan.settings, statusDate: plan.statusDate };
  const { currency } = plan.settings;
  const bars = gantt(plan.activities, plan.statusDate);
  const signals = kpiSignals(standings);
  const charts = signalCharts(signals);
  const lines = historyOf(record);
  const data = reviewDataPage(plan, curves, standings, rollups, reviewed.benefitCells, tables, record.last, [
    ...businessCaseTables(caseView),
    ...(bars === undefined ? [] : ganttData(bars)),
    ...(schedule.value === undefined ? [] : [valueData(schedule.value, currency)]),
    ...(charts.length === 0 ? [] : [signalData(charts, currency)]),
    ...(lines === undefined ? [] : [historyRows(lines, (key) => plan.benefits[plan.benefitOf.get(key) ?? -1]?.id ?? key)]),
  ]);
  const recorded: RecordSummary = {
    moved: record.since === undefined ? "" : sinceLine(record.since),
    since: record.since,
    history: lines === undefined ? undefined : historyLines(lines, data.placed),
    seal: sealLine(record, plan),
  };
  const placeOf = planPlaces(plan);
  const next = nextStep(assessment, rollups, board.openGaps, placeOf);
  const first = isFirstState(plan, rollups) ? next : undefined;
  const pages = [
    dashboardPage(assessment, rollups, board, curves, data, recorded, first),
    boardPage(board, toDecide(reviewed), rollups.totals, plan, curves, data, boardWaterfall(caseView, data.placed, boardWaterfallPlace), recorded, first),
    findingsPage(findings, plan.statusDate, placeOf, rowCounts(plan)),
    businessCasePage(caseView, data.placed),
    alignmentPage(alignmentMap(assessment, rollups), plan.statusDate),
    schedulePage(schedule, bars, data.placed, plan.statusDate, currency),
    signalsPage(signals, charts, data.placed, plan.statusDate, currency),
    chasePage(chaseList(assessment), plan.statusDate, placeOf, sheetsOfPlan(plan)),
    baselinePage(assessment),
    sincePage(record.since, plan, recorded.history),
  ].map((page) => withPlanName(page, plan.settings.plan));
  // The first lines of the data tell a workbook that has lost its marks, so they stay as they are.
  const linked = [...pages, data.sheet].map(withWayBack);
  const start = startPage(plan.settings.plan ?? say`Benefits realization plan`, heldTables(plan), linked, next);
  const sheets = [start, ...linked, ...(record.reviews === undefined ? [] : [recordPage(record.reviews)])];
  return namedIn(
    sheets.map((page) => withPageBreaks(withWordsApart(withDigits(withToldRules(page))))),
    language,
  );
}

/** How many rows a plan table has, by its name. */
function rowCounts({ found }: Plan): (table: string) => number {
  const counts = new Map(Object.values(found).flatMap((held) => (held === undefined ? [] : [[held.table.name, held.rowCount] as const])));
  return (table) => counts.get(table) ?? 0;
}

/** The plan's tables that the workbook has, each with its sheet. */
const heldTables = ({ found }: Plan): readonly HeldTable[] =>
  Object.values(found).flatMap((held) =>
    held === undefined ? [] : [{ sheet: (held.snapshot.source?.register ?? held.snapshot).sheet, about: told(held.table.help) }],
  );

/** What the last reviews told of the benefits that the page of what moved lists; undefined where there are fewer than two reviews. */
const historyOf = ({ reviews, since }: Recorded): RecordedHistory | undefined =>
  reviews === undefined ? undefined : recordedHistory(reviews, new Set((since?.firstMoved(mostListed) ?? []).map(({ id }) => idKey(id))));

/** The seal, and what was approved. */
const sealLine = ({ last }: Recorded, plan: Plan): readonly string[] =>
  last === undefined ? [] : [say`Record sealed ${shownSeal(last.seal)}.`, ...approvedLine(plan)];
