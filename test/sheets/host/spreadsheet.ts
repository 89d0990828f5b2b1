import { sheetById, type Host } from "./host";
import { stateOf } from "./kinds";
import { addMetadata, metadataFinder, metadataOn } from "./metadata";
import type { HostSheet } from "./model";
import { namedRange, namedRangesOn, removeNamedRange, setNamedRange } from "./named-ranges";
import { placeOf } from "./notation";
import { activePlace, activeSheet, currentCell, selectCell, selectRange, selectSheet } from "./selection";
import { addSheet, moveSheet, removeSheet, renameSheet, sheetNamed } from "./sheets";
import { strict, type Members } from "./strict";
import { HostError } from "./trouble";
import { wordOf } from "./words";
import { offsetAt } from "./zone";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The spreadsheet as scripts get it. */
export const spreadsheetService = (host: Host, toast: (words: readonly unknown[]) => void): Spreadsheet =>
  strict<Spreadsheet>(host, "Spreadsheet.Spreadsheet", {
    ...spreadsheetItself(host),
    ...spreadsheetSheets(host),
    ...spreadsheetRanges(host),
    toast: (...words: readonly unknown[]) => toast(words),
  });

function spreadsheetItself(host: Host): Members<Spreadsheet> {
  const { spreadsheet } = host;
  return {
    getId: () => spreadsheet.id,
    getName: () => spreadsheet.name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${spreadsheet.id}/edit`,
    rename(name) {
      spreadsheet.name = name;
    },
    getSpreadsheetLocale: () => spreadsheet.locale,
    setSpreadsheetLocale(locale) {
      spreadsheet.locale = locale;
    },
    getSpreadsheetTimeZone: () => spreadsheet.timeZone,
    setSpreadsheetTimeZone(zone) {
      offsetAt(0, zone);
      spreadsheet.timeZone = zone;
    },
    getOwner: () => host.make.user(spreadsheet.owner),
    getEditors: () => [spreadsheet.owner, ...spreadsheet.editors].map(host.make.user),
    addDeveloperMetadata(key: string, ...more: readonly unknown[]) {
      addMetadata(host, { type: "SPREADSHEET" }, key, more);
      return this;
    },
    getDeveloperMetadata: () => metadataOn(host, { type: "SPREADSHEET" }),
    createDeveloperMetadataFinder: () => metadataFinder(host, { type: "SPREADSHEET" }),
    getProtections: (type) => spreadsheet.protections.filter((protection) => protection.type === wordOf(type)).map(host.make.protection),
  };
}

function spreadsheetSheets(host: Host): Members<Spreadsheet> {
  const { spreadsheet } = host;
  const nullable = (sheet: HostSheet | undefined): GoogleAppsScript.Spreadsheet.Sheet | null => (sheet === undefined ? null : host.make.sheet(sheet));
  return {
    getSheets: () => spreadsheet.sheets.map(host.make.sheet),
    getNumSheets: () => spreadsheet.sheets.length,
    getSheetByName: (name) => nullable(sheetNamed(spreadsheet, name)),
    getSheetById: (id) => nullable(spreadsheet.sheets.find((sheet) => sheet.id === id)),
    getActiveSheet: () => host.make.sheet(activeSheet(host)),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => selectSheet(host, sheet),
    insertSheet(...given: readonly unknown[]) {
      const name = given.find((candidate) => typeof candidate === "string");
      const index = given.find((candidate) => typeof candidate === "number");
      if (given.some((candidate) => typeof candidate === "object")) throw new HostError("insertSheet with a template is not built here");
      const sheet = addSheet(
        spreadsheet,
        typeof name === "string" ? name : undefined,
        typeof index === "number" ? index : spreadsheet.sheets.indexOf(activeSheet(host)) + 1,
      );
      // A new sheet is the active one from then on.
      spreadsheet.activeSheetId = sheet.id;
      return host.make.sheet(sheet);
    },
    deleteSheet: (sheet) => removeSheet(spreadsheet, stateOf("Spreadsheet.Sheet", sheet)),
    deleteActiveSheet() {
      removeSheet(spreadsheet, activeSheet(host));
      return host.make.sheet(activeSheet(host));
    },
    moveActiveSheet: (position) => moveSheet(spreadsheet, activeSheet(host), position),
    renameActiveSheet: (name) => renameSheet(spreadsheet, activeSheet(host), name),
  };
}

function spreadsheetRanges(host: Host): Members<Spreadsheet> {
  const { spreadsheet } = host;
  return {
    getRange: (notation) => host.make.range(placeOf(spreadsheet, notation, activeSheet(host))),
    getRangeList: (notations) => host.make.rangeList(notations.map((notation) => placeOf(spreadsheet, notation, activeSheet(host)))),
    getRangeByName(name) {
      const named = namedRange(spreadsheet.namedRanges, name);
      return named?.area === undefined ? null : host.make.range({ sheet: sheetById(spreadsheet, named.sheetId), area: named.area });
    },
    getNamedRanges: () => namedRangesOn(host),
    setNamedRange: (name, range) => setNamedRange(host, name, range),
    removeNamedRange: (name) => removeNamedRange(host, name),
    getActiveRange: () => host.make.range(activePlace(host)),
    getActiveCell: () => host.make.range(currentCell(activeSheet(host))),
    getCurrentCell: () => host.make.range(currentCell(activeSheet(host))),
    setActiveRange: (range) => selectRange(host, range),
    setCurrentCell: (cell) => selectCell(host, cell),
  };
}
