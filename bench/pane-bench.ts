import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { installedBrowser, startBrowser } from "../test/support/chromium/start-browser";
import { desktopPage } from "../test/excel/host/desktop-page";
import { excelHost } from "../test/excel/host/excel-host";
import { addSheet, emptyWorkbook } from "../test/excel/host/model";
import { clientFolder } from "../test/excel/host/schema";
import { median, progress, type Row } from "./measure";

/** A checkout of OfficeDev/Office-Addin-TaskPane-React, which is built into a temporary folder; nothing of it is part of the product. */
const template = process.env["TASKPANE_TEMPLATE"];
const runs = 9;

interface Contender {
  readonly name: string;
  readonly folder: string;
  /** What the page says when there is something to see, and when the whole first page stands. */
  readonly says: readonly [seen: string, whole: string];
}

/** How long the pane takes until there is something to see, in Chromium over Microsoft's client, beside Microsoft's own template. */
export async function paneBench(): Promise<readonly Row[]> {
  progress("pane ");
  if (installedBrowser === undefined) {
    progress("no browser is installed, so no pane is opened\n");
    return [];
  }
  const browser = await startBrowser();
  const contenders: Contender[] = [{ name: "our pane", folder: buildOurs(), says: ["Chase", "Set up a benefits plan"] }];
  if (template === undefined) progress("(Microsoft's template is not here: set TASKPANE_TEMPLATE to a checkout of OfficeDev/Office-Addin-TaskPane-React) ");
  else
    contenders.push({
      name: "Microsoft's React template",
      folder: buildTemplate(resolve(template)),
      says: ["Achieve more with Office", "Achieve more with Office"],
    });
  const times = new Map(contenders.map(({ name }) => [name, { seen: [] as number[], whole: [] as number[] }]));
  for (let run = 0; run < runs; run++) {
    for (const contender of contenders) {
      const [seen, whole] = await openOnce(browser, contender);
      times.get(contender.name)?.seen.push(seen);
      times.get(contender.name)?.whole.push(whole);
    }
    progress(".");
  }
  progress("\n");
  await browser.close();
  const ours = times.get("our pane");
  const rows = contenders.flatMap(({ name, folder }): readonly Row[] => {
    const { seen = [], whole = [] } = times.get(name) ?? {};
    const isOurs = name === "our pane";
    const row = (what: string, all: readonly number[], product: readonly number[] = []): Row => ({
      bench: "First useful paint of the pane",
      what,
      median: median(all.slice(1)),
      unit: "ms",
      first: all[0] ?? 0,
      ...(isOurs ? {} : { product: median(product.slice(1)) }),
    });
    const first = row(`${name}, ${scriptBytes(folder)} KB of scripts gzipped: first words to see`, seen, ours?.seen);
    return isOurs ? [first, row(`${name}: the workbook read and the first page whole`, whole)] : [first];
  });
  for (const { folder } of contenders) rmSync(folder, { recursive: true, force: true });
  return rows;
}

const origin = "https://pane.example";
const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Opens a page anew, nothing of it kept from before; milliseconds from asking for it to the frame after its words stand. */
async function openOnce(browser: Browser, { folder, says }: Contender): Promise<readonly [number, number]> {
  const workbook = emptyWorkbook();
  addSheet(workbook, "Sheet1");
  const host = excelHost({ workbook });
  const context = await browser.newContext({ viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  await page.exposeFunction("excelAnswers", (body: string, flags: number) => host.respond(body, flags).body);
  await page.exposeFunction("excelHears", () => undefined);
  await page.addInitScript(desktopPage("1.15"));
  await page.addInitScript(`(() => {
    window.painted = {};
    const look = () => {
      for (const words of ${JSON.stringify(says)}) if (!(words in painted) && (document.body?.textContent ?? "").includes(words)) {
        painted[words] = null;
        requestAnimationFrame(() => setTimeout(() => { painted[words] = performance.now(); }));
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  })()`);
  await page.route("**/*", async (route) => {
    const address = new URL(route.request().url());
    const file = address.href.startsWith(hosted) ? join(clientFolder(), address.pathname.replace("/lib/1/hosted/", "")) : join(folder, address.pathname);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: "" });
  });
  await page.goto(`${origin}/taskpane.html`);
  for (let turn = 0; turn < 200; turn++) {
    await new Promise((later) => setTimeout(later, 100));
    const painted = await page.evaluate<Readonly<Record<string, number | null>>>("painted");
    const [seen, whole] = says.map((words) => painted[words]);
    if (typeof seen !== "number" || typeof whole !== "number") continue;
    await context.close();
    return [seen, whole];
  }
  throw new Error(`The page in ${folder} never said "${says[1]}"`);
}

const scriptBytes = (folder: string): number =>
  Math.round(
    readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1024,
  );

function built(configuration: string): string {
  const out = mkdtempSync(join(tmpdir(), "pane-bench-"));
  const build = `
    import webpack from "webpack";
    import { excelPane } from "./build/excel.js";
    import { excelFunctions } from "./build/functions.js";
    const out = ${JSON.stringify(out)};
    webpack(${configuration}, (error, stats) => {
      if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    });`;
  execFileSync(process.execPath, ["--input-type=module", "-e", build], { stdio: ["ignore", "ignore", "inherit"] });
  return out;
}

const buildOurs = (): string => built("[excelPane(out), excelFunctions(out)]");

/** The template with our tools and our versions of React and Fluent UI, without the polyfills that it ships for old browsers. */
function buildTemplate(checkout: string): string {
  const modules = resolve("node_modules");
  const folder = built(`{
    ...excelPane(out), name: "template", context: ${JSON.stringify(checkout)}, plugins: [],
    entry: { taskpane: ${JSON.stringify(join(checkout, "src/taskpane/index.tsx"))} },
    output: { path: out, filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"], modules: [${JSON.stringify(modules)}] },
    resolveLoader: { modules: [${JSON.stringify(modules)}] },
  }`);
  const page = readFileSync(join(checkout, "src/taskpane/taskpane.html"), "utf8");
  writeFileSync(join(folder, "taskpane.html"), page.replace("</head>", '<script defer src="taskpane.js"></script></head>'));
  return folder;
}
