/*
 * Keeps the page's own files in the browser, so that it opens without a network. The list of them and their digests are put here when the
 * product is built: another build is another worker, which takes the place of this one only when no page of the old build is open any more,
 * or the user asks for it, so that no page ever has files of two builds.
 */

export interface KeptFile {
  readonly name: string;
  readonly integrity: string;
}
declare const FILES: readonly KeptFile[];
declare const BUILD: string;

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Messaged {
  readonly ports: readonly MessagePort[];
}
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: { matchAll(which: { readonly includeUncontrolled: true }): Promise<readonly { readonly url: string }[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", heard: (event: Waiting) => void): void;
  addEventListener(type: "fetch", heard: (event: Fetching) => void): void;
  addEventListener(type: "message", heard: (event: Messaged & Waiting) => void): void;
};

const { scope } = self.registration;
/** Of this page alone: other pages of the same origin have caches of their own. */
const ours = `benefits-workbench ${scope} `;
const kept = ours + BUILD;
const names: ReadonlySet<string> = new Set(FILES.map(({ name }) => name));

/** All files or none: one that is not of this build fails its digest, and the browser tries again at the next visit. */
self.addEventListener("install", (event) => {
  const requests = FILES.map(({ name, integrity }) => new Request(scope + name, { cache: "no-cache", integrity }));
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const forget = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(ours) && name !== kept) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const [address = ""] = url.split(/[?#]/);
  if (method !== "GET" || !address.startsWith(scope)) return;
  const name = address.slice(scope.length) || "index.html";
  if (!names.has(name)) return;
  const answer = caches.open(kept).then(async (cache) => (await cache.match(scope + name)) ?? fetch(event.request));
  event.respondWith(answer);
});

/** A page asks for this build in place of the one that it has, which it gets where it is the only one. */
self.addEventListener("message", (event) => {
  const take = async (): Promise<void> => {
    // The pages of the build before are not this worker's own yet.
    const pages = await self.clients.matchAll({ includeUncontrolled: true });
    const isAlone = pages.filter(({ url }) => url.startsWith(scope)).length <= 1;
    event.ports[0]?.postMessage(isAlone);
    if (isAlone) await self.skipWaiting();
  };
  event.waitUntil(take());
});
