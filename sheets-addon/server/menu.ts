import type { StartPage } from "../rpc";
import { phrase } from "#core";

/*
 * What stands in Code.js beside the formulas: the menu, which is made before anybody has allowed anything, and the sidebar.
 */

/** What the sidebar is called. */
export const title = phrase("Benefits plan");

/** The menu: each item with the function of Code.js that it calls; null is a line between. */
const items = [
  [phrase("Review"), "menuReview"],
  null,
  [phrase("Set up…"), "menuSetUp"],
  [phrase("Freeze baseline…"), "menuFreeze"],
  [phrase("Chase list"), "menuChase"],
  [phrase("Timetable…"), "menuTimetable"],
  null,
  [phrase("Help"), "menuHelp"],
] as const;

/** Asks for nothing but the menu, since it runs in AuthMode.NONE too, where anything else is refused. */
export function addMenu(app: Pick<GoogleAppsScript.Spreadsheet.SpreadsheetApp, "getUi">, told: (text: string) => string): void {
  const menu = app.getUi().createAddonMenu();
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(told(item[0]), item[1]);
  }
  menu.addToUi();
}

/** Opens the sidebar on a page, which the page finds in an element behind its end. */
export function openSidebar(
  app: Pick<GoogleAppsScript.Spreadsheet.SpreadsheetApp, "getUi">,
  html: Pick<GoogleAppsScript.HTML.HtmlService, "createHtmlOutputFromFile">,
  page: StartPage,
  title: string,
): void {
  const output = html.createHtmlOutputFromFile("Sidebar").append(`<div hidden id="start-page" data-page="${page}"></div>`).setTitle(title);
  app.getUi().showSidebar(output);
}
