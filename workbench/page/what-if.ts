import { say } from "../../session/wording";
import type { Reviewed } from "../../session/session";
import { whatIfLines } from "./what-if-lines";

/** Draws what is tried out, before and after. Every word goes in as text. */
export function drawWhatIf(into: HTMLElement, before: Reviewed | undefined, after: Reviewed | undefined): void {
  if (before === undefined || after === undefined) {
    into.replaceChildren(element("p", say`There is no plan here whose figures could move.`));
    return;
  }
  const lines = whatIfLines(before, after);
  const moved = lines.filter((line) => line.before !== line.after);
  if (moved.length === 0) {
    into.replaceChildren(
      element("p", say`Change a reading, a date or a target in the sheet. What that moves shows here, and nothing is kept until you say so.`),
    );
    return;
  }
  const table = document.createElement("table");
  table.append(row("th", [say`Figure`, say`Before`, say`What if`]), ...moved.map((line) => row("td", [line.what, line.before, line.after])));
  into.replaceChildren(table);
}

function row(kind: "th" | "td", words: readonly string[]): HTMLElement {
  const line = document.createElement("tr");
  line.append(
    ...words.map((text, index) => {
      const cell = element(kind === "td" && index === 0 ? "th" : kind, text);
      cell.setAttribute("scope", kind === "th" ? "col" : "row");
      if (cell.tagName === "TD") cell.removeAttribute("scope");
      return cell;
    }),
  );
  return line;
}

function element(kind: string, text: string): HTMLElement {
  return Object.assign(document.createElement(kind), { textContent: text });
}
