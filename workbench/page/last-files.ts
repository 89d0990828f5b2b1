import { say, spokenLanguage } from "../../session/wording";
import { part } from "./page-parts";
import type { Opened } from "../worker/protocol";
import type { WorkerCalls } from "./worker-calls";

/** The workbooks that the browser keeps: a list of the last ones, and an offer of what was not saved. */
export interface LastFiles {
  draw(): Promise<void>;
  /** Offers the last workbook anew where it has changes that were not saved. */
  offer(): Promise<void>;
}

export function lastFiles({ call }: WorkerCalls, open: (name: string) => void): LastFiles {
  const menu = part<HTMLDetailsElement>("files");
  const list = part("file-list");
  const chosen = (work: () => void) => () => {
    menu.open = false;
    work();
  };
  const forget = (): void =>
    void call("forgetKept").then(() => {
      part("offer").hidden = true;
      return draw();
    });

  async function draw(): Promise<void> {
    const kept = await call("kept");
    menu.hidden = kept.length === 0;
    list.replaceChildren(
      ...kept.map(({ name, at, isChanged }) =>
        button(
          isChanged ? say`${name}, not saved (${shownTime(at)})` : `${name} (${shownTime(at)})`,
          chosen(() => open(name)),
        ),
      ),
      button(say`Forget these files`, chosen(forget)),
    );
  }

  // Since it was drawn last a file may have been saved.
  menu.addEventListener("toggle", () => void (menu.open && draw()));

  return {
    draw,
    async offer() {
      const unsaved = (await call("kept")).find(({ isChanged }) => isChanged);
      if (unsaved === undefined) return;
      const offer = part("offer");
      const words = document.createElement("span");
      words.textContent = unsaved.isTrying
        ? say`${unsaved.name} has changes of ${shownTime(unsaved.at)} that were not saved, the last of them only tried out.`
        : say`${unsaved.name} has changes of ${shownTime(unsaved.at)} that were not saved.`;
      const leave = button(say`Not now`, () => (offer.hidden = true));
      offer.replaceChildren(
        words,
        button(say`Open it again`, () => open(unsaved.name)),
        leave,
      );
      offer.hidden = false;
    },
  };
}

function button(words: string, work: () => unknown): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words });
  made.addEventListener("click", () => void work());
  return made;
}

/** What became of changes that a workbook came back with. */
export const restoredWords = ({ at, canUndo, isTrying }: NonNullable<Opened["unsaved"]>): readonly string[] => [
  isTrying
    ? say`The changes of ${shownTime(at)} and before are in it, and what you were trying out is again.`
    : say`The changes of ${shownTime(at)} and before are in it.`,
  ...(canUndo && !isTrying ? [say`Undo takes them back, all at once.`] : []),
];

/** A time in the language in force; in English as the user's own browser writes it, which knows of which English. */
const shownTime = (at: number): string =>
  new Date(at).toLocaleString(spokenLanguage() === "en" ? undefined : spokenLanguage(), { dateStyle: "medium", timeStyle: "short" });
