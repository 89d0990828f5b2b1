import type { Language } from "#core";
import { createRoot } from "react-dom/client";
import { App, type OpenAt } from "./app";
import type { Orders } from "./orders";
import type { PlanSession } from "../session/session";
import { spokenLanguage, told } from "../session/wording";

/**
 * Draws the pane into an element of the host's page, open at its review or where the host says. Orders come from buttons outside of it,
 * where the host has such. What it gives back draws it anew when another language is in force.
 */
export function mountPane(element: HTMLElement, session: PlanSession, orders?: Orders, openAt?: OpenAt): (language: Language) => void {
  const root = createRoot(element);
  const { title } = document;
  const draw = (language: Language): void => {
    document.documentElement.lang = language;
    document.title = told(title);
    root.render(<App session={session} orders={orders} openAt={openAt} language={language} />);
  };
  draw(spokenLanguage());
  return draw;
}
