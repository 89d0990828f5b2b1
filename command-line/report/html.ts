import { escapeMarkup, spokenLanguage } from "#core";
import { createHash } from "node:crypto";

/** Small pieces of an HTML page; every text goes through the escape. */

export interface HtmlTable {
  readonly caption: string;
  readonly headers: readonly HtmlHeader[];
  readonly rows: readonly (readonly HtmlCell[])[];
}

export interface HtmlHeader {
  readonly text: string;
  readonly numeric?: boolean;
  /** Of days, which stay on one line. */
  readonly whole?: boolean;
}

export interface HtmlCell {
  readonly text: string;
  /** A class of the page's style, for instance a status. */
  readonly look?: string;
}

export const cell = (text: string): HtmlCell => ({ text });

/** A table that a screen reader can walk: a caption, column headers, and the first cell of a row as its header. */
export function htmlTable({ caption, headers, rows }: HtmlTable): string {
  const head = headers.map(({ text, numeric }) => `<th ${columnHeader}${numeric === true ? ' class="number"' : ""}>${escapeMarkup(text)}</th>`).join("");
  const body = rows.map((row) => `<tr role="row">${row.map((value, index) => htmlCell(value, index, headers[index])).join("")}</tr>`).join("\n");
  return `<table role="table">\n<caption>${escapeMarkup(caption)}</caption>\n<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n<tbody role="rowgroup">\n${body}\n</tbody>\n</table>`;
}

/** Where a table is shown as cards, browsers forget that it is one: the roles say it again. */
export const [columnHeader, rowHeader] = ['scope="col" role="columnheader"', 'scope="row" role="rowheader"'];

function htmlCell({ text, look }: HtmlCell, index: number, header: HtmlHeader | undefined): string {
  const classes = [header?.numeric === true ? "number" : "", header?.whole === true ? "whole" : "", look ?? ""].filter((name) => name !== "").join(" ");
  const content = look === undefined ? withWholeDays(text) : `<span>${escapeMarkup(text)}</span>`;
  if (index === 0) return `<th ${rowHeader}${classes === "" ? "" : ` class="${escapeMarkup(classes)}"`}>${content}</th>`;
  return dataCell(header?.text ?? "", content, classes);
}

/** A text as markup in which no line ends within a day. */
const withWholeDays = (text: string): string => escapeMarkup(text).replace(/\b\d{4}-\d\d-\d\d\b/g, '<span class="day">$&</span>');

/** A cell with what it stands under, for where it stands in a card; `content` is markup. */
export const dataCell = (label: string, content: string, classes = ""): string =>
  `<td role="cell"${label === "" ? "" : ` data-label="${escapeMarkup(label)}"`}${classes === "" ? "" : ` class="${escapeMarkup(classes)}"`}>${content}</td>`;

/** A section with a heading that it is named by. */
export const section = (id: string, title: string, content: string, className = ""): string =>
  `<section aria-labelledby="${id}"${className === "" ? "" : ` class="${className}"`}>\n<h2 id="${id}">${escapeMarkup(title)}</h2>\n${content}\n</section>`;

/** A list of one figure each: a name, a value, what it means. */
export const figureList = (figures: readonly { readonly label: string; readonly value: string; readonly meaning: string }[]): string =>
  `<dl class="figures">\n${figures.map(({ label, value, meaning }) => `<div><dt>${escapeMarkup(label)}</dt><dd><strong>${escapeMarkup(value)}</strong> <small>${escapeMarkup(meaning)}</small></dd></div>`).join("\n")}\n</dl>`;

/** A page that needs nothing else: it fetches nothing, and runs no script but one that is given, which its policy knows by its digest. */
export const htmlPage = (title: string, style: string, body: readonly string[], script?: string): string =>
  [
    "<!doctype html>",
    `<html lang="${spokenLanguage()}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${script === undefined ? "" : `script-src '${digestOf(script)}'; `}style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body>\n<main>\n${body.filter((part) => part !== "").join("\n")}\n</main>\n${script === undefined ? "" : `<script>${script}</script>\n`}</body>`,
    "</html>",
    "",
  ].join("\n");

export const scroll = (table: string): string => `<div class="scroll" tabindex="0">\n${table}\n</div>`;

/** What stands on one page of paper together, where there is room. */
export const paper = (parts: readonly string[]): string => {
  const shown = parts.filter((part) => part !== "");
  return shown.length === 0 ? "" : `<div class="paper">\n${shown.join("\n")}\n</div>`;
};

/** Two sections side by side where the page is wide enough. */
export const pair = (sections: readonly string[]): string => {
  const shown = sections.filter((section) => section !== "");
  return shown.length === 0 ? "" : `<div class="pair">\n${shown.join("\n")}\n</div>`;
};

/** As a content security policy names a script. */
const digestOf = (script: string): string => `sha256-${createHash("sha256").update(script).digest("base64")}`;
