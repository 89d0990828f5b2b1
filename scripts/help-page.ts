import { escapeMarkup } from "#core";

/** A page of docs/ as HTML for the static folder: headings, paragraphs, lists, tables, code, emphasis, links and pictures, which is what the docs use. */
export function helpPage(markdown: string): string {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "Help";
  const blocks = markdown
    .replace(/<!--[\s\S]*?-->/g, "")
    .trim()
    .split(/\n{2,}/);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${inline(title)}</title>
</head>
<body>
<main>
${blocks.map(block).join("\n")}
</main>
</body>
</html>
`;
}

function block(text: string): string {
  const lines = text.trim().split("\n");
  const heading = /^(#{1,6}) (.*)$/.exec(text);
  if (heading !== null && lines.length === 1)
    return `<h${heading[1]?.length} id="${anchor(heading[2] ?? "")}">${inline(heading[2] ?? "")}</h${heading[1]?.length}>`;
  if (text.startsWith("```")) return `<pre>${escapeMarkup(lines.slice(1, -1).join("\n"))}</pre>`;
  if (lines.length > 1 && lines.every((line) => line.startsWith("|"))) return table(lines);
  if (/^(- |\d+\. )/.test(text)) return list(text);
  return `<p>${inline(lines.join(" "))}</p>`;
}

function list(text: string): string {
  const tag = text.startsWith("- ") ? "ul" : "ol";
  return `<${tag}>${text
    .split(/\n?^(?:- |\d+\. )/m)
    .slice(1)
    .map((item) => `<li>${inline(item.replace(/\s*\n\s*/g, " "))}</li>`)
    .join("")}</${tag}>`;
}

function table([head = "", , ...rows]: readonly string[]): string {
  const cells = (line: string, tag: "td" | "th"): string =>
    `<tr>${line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => `<${tag}>${inline(cell.trim().replace(/\\\|/g, "|"))}</${tag}>`)
      .join("")}</tr>`;
  return `<table><thead>${cells(head, "th")}</thead><tbody>${rows.map((row) => cells(row, "td")).join("")}</tbody></table>`;
}

const anchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9_ -]/g, "")
    .replace(/ /g, "-");

/** Code first, so that nothing in it is read as emphasis; a link to another page of the docs goes to its HTML. */
const inline = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith("`")
        ? `<code>${escapeMarkup(part.slice(1, -1))}</code>`
        : escapeMarkup(part)
            .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
            .replace(/\*([^*\s][^*]*)\*/g, "<em>$1</em>")
            .replace(/!\[([^\]]+)\]\(([^)\s]+)\)/g, '<img src="$2" alt="$1" width="320">')
            .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, address: string) => `<a href="${address.replace(/\.md(?=#|$)/, ".html")}">${words}</a>`),
    )
    .join("");
