import { readFileSync, writeFileSync } from "node:fs";

/** Writes the manifest that opens the page which records, beside the add-in's own: the same add-in on another page. */
const manifest = readFileSync("dist/manifests/manifest.xml", "utf8");
writeFileSync("dist/manifests/recorder.xml", manifest.replaceAll("taskpane.html", "recorder.html"));
console.log(`Wrote dist/manifests/recorder.xml and dist/excel/recorder.html.

The recorder shows the pane with a bar at its foot. In a new blank workbook of Excel: set up the example plan, review it, undo the
review, then choose "Copy the recording" or "Save it". The recording holds every cell that the pane read or wrote, so record
with the example only. To stop, install manifest.xml in its place. How: docs/acceptance-excel.md.`);
