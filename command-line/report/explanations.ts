import type { ReportDetails } from "#core";
import { escapeMarkup, plural, say, told } from "#core";

/** How the figures of every benefit came about, folded, and on paper only where it is asked for: the words are those of `benefits explain`. */
export function explanationList({ explanations, unexplainedCount }: ReportDetails, statusLook: (word: string) => string): string {
  const folded = explanations.map(({ id, name, status, steps }) => {
    const figureLines = steps.map(
      ({ figure, result, rule, inputs }) =>
        `<div><dt>${escapeMarkup(figure)} = <b>${escapeMarkup(result)}</b></dt><dd>${escapeMarkup(rule)}</dd>${inputs.map((input) => `<dd>${escapeMarkup(input)}</dd>`).join("")}</div>`,
    );
    return `<details>\n<summary>${escapeMarkup(`${id} ${name}`)} <span class="${escapeMarkup(statusLook(told(status)))}"><span>${escapeMarkup(told(status))}</span></span></summary>\n<dl>\n${figureLines.join("\n")}\n</dl>\n</details>`;
  });
  return [
    `<p class="quiet">${escapeMarkup(say`Open a benefit to see each figure with its rule and what went into it, with the row that it stands in. Paper shows those that are open.`)}</p>`,
    `<p class="switch"><label><input type="checkbox">${escapeMarkup(say`Print all of them`)}</label></p>`,
    `<div class="folded">\n${folded.join("\n")}\n</div>`,
    ...(unexplainedCount === 0
      ? []
      : [
          `<p class="quiet">${escapeMarkup(say`${plural(unexplainedCount, "# more benefit is", "# more benefits are")} not explained here: those behind plan come first. The command line explains each: benefits explain FILE BENEFIT-ID.`)}</p>`,
        ]),
  ].join("\n");
}
