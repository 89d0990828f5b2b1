import { say } from "../../session/wording";
import { part } from "./page-parts";

/** A page served to this computer alone keeps nothing: the next thing served at its address would be hidden by it. */
const isHosted = !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname) || location.search === "?offline";

/** Has the browser keep the page's own files, so that it opens without a network; tells where a newer build of it is ready. */
export async function keepForOffline(): Promise<void> {
  if (!isHosted || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" }).catch(() => undefined);
  if (registration === undefined) return;
  const offerWhereReady = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offerNewerPage(registration.waiting);
  };
  offerWhereReady();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offerWhereReady));
}

function offerNewerPage(waiting: ServiceWorker): void {
  const bar = part("newer");
  const words = document.createElement("span");
  words.textContent = say`A newer version of this page is ready.`;
  const use = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: say`Use it now` });
  use.addEventListener("click", () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: isAlone }: MessageEvent<boolean>) => {
      if (!isAlone) words.textContent = say`A newer version of this page is ready. Close the other tabs that have this page first.`;
    };
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("use it", [port2]);
  });
  bar.replaceChildren(words, use);
  bar.hidden = false;
}
