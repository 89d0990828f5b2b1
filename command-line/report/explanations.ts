import type { ReportDetails } from "#core";
import { escapeHtml } from "./escape";

/** From here on paper shows what the reader has opened on the screen, and not a book. */
const mostOnPaper = 40;

/** How the figures of every benefit came about, folded: the words are those of `benefits explain`. */
export function explanationList({ explanations, unexplainedCount }: ReportDetails, statusLook: (word: string) => string): string {
  const long = explanations.length > mostOnPaper;
  const folded = explanations.map(({ id, name, status, steps }) => {
    const told = steps.map(
      ({ figure, result, rule, inputs }) =>
        `<div><dt>${escapeHtml(figure)} = <b>${escapeHtml(result)}</b></dt><dd>${escapeHtml(rule)}</dd>${inputs.map((input) => `<dd>${escapeHtml(input)}</dd>`).join("")}</div>`,
    );
    return `<details>\n<summary>${escapeHtml(`${id} ${name}`)} <span class="${escapeHtml(statusLook(status))}"><span>${escapeHtml(status)}</span></span></summary>\n<dl>\n${told.join("\n")}\n</dl>\n</details>`;
  });
  return [
    `<p class="quiet">Open a benefit to see each figure with its rule and what went into it, with the row that it stands in. ${long ? "On paper stands what is open here." : "On paper stands what is open here, or all where nothing is."}</p>`,
    `<div class="folded${long ? " long" : ""}">\n${folded.join("\n")}\n</div>`,
    ...(unexplainedCount === 0
      ? []
      : [
          `<p class="quiet">${unexplainedCount} more benefits are not explained here: those behind plan come first. The command line explains each: benefits explain FILE BENEFIT-ID.</p>`,
        ]),
  ].join("\n");
}
