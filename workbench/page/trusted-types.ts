interface TrustedTypes {
  createPolicy(
    name: "default",
    rules: { createScriptURL(address: string): string | null; createHTML(html: string, type: string, sink: string): string | null },
  ): unknown;
}

/**
 * The page's content security policy lets no text become a script or a piece of the page unless this says so: scripts are the page's
 * own files, and text is read as HTML only where that stays a document apart (what is pasted), never put into the page. What the grid
 * reads as a piece of such a document has lost before what could run or be fetched.
 */
export function trustOwnScripts(): void {
  const folder = new URL(".", location.href).href;
  (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (new URL(address, location.href).href.startsWith(folder) ? address : null),
    createHTML: (html, _, sink) => {
      if (html === "" || sink === "DOMParser parseFromString") return html;
      return sink === "Range createContextualFragment" ? harmless(html) : null;
    },
  });
}

/** What may stand at an element of what is pasted: how it looks, how many cells it takes, and what a program notes of its own cells. */
const harmlessAttribute = /^(?:style|class|colspan|rowspan|width|height|align|valign|lang|dir|data-.*)$/i;
const running =
  "script, iframe, frame, object, embed, applet, link, meta, base, form, input, button, img, picture, svg, math, video, audio, template, noscript";

/** The same without elements that run or fetch anything, and with none but harmless attributes. */
function harmless(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(running)) element.remove();
  for (const element of page.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) if (!harmlessAttribute.test(name)) element.removeAttribute(name);
  return page.documentElement.innerHTML;
}
