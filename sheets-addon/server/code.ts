import { callerOf, figureFormulas } from "#core";
import { answerSheets } from "../functions/answer-sheets";
import { spreadsheetDays } from "./spreadsheet-days";
import { addMenu, openSidebar } from "./menu";

/* Code.js: what every call of a formula starts. Whatever is heavy stands in Plan.js, which is only looked over until it is needed. */

export const answer = answerSheets(callerOf(figureFormulas), spreadsheetDays);

export const onOpen = (): void => addMenu(SpreadsheetApp);
export const onInstall = onOpen;
export const menuSetUp = (): void => openSidebar(SpreadsheetApp, HtmlService, "set-up");
export const menuFreeze = (): void => openSidebar(SpreadsheetApp, HtmlService, "baseline");
export const menuChase = (): void => openSidebar(SpreadsheetApp, HtmlService, "chase");
export const menuTimetable = (): void => openSidebar(SpreadsheetApp, HtmlService, "timetable");
export const menuHelp = (): void => openSidebar(SpreadsheetApp, HtmlService, "about");
