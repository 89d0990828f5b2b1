import { createContext, useContext } from "react";
import type { PlanSession, PlanSummary, Reviewed } from "../session/session";

/** What every page of the pane may look at. */
export interface Pane {
  readonly session: PlanSession;
  readonly summary: PlanSummary;
  readonly reviewed: Reviewed | undefined;
  /** The status date in the field, "" where it is blank. */
  readonly day: string;
  /** A review that a button outside of the pane asks for: what to call when it is done. */
  readonly asked: (() => void) | undefined;
  setAsked(asked: undefined): void;
  setSummary(summary: PlanSummary): void;
  setReviewed(reviewed: Reviewed | undefined): void;
  setDay(day: string): void;
  /** Opens the first tab. */
  toReview(): void;
  /** Opens the page that takes a sheet of the user's own for the plan. */
  toRegister(): void;
  /** Says something to everybody, also to those who hear the pane. */
  say(words: string): void;
}

const context = createContext<Pane | undefined>(undefined);

export const PaneProvider = context.Provider;

/** What opens the page for a sheet of the user's own; undefined where the host does not show its sheets, and outside of the pages. */
export function useRegisterDoor(): (() => void) | undefined {
  const pane = useContext(context);
  return pane?.session.register === undefined ? undefined : pane.toRegister;
}

export function usePane(): Pane {
  const pane = useContext(context);
  if (pane === undefined) throw new Error("This part of the pane stands outside of it.");
  return pane;
}
