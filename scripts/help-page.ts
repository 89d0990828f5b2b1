import { Marked, type RendererObject } from "marked";
import { escapeMarkup } from "#core";

/**
 * A page of docs/ as HTML for the static folder. What is HTML in the text is shown as text, but for the line breaks within cells
 * of tables; comments are left out; links to other pages of the docs lead to their HTML.
 */
export function helpPage(markdown: string): string {
  const text = markdown.replace(/<!--[\s\S]*?-->/g, "");
  const title = /^# (.*)$/m.exec(text)?.[1] ?? "Help";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)}</title>
</head>
<body>
<main>
${marked.parse(text, { async: false })}</main>
</body>
</html>
`;
}

const renderer: RendererObject = {
  html: ({ text }) => (text === "<br>" ? text : escapeMarkup(text)),
  heading({ tokens, depth, text }) {
    return `<h${depth} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  link({ href, tokens }) {
    return `<a href="${escapeMarkup(href.replace(/\.md(?=#|$)/, ".html"))}">${this.parser.parseInline(tokens)}</a>`;
  },
  image: ({ href, text }) => `<img src="${escapeMarkup(href)}" alt="${escapeMarkup(text)}" width="320">`,
};

/** The anchor that GitHub gives a heading, so that links within the docs lead there in both. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9_ -]/g, "")
    .replace(/ /g, "-");

const marked = new Marked({ gfm: true, renderer });
