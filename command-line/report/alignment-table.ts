import type { AlignmentMap } from "#core";
import { escapeMarkup } from "#core";
import { cellText } from "../../drawing/cell-text";

type Figure = AlignmentMap["benefits"][number]["score"];

/** The alignment map as a table that a screen reader can walk: the number stands in each cell, the colour only repeats it. */
export function alignmentTable({ headline, about, objectives, benefits, leftOut }: AlignmentMap): string {
  const heads = objectives.map(
    ({ id, name, weightShare }) => `<th scope="col"><b>${escapeMarkup(id)}</b> ${escapeMarkup(name)} <small>weight ${percent(weightShare)}</small></th>`,
  );
  const rows = benefits.map(({ id, name, cells, score, weightServed }) =>
    line(`${id} ${name}`, [
      ...cells.map(({ value, level }) => `<td class="score${level === undefined ? "" : ` score-${level}`}">${value === "named" ? "•" : (value ?? "")}</td>`),
      total(percent(score)),
      total(percent(weightServed)),
    ]),
  );
  const money = objectives.map(({ cashableShare }) => percent(cashableShare));
  const feet = [
    line("Alignment score of the objective", [...objectives.map(({ score }) => middle(percent(score))), "<td></td><td></td>"]),
    line("Benefits that serve it", [...objectives.map(({ benefitCount }) => middle(String(benefitCount))), "<td></td><td></td>"]),
    ...(money.some((share) => share !== "") ? [line("Cashable money planned to date that serves it", [...money.map(middle), "<td></td><td></td>"])] : []),
  ];
  const hasNamed = benefits.some(({ cells }) => cells.some(({ value }) => value === "named"));
  const more = [
    ...(leftOut.benefits === 0 ? [] : [`${leftOut.benefits} more benefits that serve less or nothing`]),
    ...(leftOut.objectives === 0 ? [] : [`${leftOut.objectives} more objectives that weigh less`]),
  ];
  return [
    `<p class="lead">${escapeMarkup(headline)}</p>`,
    `<p class="quiet">${escapeMarkup(about)}</p>`,
    keyList(hasNamed),
    '<div class="scroll" tabindex="0" role="region" aria-label="Alignment map">',
    `<table class="heat">\n<caption>Scores of each benefit for each objective</caption>`,
    `<thead><tr><th scope="col">Benefit</th>${heads.join("")}<th scope="col" class="number">Alignment score</th><th scope="col" class="number">Weight served</th></tr></thead>`,
    `<tbody>\n${rows.join("\n")}\n</tbody>\n<tfoot>\n${feet.join("\n")}\n</tfoot>\n</table>\n</div>`,
    ...(more.length === 0 ? [] : [`<p class="quiet">Not shown: ${more.join("; ")}.</p>`]),
  ].join("\n");
}

const line = (name: string, cells: readonly string[]): string => `<tr><th scope="row">${escapeMarkup(name)}</th>${cells.join("")}</tr>`;
const total = (text: string): string => `<td class="number">${text}</td>`;
const middle = (text: string): string => `<td class="score">${text}</td>`;
const percent = (figure: Figure): string => (typeof figure === "number" ? cellText(figure, "0%") : "");

const keyWords = ["0 not", "1", "2", "3", "4", "5 decisive"] as const;

const keyList = (hasNamed: boolean): string =>
  `<ul class="key" aria-label="How strongly the benefit serves the objective">${keyWords.map((word, level) => `<li class="score-${level}">${word}</li>`).join("")}${hasNamed ? "<li>• named, no score</li>" : ""}</ul>`;
