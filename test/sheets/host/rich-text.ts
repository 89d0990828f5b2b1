import type { Host } from "./host";
import type { HostRichText } from "./model";
import { strict } from "./strict";

type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** Words of one look that lead somewhere as a whole; parts of them with looks of their own are not built. */
export function richTextBuilder(host: Host): Builder {
  let draft: HostRichText = { text: "", link: null };
  return strict<Builder>(host, "Spreadsheet.RichTextValueBuilder", {
    setText(text) {
      draft = { text: String(text), link: null };
      return this;
    },
    setLinkUrl(...given: readonly unknown[]) {
      const [link] = given;
      draft = { ...draft, link: typeof link === "string" ? link : null };
      return this;
    },
    build: () => richText(host, draft),
  });
}

export const richText = (host: Host, state: HostRichText): GoogleAppsScript.Spreadsheet.RichTextValue =>
  strict<GoogleAppsScript.Spreadsheet.RichTextValue>(host, "Spreadsheet.RichTextValue", { getText: () => state.text, getLinkUrl: () => state.link }, state);
