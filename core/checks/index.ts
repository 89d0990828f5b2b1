import type { Check } from "./check";
import { activityOverdue } from "./activity-overdue";
import { attributionOverWhole } from "./attribution-over-whole";
import { baselineAfterStart } from "./baseline-after-start";
import { baselineMoved } from "./baseline-moved";
import { benefitDropped } from "./benefit-dropped";
import { cashableWithoutValidator } from "./cashable-without-validator";
import { datesFarApart } from "./dates-far-apart";
import { dependencyCycle } from "./dependency-cycle";
import { doubleCount } from "./double-count";
import { dueBeforeStart } from "./due-before-start";
import { dueMovedLater } from "./due-moved-later";
import { duplicateMeasurement } from "./duplicate-measurement";
import { endBeforeDue } from "./end-before-due";
import { finishAndCompleteDisagree } from "./finish-and-complete-disagree";
import { finishBeforeDependency } from "./finish-before-dependency";
import { finishInFuture } from "./finish-in-future";
import { flowAfterDue } from "./flow-after-due";
import { flowBeforeStart } from "./flow-before-start";
import { forecastInPast } from "./forecast-in-past";
import { fundingBelowPlan } from "./funding-below-plan";
import { idMissing } from "./id-missing";
import { idTwice } from "./id-twice";
import { levelToKeep } from "./level-to-keep";
import { measurementAfterEnd } from "./measurement-after-end";
import { measurementAfterStatusDate } from "./measurement-after-status-date";
import { measurementBeforeBaseline } from "./measurement-before-baseline";
import { milestoneValue } from "./milestone-value";
import { missingBenefits } from "./missing-benefits";
import { missingMeasurements } from "./missing-measurements";
import { missingTable } from "./missing-table";
import { nameMissing } from "./name-missing";
import { neededCellBlank } from "./needed-cell-blank";
import { noBenefits } from "./no-benefits";
import { noEnablingActivity } from "./no-enabling-activity";
import { noMeasure } from "./no-measure";
import { noObjective } from "./no-objective";
import { noOwner } from "./no-owner";
import { noReviewPlanned } from "./no-review-planned";
import { noSustainmentAction } from "./no-sustainment-action";
import { objectiveWithoutBenefit } from "./objective-without-benefit";
import { ownParent } from "./own-parent";
import { ownerWithoutRole } from "./owner-without-role";
import { parentCycle } from "./parent-cycle";
import { parentMeasured } from "./parent-measured";
import { percentMixed } from "./percent-mixed";
import { percentPlanMixed } from "./percent-plan-mixed";
import { currencyFromUnit } from "./currency-from-unit";
import { discountedTwice } from "./discounted-twice";
import { profileAfterDue } from "./profile-after-due";
import { profileEmpty } from "./profile-empty";
import { profileOffTarget } from "./profile-off-target";
import { profilePeriodTwice } from "./profile-period-twice";
import { profileUnused } from "./profile-unused";
import { redBelowAmber } from "./red-below-amber";
import { referenceSpelling } from "./reference-spelling";
import { reviewOverdue } from "./review-overdue";
import { rowIncomplete } from "./row-incomplete";
import { settingTwice } from "./setting-twice";
import { sourceShared } from "./source-shared";
import { startAfterFinish } from "./start-after-finish";
import { targetAgainstDirection } from "./target-against-direction";
import { targetCut } from "./target-cut";
import { targetEqualsBaseline } from "./target-equals-baseline";
import { toleranceBasis } from "./tolerance-basis";
import { tooLarge } from "./too-large";
import { unitValueMissing } from "./unit-value-missing";
import { unknownReference } from "./unknown-reference";
import { vagueTitle } from "./vague-title";
import { weightsOff } from "./weights-off";

/** All plan checks, in the order in which they run: the plan's build, its figures, its measurements, its people and its work. */
export const checks: readonly Check[] = [
  missingBenefits,
  noBenefits,
  missingMeasurements,
  missingTable,
  idMissing,
  idTwice,
  settingTwice,
  nameMissing,
  neededCellBlank,
  rowIncomplete,
  unknownReference,
  referenceSpelling,
  ownParent,
  parentCycle,
  parentMeasured,
  dueBeforeStart,
  endBeforeDue,
  baselineAfterStart,
  datesFarApart,
  targetAgainstDirection,
  targetEqualsBaseline,
  levelToKeep,
  tooLarge,
  profileEmpty,
  profileOffTarget,
  profilePeriodTwice,
  profileAfterDue,
  profileUnused,
  measurementAfterStatusDate,
  measurementBeforeBaseline,
  flowBeforeStart,
  flowAfterDue,
  measurementAfterEnd,
  duplicateMeasurement,
  milestoneValue,
  percentPlanMixed,
  percentMixed,
  doubleCount,
  sourceShared,
  targetCut,
  baselineMoved,
  dueMovedLater,
  benefitDropped,
  noOwner,
  ownerWithoutRole,
  noMeasure,
  cashableWithoutValidator,
  unitValueMissing,
  currencyFromUnit,
  discountedTwice,
  attributionOverWhole,
  weightsOff,
  toleranceBasis,
  redBelowAmber,
  vagueTitle,
  noObjective,
  objectiveWithoutBenefit,
  noEnablingActivity,
  noSustainmentAction,
  noReviewPlanned,
  reviewOverdue,
  activityOverdue,
  forecastInPast,
  finishInFuture,
  finishAndCompleteDisagree,
  startAfterFinish,
  dependencyCycle,
  finishBeforeDependency,
  fundingBelowPlan,
];
