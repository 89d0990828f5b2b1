import { offered } from "#core";
import type { OpenAt } from "../../panel/app";
import { mountPane } from "../../panel/mount";
import { startPages, type StartPage } from "../rpc";
import catalogue from "./formula-catalogue.json";
import { serverCall, type ScriptRunner } from "./server-call";
import { sidebarSpeech, type Opening } from "./sidebar-speech";
import { sidebarSession } from "./sidebar-session";

/* The sidebar's entry. The page runs in Google's own frame, whose script lends it the server's functions as google.script.run. */
declare const google: { readonly script: { readonly run: ScriptRunner } };

/** What package.json says, put here when the product is built. */
declare const PRODUCT_VERSION: string;

/** Where each item of the menu opens the pane. */
const places: Readonly<Record<StartPage, OpenAt>> = {
  review: { tab: "review" },
  chase: { tab: "chase" },
  "set-up": { tab: "more", more: "setUp" },
  baseline: { tab: "more", more: "baseline" },
  timetable: { tab: "more", more: "timetable" },
  about: { tab: "more", more: "about" },
};

/** The words that the server put into the page; none in English. */
function openingOf({ language, words }: DOMStringMap): Opening | undefined {
  const known = offered.find((offered) => offered === language);
  return known === undefined || known === "en" || words === undefined ? undefined : { language: known, words: JSON.parse(words) as Opening["words"] };
}

// The server hands the page over in an element behind the end of this page, which is there only when the whole page is.
document.addEventListener("DOMContentLoaded", () => {
  const element = document.getElementById("pane");
  const given = document.getElementById("start-page")?.dataset ?? {};
  const start = startPages.find((page) => page === given["page"]) ?? "review";
  if (element === null) return;
  const speech = sidebarSpeech((language) => draw(language), openingOf(given));
  const call = serverCall(() => google.script.run, speech);
  const draw = mountPane(element, sidebarSession(call, catalogue, PRODUCT_VERSION), undefined, places[start]);
});
