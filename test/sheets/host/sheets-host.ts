import { constants, createContext, runInContext } from "node:vm";
import { spreadsheetApp } from "./app";
import { permit } from "./auth";
import { makeCalls, type Calls } from "./calls";
import { cacheService } from "./cache";
import { chartService } from "./charts";
import { written } from "./cells";
import { ruleOn } from "./conditional-formats";
import { filterService } from "./filters";
import type { AuthMode, Host, Makers } from "./host";
import { htmlService } from "./html";
import { lockService } from "./locks";
import { mailApp } from "./mail";
import { metadataService } from "./metadata";
import { copyOfSpreadsheet, newSheet, plainCell, putCell, withLook, type HostSheet, type HostSpreadsheet } from "./model";
import { namedRangeService } from "./named-ranges";
import { propertiesService } from "./properties";
import { protectionService, userService } from "./protections";
import { rangeListService } from "./range-list";
import { rangeMembers, rangeService } from "./range";
import type { Realm } from "./realm";
import { scriptDate } from "./script-date";
import { newServiceState } from "./service-state";
import { sheetService } from "./sheet";
import { spreadsheetService } from "./spreadsheet";
import { strict } from "./strict";
import { scriptApp } from "./triggers";
import { toast, userInterface } from "./ui";
import { logs, session, utilities } from "./utilities";
import { validationService } from "./validations";

/** A sheet to begin with. Cells are written as a script would write them: "=1" is a formula, "5%" a number, "'5%" a text. */
export interface StartSheet {
  readonly name: string;
  readonly cells?: readonly (readonly unknown[])[];
  /** Number formats of whole columns from A, set before the cells are written. */
  readonly formats?: readonly (string | undefined)[];
  readonly rows?: number;
  readonly columns?: number;
}

export interface HostOptions {
  readonly sheets?: readonly StartSheet[];
  /** Of the spreadsheet. */
  readonly timeZone?: string;
  /** Of the script's manifest. */
  readonly scriptTimeZone?: string;
  readonly locale?: string;
  readonly authMode?: AuthMode;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** What the user has granted. */
  readonly scopes?: readonly string[];
  /** HTML files of the script project. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What the add-on asks for, and no more. */
const leastScopes = ["spreadsheets.currentonly", "script.container.ui", "script.scriptapp", "script.send_mail"].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

/** What a script finds as globals. */
export interface HostGlobals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: object;
}

export interface SheetsHost {
  readonly globals: HostGlobals;
  /** The spreadsheet as a script gets it. */
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** What the services keep, to look at and to change behind the script's back. */
  readonly state: Host;
  readonly calls: Calls;
  /** Members that a script used although they are not there or not built here. A test expects none. */
  readonly violations: readonly string[];
  /** A bare context in which scripts find the globals, with Dates of the script's time zone, and nothing of Node. */
  context(): Record<string, unknown>;
  /** Everything that a user could see in the spreadsheet, as plain data to compare. */
  snapshot(): HostSpreadsheet;
}

export function sheetsHost({
  sheets = [{ name: "Sheet1" }],
  timeZone = "Etc/UTC",
  scriptTimeZone = "Etc/UTC",
  locale = "en_US",
  authMode = "FULL",
  now = Date.UTC(2026, 9, 31, 9),
  scopes = leastScopes,
  files = {},
}: HostOptions = {}): SheetsHost {
  const spreadsheet: HostSpreadsheet = {
    id: "1SpreadsheetOfTheTests",
    name: "Plan",
    locale,
    timeZone,
    sheets: [],
    activeSheetId: 0,
    namedRanges: [],
    metadata: [],
    protections: [],
    owner: "owner@example.com",
    editors: ["editor@example.com"],
    nextId: 1,
  };
  const DateOfScript = scriptDate(Date, scriptTimeZone, () => host.now);
  const make: Makers = {
    range: (place) => rangeService(host, place),
    members: (place) => rangeMembers(host, place),
    rangeList: (places) => rangeListService(host, places),
    sheet: (sheet) => sheetService(host, sheet),
    spreadsheet: () => service,
    rule: (rule) => ruleOn(host, rule),
    validation: (validation) => validationService(host, validation),
    chart: (chart) => chartService(host, chart),
    filter: (sheet, filter) => filterService(host, sheet, filter),
    protection: (protection) => protectionService(host, protection),
    metadata: (metadata) => metadataService(host, metadata),
    namedRange: (named) => namedRangeService(host, named),
    user: (email) => userService(host, email),
  };
  const host: Host = {
    spreadsheet,
    make,
    calls: makeCalls(),
    violations: [],
    user: spreadsheet.owner,
    now,
    authMode,
    realm: { Array, Object, Error, Date: DateOfScript },
    services: newServiceState(scopes, files),
    permit: (kind, method) => permit(host.authMode, host.services.scopes, kind, method),
    restart() {
      host.calls.restart();
      for (const lock of host.services.locks.values()) lock.mine = undefined;
    },
  };
  const service = spreadsheetService(host, (words) => toast(host, words));
  for (const start of sheets) addStart(host, start);
  spreadsheet.activeSheetId = spreadsheet.sheets[0]?.id ?? 0;
  const globals: HostGlobals = {
    SpreadsheetApp: spreadsheetApp(host, () => userInterface(host)),
    Charts: strict<GoogleAppsScript.Charts.Charts>(host, "Charts.Charts", {}),
    HtmlService: htmlService(host),
    PropertiesService: propertiesService(host),
    CacheService: cacheService(host),
    LockService: lockService(host),
    ScriptApp: scriptApp(host),
    MailApp: mailApp(host),
    Utilities: utilities(host),
    Session: session(host, scriptTimeZone),
    ...logs(host),
  };

  return {
    globals,
    spreadsheet: service,
    state: host,
    calls: host.calls,
    violations: host.violations,
    context() {
      // An object of this realm, made a context, would be asked for each global at each use.
      const context = Object.assign(createContext(constants.DONT_CONTEXTIFY), globals) as Record<string, unknown>;
      const realm = runInContext("({ Array, Object, Error, Date })", context) as Realm;
      host.realm = { ...realm, Date: scriptDate(realm.Date, scriptTimeZone, () => host.now) };
      context["Date"] = host.realm.Date;
      return context;
    },
    snapshot: () => copyOfSpreadsheet(spreadsheet),
  };
}

function addStart(host: Host, { name, cells = [], formats = [], rows = 1000, columns = 26 }: StartSheet): void {
  const widest = Math.max(0, ...cells.map((row) => row.length));
  const sheet: HostSheet = newSheet(host.spreadsheet.nextId++, name, Math.max(rows, cells.length), Math.max(columns, widest));
  host.spreadsheet.sheets.push(sheet);
  cells.forEach((row, index) =>
    row.forEach((value, column) => {
      const numberFormat = formats[column];
      putCell(
        sheet,
        index + 1,
        column + 1,
        written(numberFormat === undefined || index === 0 ? plainCell : withLook(plainCell, { numberFormat }), value, host),
      );
    }),
  );
}
