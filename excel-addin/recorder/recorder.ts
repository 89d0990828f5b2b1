import { record, type RecordedPair, type RichApi } from "./record";

declare const OSF: { readonly DDA: { RichApi: RichApi } };

/*
 * A page for someone with Excel who wants to show how it answers: the pane with a bar at its foot, which copies or saves what
 * was said. It is built only when asked for, and nothing of it leaves the page by itself.
 */
const pairs: RecordedPair[] = [];
const recorded = (): string => JSON.stringify({ excel: Office.context.diagnostics, pairs }, null, 1);

function bar(): () => void {
  const foot = document.createElement("div");
  Object.assign(foot.style, {
    position: "fixed",
    left: "0",
    right: "0",
    bottom: "0",
    padding: "8px",
    display: "flex",
    gap: "8px",
    alignItems: "center",
    background: "#fff4ce",
    color: "#000",
    font: "12px sans-serif",
  });
  const count = document.createElement("span");
  const copy = document.createElement("button");
  copy.textContent = "Copy the recording";
  copy.onclick = () => void navigator.clipboard.writeText(recorded()).then(() => void (copy.textContent = "Copied"));
  const save = document.createElement("a");
  save.textContent = "Save it";
  save.download = "excel-recording.json";
  save.href = "#";
  save.onclick = () => void (save.href = URL.createObjectURL(new Blob([recorded()], { type: "application/json" })));
  foot.append(count, copy, save);
  document.body.append(foot);
  return () => void (count.textContent = `${pairs.length} requests recorded`);
}

void Office.onReady(() => {
  let tell = (): void => undefined;
  const show = (): void => {
    tell = bar();
    tell();
  };
  record(OSF.DDA, (pair) => {
    pairs.push(pair);
    tell();
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
});
