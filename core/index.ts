/** The one door of the core: what is not exported here does not exist for the hosts. */
export type * from "./port/workbook";
export type { HostMeans } from "./port/host-means";
export { isUnread, notCalculated, notRead, severities } from "./port/workbook";
export { offered, ownNames, type Hole, type Language, type Message, type Shape, type Words } from "./words/words";
export { nameAmong, namesOf } from "./words/known-names";
export { languageCalled } from "./parsing/language-called";
export { planLanguage } from "./reading/plan-language";
export { phrase, say, told, toldAs } from "./words/say";
export { speakFromNowOn, speaking, spokenLanguage, words as spokenWords } from "./words/speaking";
export { textsOf } from "./words/texts-of";
export { WorkbookTrouble, workbookTroubleKinds, type TroublePlace, type WorkbookTroubleKind } from "./port/trouble";
export { NoPlan } from "./assessment/no-plan";
export { ReviewImpossible } from "./assessment/review-impossible";
export { asAdopted } from "./assessment/assess-workbook";
export { baselinesResult, type BaselinesResult, type ComparedBenefit } from "./baselines/baselines-result";
export { freezeBaseline, FreezeImpossible, type Freeze } from "./baselines/freeze";
export { scoreColors } from "./charts/alignment-colors";
export type { AlignmentMap } from "./charts/alignment-map";
export { chaseResult, type ChaseResult } from "./chase/chase-result";
export { comparePlans, type Comparison } from "./compare/compare-plans";
export { comparisonPage, type ComparisonCell, type ComparisonPage, type ComparisonTable } from "./compare/comparison-page";
export { byTable, kindWords, placeWords, rowWords } from "./compare/comparison-words";
export { conflictsAt, conflictsPage } from "./compare/conflicts-page";
export { MergeImpossible, mergePlans, type CopyNames } from "./compare/merge";
export { mergeWords } from "./compare/merge-words";
export type { CellPlace, FormulaIn, Merge } from "./compare/merged";
export type { PlanDifference } from "./compare/plan-difference";
export { explainableKeys, explainBenefit, type Explanation } from "./explain/explain";
export { dayOf, firstDay, isoDate, lastDay, realDay } from "./domain/day";
export { InvalidInput } from "./domain/invalid-input";
export { argumentsOf, callerOf, type Call } from "./functions/answer-call";
export { callFormula } from "./functions/call";
export { callText } from "./functions/call-text";
export { CellShowsError } from "./functions/cell-shows-error";
export type { BlockFormula, Formula } from "./functions/declaration";
export { figureFormulas } from "./functions/figures";
export { wholeFormulas } from "./functions/index";
export { parseCall, type FormulaCall } from "./functions/parse-call";
export { gridWidths } from "./looks/grid";
export { statusColors } from "./looks/looks";
export { insertedSheets, placeOfSheet, refuseTakenNames, sheetsOfOurs, sheetsToWrite, type StandingSheet } from "./writing/sheets-to-write";
export { isSameName } from "./writing/same-name";
export { isMarked, markedSheets, markOf, pointsAt, sheetMark, type SheetMark } from "./writing/sheet-marks";
export { asTyped, type TypedValue } from "./writing/typed-cell";
export { columnPixels } from "./writing/column-width";
export { drawnSheet, inLetters, standingDrawing, type DrawnSheet } from "./writing/drawn-sheet";
export { dropDownRefusal, dropDownsOf } from "./writing/drop-downs";
export { fittedHeights, wrappedHeight } from "./writing/fitted-heights";
export { gridOf } from "./writing/grid-of-blocks";
export { highlightKey, highlightPlan, highlightText, type HighlightRecord } from "./writing/highlight-plan";
export { footerWithPlan, pageSetup, tableStyle } from "./writing/page-setup";
export { cellOfBlocks, chartValuesOf, placedCells } from "./writing/placed-cells";
export { belowEachOther, coveringRuns } from "./writing/runs";
export { missingTables, tablesOfUpdate } from "./writing/tables-of-update";
export { goneTable, homeOf, isSameCell, movedTable, neededPlace, placeOfHeader, refuseChanged, standingOf, type StandingTable } from "./writing/standing-table";
export { noRoomRight, placeStatus } from "./writing/place-status";
export { bodyFormats } from "./writing/kept-format";
export { statusHeaderLook, statusLook, statusLookParts, statusWork, type StandingStatus, type StatusWork, type WorkColumn } from "./writing/status-work";
export { placeRemoved } from "./writing/place-removed";
export {
  areaAddress,
  areaFrom,
  areaOfColumn,
  areaOfRow,
  around,
  blanked,
  cellAddress,
  columnNumber,
  columnsOf,
  contains,
  letters,
  linkAddress,
  overlap,
  absoluteReference,
  parseAddress,
  parseReference,
  rowsOf,
  without,
  type Area,
} from "./parsing/area";
export { layoutOf, type PlacedBlock, type PlacedLook, type SheetLayout } from "./writing/sheet-layout";
export { withSparklines } from "./writing/sparklines";
export { paintStroke, strokesOf, type Brushes } from "./writing/strokes";
export { conditionOf } from "./writing/highlight-condition";
export { joinedHighlights, sharedHighlights, withOurRules, type HighlightedCells } from "./writing/shared-highlights";
export { stayingTables } from "./writing/staying-tables";
export { coveredArea, printedPart, type PrintedReferences, printedReferences } from "./writing/printed-part";
export { areaStrength, chartCells, chartDrawing, isOwnedChart, paleColor, plainChart, type Drawn } from "./writing/chart-drawing";
export { fitsInDropDown, sheetsOfTable } from "./writing/table-sheet";
export { refuseUnwritable } from "./writing/cells-of-update";
export { hiddenRowsRefused, visibleRuns, type RowRun } from "./writing/visible-rows";
export {
  appendedFormat,
  appendedFormats,
  countOfRows,
  growthBy,
  hindrances,
  isPlainFormat,
  noRowsAdded,
  placeRows,
  type Hindrance,
  type PlacedRows,
} from "./writing/place-rows";
export { newPlan, planKinds, type PlanKind } from "./review/new-plan";
export { crm as crmExample } from "./examples/crm/crm";
export { setUpExample } from "./review/set-up-tables";
export { proposedPlanId } from "./review/proposed-plan-id";
export type { CurvePoint } from "./review/curve-points";
export { reviewBenefit, type BenefitDetails } from "./review/review-benefit";
export { reviewForReport, type ReportDetails } from "./review/report-details";
export { shownSeal } from "./record/seal";
export { markDone } from "./record/mark-done";
export { openReviews } from "./record/open-reviews";
export { sinceDigest } from "./record/since-digest";
export { verifyRecord, type VerifiedRecord } from "./record/verify-record";
export { followPlan } from "./review/follow-plan";
export { reviewPlan, type Review } from "./review/review";
export type { RecordResult } from "./record/since-result";
export type { BenefitResult, ReviewResult, RollupResult } from "./review/review-result";
export { withChoices, type AdoptChoices, type HeadingChoice } from "./adopt/choices";
export { propose } from "./adopt/propose";
export type { AdoptQuestion, Assumption, Proposal, ProposedHeading } from "./adopt/proposal";
export { rowsToLookAt, trimmedLook } from "./adopt/sheet-look";
export { headingsFit } from "./reading/locate-registers";
export { fieldsOf, registerTables, wordsOf } from "./register/fields";
export { layouts, leftAlone, mappingSheet, mappingTable, readMapping, type MappingLine } from "./register/mapping";
export { lackOfBenefits, type BenefitsLack } from "./reading/lack-of-benefits";
export { adoptUpdate, forgetRegister, planSheetIn } from "./review/adopt-register";
export { previewRegister } from "./review/preview-register";
export { withoutStatusColumns } from "./review/without-status-columns";
export type { SheetLook } from "./port/look";
export { hasRegister, isOnlyWritten, isOwnedSheet, mergeConflictsSheet } from "./reading/locate";
export { areaBelow, findTables, withRowsBelow, type FoundTable, type PlacedCandidate } from "./reading/find-tables";
export { columnsOfRows, filledLength, snapshotOf } from "./reading/table-snapshot";
export { rowsToShow } from "./reading/table-candidate";
export { formatQuestions, withSpans, type FormatQuestion } from "./reading/span-cells";
export { nearestWords } from "./parsing/nearest-words";
export { parseDateInWords } from "./parsing/date-in-words";
export type { DateReading } from "./parsing/parse-date";
export { tableHeaders } from "./parsing/table-headers";
export { listedColumns, ownedColumnsTable, ownedKey } from "./reading/owned-list";
export { recordTable } from "./reading/record-list";
export { readingsTable, readTables } from "./reading/read-tables";
export { freeSheetName } from "./writing/sheet-name";
export { cellText } from "./wording/cell-text";
export { allOf, anyOf, counted, oneOf } from "./wording/counts";
export { plural } from "./wording/plural";
export { placeName } from "./wording/place-name";
export { formatOfCell } from "./wording/cell-format";
export { figureText, fixedText, percentText, withPlus } from "./wording/figures";
export { findingCounts, findingsSummary, type FindingCount } from "./wording/finding-counts";
export { moneyFormat, narrowMoney } from "./wording/money";
export { unadjustedAmounts, unadjustedNote, unadjustedPlan } from "./wording/unadjusted-note";
export { comparedPlan, isAdjusted, unadjustedWhereOther } from "./domain/money/compared-plan";
export { shownId } from "./wording/row-id";
export { escapeMarkup, inItsLines, onOneLine, steeringMarks } from "./wording/safe-text";
export { isDaySetting, settingCalled } from "./reading/plan-settings";
export { termChangeText } from "./wording/term-change";
export { wayOf, waySigns } from "./wording/way";
export { planTableNames } from "./tables/plan-tables";
export { currencyKey } from "./parsing/currencies";
export { identityOf, type PlanIdentity } from "./portfolio/plan-identity";
export { planAt, type BenefitAt, type PlanAt } from "./portfolio/plan-at";
export { planLines, type BenefitLines, type PlanLines } from "./portfolio/plan-lines";
export type { MonthMoney } from "./portfolio/money-months";
export { inUnits, moneyUnits, productUnits, weightUnits } from "./portfolio/whole-numbers";
export type * from "./portfolio/board-figures";
export { boardCauses, boardVersion, groupings, mostListed, planStates, slipBands } from "./portfolio/board-figures";
export { boardBook } from "./board/board-book";
export { boardDataPage, boardPage } from "./board/board-page";
export { moneyChartNames, unchartedMoney } from "./board/board-charts";
export type { BoardList } from "./board/board-list";
export {
  fileList,
  findingList,
  gapList,
  groupList,
  groupName,
  moneyList,
  movedList,
  planNames,
  promiseList,
  sameSourceList,
  silentList,
  yearList,
} from "./board/board-lists";
export { boardWords, portfolioFigures, weightings, type PortfolioFigure } from "./board/board-words";
export { statuses, type Status } from "./domain/status";
export { groupBy } from "./domain/group-by";
export { keptTables } from "./portfolio/kept-tables";
export { idKey } from "./parsing/text";
