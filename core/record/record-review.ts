import type { Assessment } from "../assessment/assess";
import type { Reviewed } from "../assessment/reviewed";
import type { Rollups } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import { once } from "../domain/once";
import { idKey } from "../parsing/text";
import type { Digest, HostMeans, TextOf } from "../port/host-means";
import type { Finding, PlanSnapshot } from "../port/workbook";
import { findingList } from "../reading/findings";
import type { Benefit, Plan } from "../reading/plan";
import { addChange, allKept, changeKey, changeLine, explainedLine, goneLine, goneRecords, keepsAll, openChanges, type OpenChange } from "./change-lines";
import { isValidatedAgain, keptBaselines, keptReadings, type Kept } from "./closed-changes";
import { beginLine, cellsOf, cellWriter, endLine, type CellWriter } from "./cell-writer";
import { readCorrections, type Corrections } from "./corrections";
import { putField, semicolon } from "./letters";
import { movedSince, type Since } from "./moved-since";
import { putTerms } from "./plan-terms";
import { anotherFinding, brokenFinding, changeFinding, goneFinding, laterFinding } from "./record-findings";
import { figureCell, goneSince, readRecord } from "./record-table";
import { fieldText, isSomeLine, linesInCells } from "./record-text";
import { recordedParts, type RecordedCells, type RecordedReview } from "./recorded-review";
import { breaksOf, provenFrom, sealOf, textDigestOf, type RecordBreak } from "./seal";
import { sha256 } from "./sha256";
import { benefitCells, benefitsNow, moneyLines, type BenefitsNow } from "./benefits-now";
import { benefitsThen, type BenefitsThen } from "./benefits-then";

/** What a review makes of the record: what it finds there, and, worked out where it is asked for, how the record goes on. */
export interface Recorded {
  readonly findings: readonly Finding[];
  /** What moved since the review before, or since the day that was asked for; undefined where there is none. */
  readonly since: Since | undefined;
  /** All reviews that the record is to hold, this one last; undefined where this one is not kept. */
  readonly reviews: readonly RecordedReview[] | undefined;
  /** How many reviews the record holds once this one is written. */
  readonly reviewCount: number;
  /** What asks for a reason that nobody has given. */
  readonly open: readonly OpenChange[];
  readonly hasCorrections: boolean;
  /** The last review that the record holds once this one is written, and its day; undefined where it is another plan's. */
  readonly last: RecordedReview | undefined;
  readonly lastOn: Day | undefined;
}

