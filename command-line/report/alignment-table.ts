import { escapeMarkup, plural, say, told, type AlignmentMap } from "#core";
import { cellText } from "../../drawing/cell-text";
import { columnHeader, dataCell, rowHeader } from "./html";

type Figure = AlignmentMap["benefits"][number]["score"];

/** The alignment map as a table that a screen reader can walk: the number stands in each cell, the colour only repeats it. */
export function alignmentTable({ headline, about, objectives, benefits, leftOut }: AlignmentMap): string {
  const [scoreHeading, servedHeading] = [told("Alignment score"), say`Weight served`];
  const heads = objectives.map(
    ({ id, name, weightShare }) =>
      `<th ${columnHeader}><b>${escapeMarkup(id)}</b> ${escapeMarkup(name)} <small>${escapeMarkup(say`weight ${percent(weightShare)}`)}</small></th>`,
  );
  const named = objectives.map(({ id, name }) => `${id} ${name}`);
  const rows = benefits.map(({ id, name, cells, score, weightServed }) =>
    line(`${id} ${name}`, [
      ...cells.map(({ value, level }, at) =>
        dataCell(named[at] ?? "", value === "named" ? "•" : String(value ?? ""), `score${level === undefined ? "" : ` score-${level}`}`),
      ),
      dataCell(scoreHeading, percent(score), "number"),
      dataCell(servedHeading, percent(weightServed), "number"),
    ]),
  );
  const money = objectives.map(({ cashableShare }) => percent(cashableShare));
  const foot = (name: string, shares: readonly string[]): string =>
    line(name, [...shares.map((share, at) => dataCell(named[at] ?? "", share, "score")), dataCell("", ""), dataCell("", "")]);
  const feet = [
    foot(
      say`Alignment score of the objective`,
      objectives.map(({ score }) => percent(score)),
    ),
    foot(
      say`Benefits that serve it`,
      objectives.map(({ benefitCount }) => String(benefitCount)),
    ),
    ...(money.some((share) => share !== "") ? [foot(say`Cashable money planned to date that serves it`, money)] : []),
  ];
  const hasNamed = benefits.some(({ cells }) => cells.some(({ value }) => value === "named"));
  const more = [
    ...(leftOut.benefits === 0
      ? []
      : [say`${plural(leftOut.benefits, "# more benefit that serves less or nothing", "# more benefits that serve less or nothing")}`]),
    ...(leftOut.objectives === 0 ? [] : [say`${plural(leftOut.objectives, "# more objective that weighs less", "# more objectives that weigh less")}`]),
  ];
  return [
    `<p class="lead">${escapeMarkup(headline)}</p>`,
    `<p class="quiet">${escapeMarkup(about)}</p>`,
    keyList(hasNamed),
    '<div class="scroll" tabindex="0" role="region" aria-label="' + escapeMarkup(told("Alignment map")) + '">',
    `<table role="table" class="heat">\n<caption>${escapeMarkup(say`Scores of each benefit for each objective`)}</caption>`,
    `<thead role="rowgroup"><tr role="row"><th ${columnHeader}>${escapeMarkup(told("Benefit"))}</th>${heads.join("")}<th ${columnHeader} class="number">${escapeMarkup(scoreHeading)}</th><th ${columnHeader} class="number">${escapeMarkup(servedHeading)}</th></tr></thead>`,
    `<tbody role="rowgroup">\n${rows.join("\n")}\n</tbody>\n<tfoot role="rowgroup">\n${feet.join("\n")}\n</tfoot>\n</table>\n</div>`,
    ...(more.length === 0 ? [] : [`<p class="quiet">${escapeMarkup(say`Not shown: ${more.join("; ")}.`)}</p>`]),
  ].join("\n");
}

const line = (name: string, cells: readonly string[]): string => `<tr role="row"><th ${rowHeader}>${escapeMarkup(name)}</th>${cells.join("")}</tr>`;
const percent = (figure: Figure): string => (typeof figure === "number" ? cellText(figure, "0%") : "");

const keyWords = (): readonly string[] => [say`0 not`, "1", "2", "3", "4", say`5 decisive`];

const keyList = (hasNamed: boolean): string =>
  `<ul class="key" aria-label="${escapeMarkup(say`How strongly the benefit serves the objective`)}">${keyWords()
    .map((word, level) => `<li class="score-${level}">${escapeMarkup(word)}</li>`)
    .join("")}${hasNamed ? `<li>${escapeMarkup(say`• named, no score`)}</li>` : ""}</ul>`;
