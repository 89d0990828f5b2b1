import type { Host } from "./host";
import { strict } from "./strict";
import { HostError } from "./trouble";

type Output = GoogleAppsScript.HTML.HtmlOutput;

/** HtmlService over the HTML files of the host. Templates are not built here: the product has none. */
export function htmlService(host: Host): GoogleAppsScript.HTML.HtmlService {
  return strict<GoogleAppsScript.HTML.HtmlService>(host, "HTML.HtmlService", {
    createHtmlOutput: (html: unknown = "") => output(host, String(html)),
    createHtmlOutputFromFile(name) {
      const content = host.services.files[name] ?? host.services.files[`${name}.html`];
      if (content === undefined) throw new HostError(`No HTML file named ${name} was found.`);
      return output(host, content);
    },
  });
}

function output(host: Host, start: string): Output {
  const page = { content: start, title: "", width: null as number | null, height: null as number | null };
  return strict<Output>(
    host,
    "HTML.HtmlOutput",
    {
      getContent: () => page.content,
      getTitle: () => page.title,
      getWidth: () => page.width as number,
      getHeight: () => page.height as number,
      append(content) {
        page.content += content;
        return this;
      },
      appendUntrusted(content) {
        page.content += content.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
        return this;
      },
      setContent(content) {
        page.content = content;
        return this;
      },
      setTitle(title) {
        page.title = title;
        return this;
      },
      setWidth(width) {
        page.width = width;
        return this;
      },
      setHeight(height) {
        page.height = height;
        return this;
      },
      addMetaTag() {
        return this;
      },
      clear() {
        page.content = "";
        return this;
      },
    },
    page,
  );
}
