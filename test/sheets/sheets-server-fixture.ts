import type { Cell } from "../../core/port/workbook";
import { speakFromNowOn } from "../../core/words/speaking";
import type { Language } from "../../core/words/words";
import { callPlan } from "../../sheets-addon/server/call-plan";
import type { Google } from "../../sheets-addon/server/google";
import type { AnswerOf, PlanVerb, Reply, RequestOf } from "../../sheets-addon/rpc";
import { openedSheets } from "./sheets-fixture";
import type { HostOptions, SheetsHost } from "./host/sheets-host";

/** The services of a host as the server gets them; its clock is the host's. */
export const googleOf = ({ globals, state }: SheetsHost): Google => ({
  app: globals.SpreadsheetApp,
  charts: globals.Charts,
  html: globals.HtmlService,
  properties: globals.PropertiesService,
  locks: globals.LockService,
  scripts: globals.ScriptApp,
  session: globals.Session,
  mail: globals.MailApp,
  now: () => state.now,
  chance: () => 0.5,
});

/** Work in an execution of its own, which begins in English and leaves nothing behind. */
export function execution<Result>(host: SheetsHost, work: (google: Google) => Result): Result {
  host.state.restart();
  try {
    return work(googleOf(host));
  } finally {
    speakFromNowOn(undefined);
  }
}

/** What the server replies to the sidebar. */
export const replyTo = <Verb extends PlanVerb>(host: SheetsHost, verb: Verb, request: RequestOf<Verb>, spoken: Language | null = null): Reply<AnswerOf<Verb>> =>
  execution(host, (google) => callPlan(google, verb, JSON.parse(JSON.stringify(request)), spoken)) as Reply<AnswerOf<Verb>>;

/** Asks the server as the sidebar does; trouble is thrown by its kind and its words. */
export function ask<Verb extends PlanVerb>(host: SheetsHost, verb: Verb, request: RequestOf<Verb>, spoken: Language | null = null): AnswerOf<Verb> {
  const reply = replyTo(host, verb, request, spoken);
  if ("trouble" in reply) throw new Error(`${reply.trouble.kind}: ${reply.trouble.message}`);
  return reply.answer;
}

/** A person with what Roles says of the address. */
export type Owner = readonly [person: string, email: string | null];

/** A plan in which each of the owners owes the monthly readings of one benefit since January 2026. */
export function planOf(owners: readonly Owner[], options: HostOptions = {}): SheetsHost {
  const benefits: Cell[][] = [["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due", "Owner", "Frequency"]];
  const roles: Cell[][] = [["Person", "Role", "Email"]];
  owners.forEach(([person, email], index) => {
    benefits.push([`B-${String(index + 1).padStart(2, "0")}`, "Fewer errors", "Level", "Decrease", 12, 8, 46023, 46387, person, "Monthly"]);
    roles.push([person, "Benefit owner", email]);
  });
  return openedSheets(
    [
      { name: "Benefits", cells: benefits },
      { name: "Measurements", cells: [["Benefit ID", "Date", "Value"]] },
      { name: "Roles", cells: roles },
      {
        name: "Settings",
        cells: [
          ["Setting", "Value", "Meaning"],
          ["Status date", "2026-10-31", ""],
          ["Currency", "GBP", ""],
        ],
      },
    ],
    options,
  );
}