/** Holds a review against the record of a snapshot and adds it there. `since` asks for what moved since another day than the last review's. */
export function recordReview(
  snapshot: PlanSnapshot,
  assessment: Omit<Assessment, "findings">,
  reviewed: Pick<Reviewed, "rollups" | "benefitCells">,
  since?: Day,
  { digest = sha256, textOf }: HostMeans = {},
): Recorded {
  const { plan } = assessment;
  const { statusDate } = plan;
  const record = readRecord(snapshot);
  const all = record?.reviews ?? [];
  const isOfAnother = isOfAnotherPlan(all, plan);
  const before = isOfAnother ? [] : all.filter((review) => review.statusDate < statusDate);
  const later = all.filter((review) => review.statusDate > statusDate);
  const previous = before[before.length - 1];
  const breaks = isOfAnother ? [] : breaksOf(all, digest, provenFrom(all), record?.listedSeal);
  const known = knownFrom(before, breaks);
  const closedOn = previous?.statusDate ?? 0;
  const benefits = once(() => benefitsNow(plan, reviewed.rollups, reviewed.benefitCells, closedOn));
  const linesOf = (then: BenefitsThen): Int32Array => then.linesOf(benefits().ids, benefits().keys);
  const thenLast = once(() => benefitsThen(previous?.cells.Benefits ?? []));
  const linesLast = once(() => linesOf(thenLast()));
  const then = known.length === 0 ? benefitsThen([]) : thenLast();
  const linesThen = once(() => (known.length === 0 ? linesOf(then) : linesLast()));
  const readings = once(() => keptReadings({ plan, standings: assessment.standings, before: known, benefits: benefits(), then, lines: linesThen() }, textOf));
  // Without a review before there is nothing that could have changed since.
  const changes = known.length === 0 ? [] : readings().changes;
  const baselines = keptBaselines({ plan, before: known });
  const found = findingList([]);
  const corrections = readCorrections(snapshot, plan, found);
  const { open, lines, advice } = changesNow(plan, before, [...changes, ...baselines.changes], corrections, previous?.statusDate ?? 0);
  const compared = since === undefined ? before : before.filter((review) => review.statusDate <= since);
  const comparedLast = compared[compared.length - 1];
  const isKept = !isOfAnother && later.length === 0;
  const gone = [...goneRecords(all.find((review) => review.statusDate === statusDate)), ...goneSince(snapshot, all)];
  const review = once(() => {
    const cells = {
      Money: linesInCells(recordedParts.Money, moneyLines(reviewed.rollups)),
      Benefits: benefitCells(benefits(), plan.measurements, textOf),
      Plans: planCells(plan, benefits(), then, linesThen(), textOf),
      Readings: readings().cells,
      Baselines: baselines.cells,
      Changes: linesInCells(recordedParts.Changes, [...(known.length === 0 ? [allKept] : []), ...gone.map(goneLine), ...lines]),
    };
    return sealed(plan, reviewed.rollups, cells, previous?.seal ?? "", digest);
  });
  const moved = once(() => {
    const of = comparedLast === previous ? thenLast() : benefitsThen(comparedLast?.cells.Benefits ?? []);
    const lines = comparedLast === previous ? linesLast() : linesOf(of);
    const told = comparedLast === previous ? known : knownFrom(compared, breaks);
    return movedSince({ plan, standings: assessment.standings, rollups: reviewed.rollups, benefits: benefits(), closedOn }, compared, told, of, lines);
  });
  return {
    findings: [
      ...found.all(),
      ...[...open, ...advice].map(changeFinding),
      ...(isOfAnother ? [anotherFinding(all)] : brokenFinding(breaks, record?.unreadableRows ?? 0)),
      ...(isOfAnother ? [] : later.slice(-1).map((last) => laterFinding(last.statusDate))),
      ...gone.map(goneFinding),
    ],
    get since() {
      return comparedLast === undefined ? undefined : moved();
    },
    get reviews() {
      return isKept ? [...before, review()] : undefined;
    },
    reviewCount: isOfAnother ? 0 : isKept ? before.length + 1 : all.length,
    open,
    hasCorrections: corrections.isThere,
    get last() {
      return isOfAnother ? undefined : isKept ? review() : all[all.length - 1];
    },
    lastOn: isOfAnother ? undefined : isKept ? statusDate : all[all.length - 1]?.statusDate,
  };
}

/**
 * The reviews that tell what was read and planned by the last of them: from the last one on that keeps all. None where the record
 * breaks among them: then nobody is accused of what is the record's own damage, and this review keeps all anew.
 */
function knownFrom(before: readonly RecordedReview[], breaks: readonly RecordBreak[]): readonly RecordedReview[] {
  let first = before.length - 1;
  while (first >= 0 && !keepsAll(before[first] as RecordedReview)) first--;
  const known = first < 0 ? [] : before.slice(first);
  return known.some(({ statusDate }) => breaks.some((broken) => broken.statusDate === statusDate)) ? [] : known;
}

