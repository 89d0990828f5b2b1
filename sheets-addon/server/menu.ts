import type { StartPage } from "../rpc";
import { phrase } from "#core";
import type { Google } from "./google";
import { userLanguage } from "./user-language";

/*
 * What stands in Code.js beside the formulas: the menu, which is made before anybody has allowed anything, and the sidebar.
 */

/** What the sidebar is called. */
const title = phrase("Benefits plan");

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

/** What the sidebar shows until the server has handed it all its words. */
const openingTexts = [title, phrase("Benefits"), phrase("Chase"), phrase("Formulas"), phrase("More"), phrase("Opening the plan…")];

/**
 * Opens the sidebar on a page, which the page finds in an element behind its end, with the words that it begins with: `told` has them in
 * the language of the user.
 */
export function openSidebar(
  { app, html, session }: { readonly app: Pick<GoogleAppsScript.Spreadsheet.SpreadsheetApp, "getUi"> } & Pick<Google, "html" | "session">,
  page: StartPage,
  told: (text: string) => string,
): void {
  const language = userLanguage({ session });
  const words = { ...Object.fromEntries(openingTexts.map((text) => [text, told(text)] as const)), "Review (of the plan)": told("Review") };
  const begins = language === "en" ? "" : ` data-language="${language}" data-words="${inAttribute(JSON.stringify(words))}"`;
  const start = `<div hidden id="start-page" data-page="${page}"${begins}></div>`;
  app.getUi().showSidebar(html.createHtmlOutputFromFile("Sidebar").append(start).setTitle(told(title)));
}

const inAttribute = (text: string): string => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
