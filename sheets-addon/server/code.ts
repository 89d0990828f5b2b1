import { callerOf, figureFormulas } from "#core";
import { answerSheets } from "../functions/answer-sheets";
import type { StartPage } from "../rpc";
import { spreadsheetDays } from "./spreadsheet-days";
import { addMenu, openSidebar } from "./menu";
import { menuText } from "./menu-text";

/* Code.js: what every call of a formula starts. Whatever is heavy stands in Plan.js, which is only looked over until it is needed. */

export const answer = answerSheets(callerOf(figureFormulas), spreadsheetDays);

export const onOpen = (): void => addMenu(SpreadsheetApp, menuText(Session));
export const onInstall = onOpen;
const open = (page: StartPage): void => openSidebar({ app: SpreadsheetApp, html: HtmlService, session: Session }, page, menuText(Session));
export const menuSetUp = (): void => open("set-up");
export const menuFreeze = (): void => open("baseline");
export const menuChase = (): void => open("chase");
export const menuTimetable = (): void => open("timetable");
export const menuHelp = (): void => open("about");