/** What each benefit plans that the last review did not tell so, in cells of lines. */
function planCells(plan: Plan, benefits: BenefitsNow, then: BenefitsThen, lines: Int32Array, textOf?: TextOf): readonly string[] {
  const writer = cellWriter(recordedParts.Plans, textOf);
  for (let place = 0; place < benefits.count; place++) {
    const line = lines[place] as number;
    if (line >= 0 && then.isPrint(line, "termsPrint", benefits.termsPrints[place] as number)) continue;
    const benefit = plan.benefits[benefits.positions[place] as number];
    if (benefit !== undefined) putPlan(writer, benefit, plan);
  }
  return cellsOf(writer);
}

function putPlan(writer: CellWriter, benefit: Benefit, plan: Plan): void {
  const { letters } = writer;
  const at = putField(letters, beginLine(writer), benefit.id);
  letters.bytes[at] = semicolon;
  endLine(writer, putTerms(letters, at + 1, benefit, plan));
}

/** The review of a plan as the record keeps it, on the seal of the one before. */
function sealed(plan: Plan, { plan: rollup }: Rollups, cells: RecordedCells, before: string, digest: Digest): RecordedReview {
  const figure = (value: Figure): number | null => figureCell(isKnown(value) ? value : null);
  const review = {
    statusDate: plan.statusDate,
    plan: planName(plan),
    benefitCount: rollup.benefitCount,
    index: figure(rollup.index),
    cappedIndex: figure(rollup.cappedIndex),
    coverage: figure(rollup.coverage),
    pessimisticIndex: figure(rollup.pessimisticIndex),
    cells,
    textDigest: textDigestOf(cells, digest),
  };
  return { ...review, seal: sealOf(review, before) };
}

const planName = ({ settings }: Plan): string => settings.planId ?? settings.plan ?? "";

/** A record that came with a copied file: its Plan ID is another, or it names no benefit of this plan. */
function isOfAnotherPlan(all: readonly RecordedReview[], plan: Plan): boolean {
  const last = all[all.length - 1];
  if (last === undefined) return false;
  const { planId } = plan.settings;
  if (planId !== undefined && last.plan !== "" && idKey(planId) === idKey(last.plan)) return false;
  let isEmpty = true;
  const isShared = isSomeLine(last.cells.Benefits, (cell, from, to) => {
    isEmpty = false;
    const end = cell.indexOf(";", from);
    return plan.benefitOf.has(idKey(fieldText(cell.slice(from, end < 0 || end > to ? to : end))));
  });
  const sharesNone = !isEmpty && plan.benefits.length > 0 && !isShared;
  return sharesNone || (planId !== undefined && last.plan !== "" && idKey(planId) !== idKey(last.plan) && idKey(plan.settings.plan ?? "") !== idKey(last.plan));
}

interface ChangesNow {
  /** Without a reason yet, Needs attention. */
  readonly open: readonly OpenChange[];
  /** Told at this review alone. */
  readonly advice: readonly OpenChange[];
  /** What the record of this review says of them. */
  readonly lines: readonly string[];
}

/** What the record says of a change that is as it was at first. */
const putBack = "Validated again";

/** The changes that are open, with those that this review finds and without those that somebody has explained. */
function changesNow(plan: Plan, before: readonly RecordedReview[], changes: Kept["changes"], corrections: Corrections, after: Day): ChangesNow {
  const known = openChanges(before);
  const open = new Map(known);
  const lines: string[] = [];
  const advice: OpenChange[] = [];
  for (const found of changes) {
    const change = { ...found, after };
    const given = corrections.reasonFor(change);
    lines.push(changeLine(given === undefined ? change : { ...change, reason: given.reason, reasonBy: given.by }));
    if (given !== undefined) open.delete(changeKey(change));
    else if (!addChange(open, change)) advice.push(change);
  }
  for (const [key, change] of open) {
    const given = isValidatedAgain(plan, change) ? { reason: putBack, by: change.validatedBy } : corrections.reasonFor(change);
    if (given === undefined) continue;
    open.delete(key);
    lines.push(explainedLine(change, given.reason, given.by));
  }
  return { open: [...open.values()], advice, lines };
}
