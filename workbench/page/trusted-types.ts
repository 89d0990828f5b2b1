interface TrustedTypes {
  createPolicy(
    name: "default",
    rules: { createScriptURL(address: string): string | null; createHTML(html: string, type: string, sink: string): string | null },
  ): unknown;
}

/**
 * The page's content security policy lets no text become a script or a piece of the page unless this says so: scripts are the page's
 * own files, and text is read as HTML only where that stays a document apart (what is pasted), never put into the page.
 */
export function trustOwnScripts(): void {
  const folder = new URL(".", location.href).href;
  (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (new URL(address, location.href).href.startsWith(folder) ? address : null),
    createHTML: (html, _, sink) => (html === "" || sink === "DOMParser parseFromString" ? html : null),
  });
}
