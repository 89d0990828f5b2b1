import type { Host } from "./host";
import { stateOf } from "./kinds";
import type { HostDialog, HostMenu } from "./service-state";
import { strict } from "./strict";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const buttons = enumeration<typeof GoogleAppsScript.Base.Button>("Base.Button");

/** The user interface of the spreadsheet. What a user presses was laid down in `answers` before. */
export function userInterface(host: Host): Ui {
  const { services } = host;
  if (!services.hasUi) throw new HostError("Cannot call SpreadsheetApp.getUi() from this context.");
  const show = (kind: HostDialog["kind"], title: string, content: string): void => {
    services.dialogs = [...services.dialogs, { kind, title, content }];
  };
  const page = (html: GoogleAppsScript.HTML.HtmlOutput) => stateOf("HTML.HtmlOutput", html);
  const ask = (kind: "alert" | "prompt", given: readonly unknown[]): { readonly button: string; readonly text: string } => {
    const set = given.find((candidate) => typeof candidate !== "string");
    const words = given.filter((candidate) => typeof candidate === "string");
    show(kind, words.length > 1 ? String(words[0]) : "", String(words.at(-1)));
    const answer = services.answers.shift();
    if (answer === undefined && set !== undefined && wordOf(set) !== "OK") throw new Error(`No answer was laid down for the question: ${words.join(" ")}`);
    return typeof answer === "object" ? answer : { button: answer ?? "OK", text: "" };
  };
  return strict<Ui>(host, "Base.Ui", {
    createMenu: (caption) => menuService(host, caption),
    createAddonMenu: () => menuService(host, "Add-on"),
    showSidebar: (html) => show("sidebar", page(html).title, page(html).content),
    showModalDialog: (html, title) => show("modal", title, page(html).content),
    showModelessDialog: (html, title) => show("modeless", title, page(html).content),
    alert: (...given: readonly unknown[]) => buttons[ask("alert", given).button as keyof typeof buttons],
    prompt(...given: readonly unknown[]) {
      const { button, text } = ask("prompt", given);
      return strict<GoogleAppsScript.Base.PromptResponse>(host, "Base.PromptResponse", {
        getSelectedButton: () => buttons[button as keyof typeof buttons],
        getResponseText: () => text,
      });
    },
  });
}

/** A short word at the lower right corner. */
export function toast({ services }: Host, [message, title = ""]: readonly unknown[]): void {
  services.dialogs = [...services.dialogs, { kind: "toast", title: String(title), content: String(message) }];
}

function menuService(host: Host, caption: string): Menu {
  const items: HostMenu["items"][number][] = [];
  const menu: HostMenu = { caption, items };
  return strict<Menu>(
    host,
    "Base.Menu",
    {
      addItem(text, functionName) {
        items.push({ caption: text, functionName });
        return this;
      },
      addSeparator() {
        items.push("separator");
        return this;
      },
      addSubMenu(inner) {
        items.push(stateOf("Base.Menu", inner));
        return this;
      },
      addToUi() {
        // A menu of the same name takes the place of the one before.
        host.services.menus = [...host.services.menus.filter((menu) => menu.caption !== caption), menu];
      },
    },
    menu,
  );
}
