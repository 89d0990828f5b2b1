import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { Orders } from "./orders";
import type { PlanSession } from "./session";

/** Draws the pane into an element of the host's page. Orders come from buttons outside of it, where the host has such. */
export function mountPane(element: HTMLElement, session: PlanSession, orders?: Orders): void {
  createRoot(element).render(<App session={session} orders={orders} />);
}
