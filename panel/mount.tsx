import { createRoot } from "react-dom/client";
import { App } from "./app";
import type { PlanSession } from "./session";

/** Draws the pane into an element of the host's page. */
export function mountPane(element: HTMLElement, session: PlanSession): void {
  createRoot(element).render(<App session={session} />);
}
