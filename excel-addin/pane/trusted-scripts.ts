/*
 * The page lets no script be brought in by its address unless a policy of trusted types says so. Today's Office.js has one of
 * its own for its files; older builds have none, and could not start. This one lets in what the page's content security
 * policy names, and nothing else. It runs before Office.js.
 */

interface TrustedTypes {
  createPolicy(name: "default", rules: { createScriptURL(address: string): string | null }): unknown;
}

const allowed = [new URL(".", location.href).href, "https://appsforoffice.microsoft.com/lib/1/hosted/"];
const isAllowed = (address: string): boolean => allowed.some((folder) => new URL(address, location.href).href.startsWith(folder));

(window as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (isAllowed(address) ? address : null),
});

export {};
