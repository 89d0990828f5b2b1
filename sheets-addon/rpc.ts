import { say, type AdoptChoices, type ChaseResult, type Language, type MappingLine, type PlanKind, type TableUpdate } from "#core";
import type { MadeCatalogue } from "../languages/made-words";
import type { BeforeAdoption } from "../session/adopt-verbs";
import type { RegisterProposal } from "../session/register-verbs";
import type { ReminderPreview, TimetableSettings, TimetableState } from "../session/timetable-verbs";
import {
  SessionTrouble,
  troubleKinds,
  type BenefitPage,
  type CellPlace,
  type PlanSummary,
  type Reviewed,
  type SettingLine,
  type TroubleKind,
} from "../session/session";

/*
 * What the sidebar may ask of the server over google.script.run, both typed by the one map below. Everything that crosses is
 * plain JSON: days are texts ("2026-10-31"), what is left blank is null, and trouble comes back as words.
 */

/** One call: what is asked with, and what is answered. */
interface Call<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}
type Nothing = Readonly<Record<string, never>>;

export interface PlanCalls {
  readonly summary: Call<Nothing, PlanSummary>;
  /** Before a plan names one: each reading of a plan puts its own language in force. */
  readonly speak: Call<{ readonly language: Language }, null>;
  readonly setUp: Call<{ readonly kind: PlanKind }, PlanSummary>;
  /** `undo` is what undoReview takes: the server keeps nothing between two calls. */
  readonly review: Call<{ readonly day: string | null }, { readonly reviewed: Reviewed; readonly undo: readonly TableUpdate[] }>;
  readonly undoReview: Call<{ readonly undo: readonly TableUpdate[] }, null>;
  readonly goTo: Call<{ readonly place: CellPlace }, null>;
  /** `day` is the one of the last review. */
  readonly benefit: Call<{ readonly id: string; readonly day: string | null }, BenefitPage>;
  readonly chase: Call<{ readonly day: string | null }, ChaseResult>;
  readonly freeze: Call<{ readonly name: string; readonly day: string | null; readonly approvedBy: string; readonly reason: string }, string>;
  readonly markDone: Call<{ readonly review: string; readonly day: string | null; readonly by: string; readonly outcome: string }, string>;
  readonly insertFormula: Call<{ readonly formula: string }, null>;
  readonly settings: Call<Nothing, readonly SettingLine[]>;
  readonly saveSetting: Call<{ readonly name: string; readonly value: string }, readonly SettingLine[]>;
  readonly proposeRegister: Call<{ readonly choices: AdoptChoices; readonly day: string | null }, RegisterProposal>;
  /** The answer is what undoRegister takes. */
  readonly adoptRegister: Call<{ readonly lines: readonly MappingLine[] }, BeforeAdoption>;
  /** `before` is null where another session began it, and `review` what the last review since then gave to take back. */
  readonly undoRegister: Call<{ readonly before: BeforeAdoption | null; readonly review: readonly TableUpdate[] }, null>;
  readonly timetable: Call<Nothing, TimetableState>;
  readonly saveTimetable: Call<{ readonly settings: TimetableSettings; readonly agreed: ReminderPreview | null }, TimetableState>;
  readonly previewReminders: Call<Nothing, ReminderPreview>;
  readonly sendReminders: Call<{ readonly agreed: ReminderPreview }, string>;
}

export type PlanVerb = keyof PlanCalls;
export type RequestOf<Verb extends PlanVerb> = PlanCalls[Verb]["request"];
export type AnswerOf<Verb extends PlanVerb> = PlanCalls[Verb]["answer"];

/** What became of a call. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly trouble: PlainTrouble };

/** The language that it was told in, with what the sidebar tells in it where the sidebar spoke another one. */
export interface Spoken {
  readonly language: Language;
  readonly messages?: MadeCatalogue;
}

/** What callPlan gives back, whatever happened. */
export type Reply<Answer> = Outcome<Answer> & Spoken;

/** A SessionTrouble as it crosses. */
export interface PlainTrouble {
  readonly kind: TroubleKind;
  readonly message: string;
  readonly details: string;
}

/** The answer in a reply. Throws the trouble in it, and for a reply that is none a trouble of ours. */
export function answerIn<Answer>(reply: unknown): Answer {
  const given = typeof reply === "object" && reply !== null ? (reply as Partial<{ answer: Answer; trouble: PlainTrouble }>) : {};
  if (given.trouble !== undefined) throw asTrouble(given.trouble);
  if (!("answer" in given)) throw new SessionTrouble("ours", say`The server gave no answer.`, JSON.stringify(reply) ?? "");
  return given.answer;
}

function asTrouble({ kind, message, details }: PlainTrouble): SessionTrouble {
  return new SessionTrouble(troubleKinds.includes(kind) ? kind : "ours", String(message), String(details));
}

/** The page of the sidebar that a menu item opens. The server hands it over in the page, with the words that it begins with where these are not English: `<div hidden id="start-page" data-page="chase" data-language="de" data-words="…">` behind everything else. */
export const startPages = ["review", "set-up", "baseline", "chase", "timetable", "about"] as const;
export type StartPage = (typeof startPages)[number];
