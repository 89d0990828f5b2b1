import type { UserSession } from "./user-language";

/** The services of Apps Script that the server uses. Called when something is to be done, never while the script loads. */
export interface Google {
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly charts: GoogleAppsScript.Charts.Charts;
  readonly html: Pick<GoogleAppsScript.HTML.HtmlService, "createHtmlOutputFromFile">;
  readonly properties: Pick<GoogleAppsScript.Properties.PropertiesService, "getDocumentProperties" | "getUserProperties">;
  readonly locks: Pick<GoogleAppsScript.Lock.LockService, "getDocumentLock">;
  readonly scripts: Pick<
    GoogleAppsScript.Script.ScriptApp,
    "getUserTriggers" | "newTrigger" | "deleteTrigger" | "getAuthorizationInfo" | "AuthMode" | "AuthorizationStatus"
  >;
  readonly session: UserSession;
  readonly mail: { sendEmail(message: GoogleAppsScript.Mail.MailAdvancedParameters): void; getRemainingDailyQuota(): number };
  /** The instant, in milliseconds since 1970. */
  now(): number;
  /** A number from 0 up to 1, another one each time. */
  chance(): number;
}

export const liveGoogle = (): Google => ({
  app: SpreadsheetApp,
  charts: Charts,
  html: HtmlService,
  properties: PropertiesService,
  locks: LockService,
  scripts: ScriptApp,
  session: Session,
  mail: MailApp,
  now: () => Date.now(),
  chance: () => Math.random(),
});
