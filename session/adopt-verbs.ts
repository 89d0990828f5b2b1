import {
  adoptUpdate,
  dayOf,
  fieldsOf,
  forgetRegister,
  isoDate,
  leftAlone,
  mappingTable,
  ownedColumnsTable,
  previewRegister,
  propose,
  readMapping,
  shownId,
  ReviewImpossible,
  wordsOf,
  withChoices,
  withoutStatusColumns,
  type AdoptChoices,
  type AdoptQuestion,
  type MappingLine,
  type PlanSnapshot,
  type PlanUpdate,
  type Proposal,
  type SheetLook,
  type TableUpdate,
} from "#core";
import { statusDateOf } from "./plan-summary";
import type { RegisterPreview, RegisterProposal, RegisterQuestion } from "./register-verbs";
import { dayOfText } from "./verbs";

/*
 * What the pane's verbs for a register of the user's own do, without a host and without waiting: what the host shows of the
 * sheets and what the person said in, what is drawn out.
 */

/** What the sheets are taken for. Days that nobody said are the usual ones, so that there is something to look at; each is asked for all the same. */
export function proposeVerb(seen: readonly SheetLook[], snapshot: PlanSnapshot, choices: AdoptChoices, day: string | undefined): RegisterProposal {
  const looks = withoutStatusColumns(seen);
  const proposal = propose(looks, choices);
  const on = dayOfText(day) ?? statusDateOf(snapshot) ?? lastDayOf(proposal.lines);
  const questions = proposal.questions.map((question) => ({ ...question, usual: usualDay(question, on) }));
  const usual = Object.fromEntries(questions.flatMap(({ key, usual: taken }) => (taken === null ? [] : [[key, taken]])));
  const whole = propose(looks, withChoices({ assumed: usual }, choices));
  return {
    choices,
    sheet: proposal.sheets[0] ?? null,
    notARegister: proposal.notARegister ?? null,
    sheets: [...new Set(looks.map(({ sheet }) => sheet))],
    headings: proposal.headings.map((heading) => ({ ...heading, samples: heading.samples.slice(0, 3) })),
    fields: [...new Set(fieldsOf("Benefits")), leftAlone],
    questions,
    assumptions: proposal.assumptions.map((assumption) => ({ ...assumption, words: wordsOf(assumption.field) })),
    missing: proposal.missing,
    preview: previewOf(looks, whole, snapshot, on),
    lines: whole.lines,
  };
}

/** Readings are of the status date, and targets due at the end of its year, where nobody says otherwise. */
function usualDay({ key, wants }: AdoptQuestion, on: number | undefined): RegisterQuestion["usual"] {
  if (wants !== "day" || on === undefined) return null;
  const year = Number(isoDate(on).slice(0, 4));
  return isoDate(key === "Start" ? dayOf(year, 1, 1) : key === "Due" ? dayOf(year, 12, 31) : on);
}

const shownBenefits = 5;

function previewOf(looks: readonly SheetLook[], { sheets, table, lines }: Proposal, snapshot: PlanSnapshot, day: number | undefined): RegisterPreview {
  if (day === undefined || !looks.some((look) => look.sheet === sheets[0] && look.table === table)) return { day: null, benefits: [], count: 0, byStatus: {} };
  try {
    const settings = snapshot.tables.find(({ name }) => name === "Settings");
    const benefits = Object.entries(previewRegister(looks, lines, settings, day).result.benefits);
    const byStatus: Record<string, number> = {};
    for (const [, { status }] of benefits) byStatus[String(status)] = (byStatus[String(status)] ?? 0) + 1;
    return {
      day: isoDate(day),
      benefits: benefits.slice(0, shownBenefits).map(([id, benefit]) => ({
        id: shownId(id, benefit.row),
        name: benefit.name,
        status: String(benefit["status"]),
        planned: figure(benefit["plannedToDate"]),
        actual: figure(benefit["actualToDate"]),
        reason: typeof benefit["reason"] === "string" ? benefit["reason"] : null,
      })),
      count: benefits.length,
      byStatus,
    };
  } catch (error) {
    if (!(error instanceof ReviewImpossible)) throw error;
    return { day: isoDate(day), benefits: [], count: 0, byStatus: {} };
  }
}

const figure = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** The last day that the mapping speaks of readings of. */
function lastDayOf(lines: readonly MappingLine[]): number | undefined {
  const days = lines.flatMap(({ field, periodEnd }) =>
    periodEnd !== undefined && /^(?:Reading date|Actual (?:of|up to) a period)$/.test(field) ? [periodEnd] : [],
  );
  return days.length === 0 ? undefined : Math.max(...days);
}

/** What stood before a register was used. Plain data, for a host that keeps nothing between two calls. */
export interface BeforeAdoption {
  /** The mapping that the workbook had; null where it had none. */
  readonly mapping: readonly MappingLine[] | null;
  /** Whether a review had written its sheets. */
  readonly wasReviewed: boolean;
}

export function beforeAdoption({ tables }: PlanSnapshot): BeforeAdoption {
  const table = tables.find(({ name }) => name === mappingTable);
  return { mapping: table === undefined ? null : readMapping(table).lines, wasReviewed: tables.some(({ name }) => name === ownedColumnsTable) };
}

/**
 * What takes the use of a register back, with the reviews of it. Where it is the mapping before that comes back, `review` puts the
 * columns of the last review back. What stood before is not known where another session began it.
 */
export function undoAdoption(
  before: BeforeAdoption | undefined,
  snapshot: PlanSnapshot,
  looks: readonly SheetLook[],
  review: readonly TableUpdate[],
): PlanUpdate {
  if (before !== undefined && before.mapping !== null) return { ...adoptUpdate(before.mapping), tables: review };
  return forgetRegister(snapshot, looks, before?.wasReviewed);
}
