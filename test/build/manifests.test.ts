import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { DOMParser, type Element } from "@xmldom/xmldom";
import Ajv from "ajv-draft-04";
import { validateXML } from "xmllint-wasm";
import { defaultBaseUrl, readBaseUrl, readNamespace } from "../../manifests/base-url";
import { ribbonButtons } from "../../manifests/ribbon";
import { drawings, iconFile } from "../../manifests/source";
import { helpPage } from "../../scripts/help-page";
import { iconFiles } from "../../scripts/icon-files";
import { manifestFiles, manifestsOf, productVersion } from "../../scripts/manifest-files";
import { installFiles, staticFiles } from "../../scripts/static-files";
import { elementOrder } from "../support/manifest-order";
import { pngSize } from "../support/png-size";
import { beside, testWhere } from "../support/test-where";

const root = path.join(__dirname, "../..");
const schemas = path.join(beside, "reference/xsd");
const release = { version: productVersion(), baseUrl: defaultBaseUrl };
const elsewhere = { ...release, baseUrl: readBaseUrl("https://apps.example.com/teams/benefits"), namespace: "BENEFITS" };
const releases = [
  ["as it is committed", release],
  ["below a path, with a namespace", elsewhere],
] as const;

type Release = (typeof releases)[number][1];
const textOf = (of: Release, name: string): string => manifestsOf(of).find((manifest) => manifest.name === name)?.text ?? "";
const xmlOf = (of: Release): Element => new DOMParser().parseFromString(textOf(of, "manifest.xml"), "text/xml").documentElement as unknown as Element;
const elementsOf = (parent: Element): readonly Element[] =>
  Array.from(parent.childNodes).filter((node) => node.nodeType === 1) as unknown as readonly Element[];
const withDescendants = (parent: Element): readonly Element[] => [parent, ...elementsOf(parent).flatMap(withDescendants)];
const named = (of: Release, name: string): readonly Element[] => withDescendants(xmlOf(of)).filter(({ tagName }) => tagName === name);
const attribute = (of: Release, name: string): readonly string[] => withDescendants(xmlOf(of)).flatMap((element) => element.getAttribute(name) ?? []);

interface Control {
  readonly id: string;
  readonly actionId: string;
}
interface Unified {
  readonly id: string;
  readonly version: string;
  readonly name: { readonly short: string };
  readonly icons: Readonly<Record<"color" | "outline", string>>;
  readonly validDomains: readonly string[];
  readonly extensions: readonly [
    {
      readonly requirements: { readonly capabilities: readonly { readonly name: string; readonly minVersion: string }[] };
      readonly runtimes: readonly [
        {
          readonly code: Readonly<Record<"page" | "script", string>>;
          readonly actions: readonly { readonly id: string }[];
          readonly customFunctions: { readonly functions: unknown; readonly metadataUrl: string; readonly namespace?: { readonly id: string } };
        },
      ];
      readonly ribbons: readonly [{ readonly tabs: readonly [{ readonly groups: readonly [{ readonly controls: readonly Control[] }] }] }];
      readonly alternates: readonly [{ readonly hide: { readonly customOfficeAddin: { readonly officeAddinId: string } } }];
    },
  ];
}
const unifiedOf = (of: Release): Unified => JSON.parse(textOf(of, "manifest.json"));

test.each(manifestFiles())("$path is as fresh as its source (npm run generate)", ({ path: file, text }) => {
  expect(readFileSync(path.join(root, file), "utf8")).toBe(text);
});

test("every icon is as fresh as its drawing, has the pixels that its name says, and none is left over", () => {
  for (const { path: file, png } of iconFiles()) {
    const committed = readFileSync(path.join(root, file));
    expect([file, committed.equals(Buffer.from(png))]).toEqual([file, true]);
    const edge = Number(/-(\d+)\.png$/.exec(file)?.[1]);
    expect([file, pngSize(committed)]).toEqual([file, [edge, edge]]);
  }
  expect(
    readdirSync(path.join(root, "manifests/icons"))
      .filter((file) => file.endsWith(".png"))
      .sort(),
  ).toEqual(
    iconFiles()
      .map(({ path: file }) => path.basename(file))
      .sort(),
  );
});

test.each(releases)("the JSON is one by Microsoft's schema 1.30, %s", (_, of) => {
  const folder = path.dirname(createRequire(__filename).resolve("@microsoft/app-manifest"));
  // Two escapes of the schema's patterns are none in Unicode expressions; Microsoft's own validator takes them out too.
  const schema = readFileSync(path.join(folder, "json-schemas/teams/v1.30/MicrosoftTeams.schema.json"), "utf8")
    .replace(/\\\\a/g, "\\\\u0007")
    .replace(/\\\\v/g, "\\\\u000b");
  const isManifest = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
  expect([isManifest(unifiedOf(of)), isManifest.errors]).toEqual([true, null]);
  expect(isManifest({ ...unifiedOf(of), name: { short: "A name that is longer than thirty characters" } })).toBe(false);
});

test.each(releases)("the XML has its elements in Microsoft's order, %s", (_, of) => {
  for (const element of withDescendants(xmlOf(of))) {
    const children = elementsOf(element).map(({ tagName }) => tagName);
    const order = elementOrder[`${(element.parentNode as Element | null)?.tagName}/${element.tagName}`] ?? elementOrder[element.tagName] ?? [];
    const places = children.map((child) => order.indexOf(child));
    expect([element.tagName, children, places.includes(-1)]).toEqual([element.tagName, children, false]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

const xsd = (fileName: string) => ({ fileName, contents: readFileSync(path.join(schemas, fileName), "utf8") });
async function schemaErrors(xml: string): Promise<readonly string[]> {
  const main = "OfficeAppManifestV1_1.xsd";
  const preload = readdirSync(schemas)
    .filter((file) => file.endsWith(".xsd") && file !== main)
    .map(xsd);
  const { errors } = await validateXML({ xml: { fileName: "manifest.xml", contents: xml }, schema: xsd(main), preload });
  return errors.map(({ message }) => message);
}

for (const [what, of] of releases)
  testWhere("Microsoft's schemas")(
    `the XML is one by Microsoft's schemas, ${what}`,
    async () => {
      const xml = textOf(of, "manifest.xml");
      expect(await schemaErrors(xml)).toEqual([]);
      expect(await schemaErrors(xml.replace(/<ProviderName>.*<\/ProviderName>/, ""))).not.toEqual([]);
    },
    60_000,
  );

test.each(releases)("every resource is defined once and used, %s", (_, of) => {
  const defined = withDescendants(xmlOf(of))
    .filter(({ tagName, parentNode }) => tagName.startsWith("bt:") && (parentNode as Element).tagName.startsWith("bt:"))
    .map((element) => element.getAttribute("id") ?? "");
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(attribute(of, "resid"))].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test.each(releases)("strings are no longer than Office shows, %s", (_, of) => {
  const longest = (list: string): number =>
    Math.max(
      ...named(of, list)
        .flatMap(elementsOf)
        .map((element) => (element.getAttribute("DefaultValue") ?? "").length),
    );
  expect(longest("bt:ShortStrings")).toBeLessThanOrEqual(125);
  expect(longest("bt:LongStrings")).toBeLessThanOrEqual(250);
});

test.each(releases)("each button calls one function of ribbon.ts, and each is called, in both manifests, %s", (_, of) => {
  const ids = ribbonButtons.map(({ action }) => action);
  expect(new Set(ids).size).toBe(ids.length);
  expect(named(of, "FunctionName").map(({ textContent }) => textContent)).toEqual(ids);
  const { runtimes, ribbons } = unifiedOf(of).extensions[0];
  expect(runtimes[0].actions.map(({ id }) => id)).toEqual(ids);
  const { controls } = ribbons[0].tabs[0].groups[0];
  expect(controls.map(({ actionId }) => actionId)).toEqual(ids);
  expect(new Set(controls.map(({ id }) => id)).size).toBe(ids.length);
  expect(named(of, "Control").map((element) => element.getAttribute("id"))).toEqual(controls.map(({ id }) => id));
});

test.each(releases)("a page that is served leads only to pages and shows only pictures that are served, %s", (_, of) => {
  const files = staticFiles(of);
  const served = new Set(files.map((file) => file.path));
  const links = files
    .filter((file) => file.path.endsWith(".html"))
    .flatMap((file) => [...String(file.content).matchAll(/(?:href|src)="([^"#]+)/g)].map(([, address = ""]) => `${file.path} ${address}`));
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !link.includes(" https://") && !served.has(link.split(" ")[1] ?? ""))).toEqual([]);
});

test.each(releases)("the runtime, the page of the formulas and the page of the buttons are one, %s", (_, of) => {
  const resids = [...named(of, "Runtime"), ...named(of, "Page").flatMap(elementsOf), ...named(of, "FunctionFile")].map((element) =>
    element.getAttribute("resid"),
  );
  expect(resids).toEqual(["TaskPane.Url", "TaskPane.Url", "TaskPane.Url"]);
  expect(unifiedOf(of).extensions[0].runtimes[0].code.page).toBe(
    named(of, "SourceLocation")
      .find((element) => element.hasAttribute("DefaultValue"))
      ?.getAttribute("DefaultValue"),
  );
});

test.each(releases)("both say the same version and requirements, under two ids and names, and the JSON hides the XML, %s", (_, of) => {
  const unified = unifiedOf(of);
  const [id, version] = ["Id", "Version"].map((name) => named(of, name)[0]?.textContent);
  const product: { readonly version: string } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect([version, unified.version]).toEqual([product.version, product.version]);
  expect(unified.id).not.toBe(id);
  expect(unified.extensions[0].alternates[0].hide.customOfficeAddin.officeAddinId).toBe(id);
  expect(unified.name.short).not.toBe(named(of, "DisplayName")[0]?.getAttribute("DefaultValue"));
  const sets = named(of, "Set").map((element) => [element.getAttribute("Name"), element.getAttribute("MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.9"],
    ["SharedRuntime", "1.1"],
  ]);
  expect(unified.extensions[0].requirements.capabilities.map(({ name, minVersion }) => [name, minVersion])).toEqual(sets);
});

/** What the builds put into the static folder: the webpack bundles of the formulas and of the pane, and the static files. */
function served(of: Release): ReadonlySet<string> {
  const ask = 'import("./build/functions.js").then(({ excelFunctions }) => console.log(JSON.stringify(Object.keys(excelFunctions().entry))))';
  const bundles: readonly string[] = JSON.parse(execFileSync(process.execPath, ["-e", ask], { cwd: root, encoding: "utf8" }));
  return new Set([...bundles.map((name) => `${name}.js`), "taskpane.html", ...staticFiles(of).map((file) => file.path)]);
}

test.each(releases)("every address is https below the base address, and a file that the build emits stands there, %s", (_, of) => {
  const files = served(of);
  const notOurs = [
    "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    "http://schemas.microsoft.com/",
    "http://www.w3.org/",
  ];
  const addresses = manifestsOf(of)
    .flatMap(({ text }) => text.match(/https?:\/\/[^"<\s]+/g) ?? [])
    .filter((attribute) => !notOurs.some((start) => attribute.startsWith(start)));
  expect(addresses.length).toBeGreaterThan(50);
  for (const address of new Set(addresses)) {
    expect(address.startsWith(of.baseUrl)).toBe(true);
    const file = address.slice(of.baseUrl.length).replace(/#.*$/, "");
    expect([file, files.has(file)]).toEqual([file, true]);
  }
  expect(unifiedOf(of).validDomains).toEqual([new URL(of.baseUrl).host]);
});

test.each(releases)("the place in a page to which an address points is there, %s", (_, of) => {
  const pages = new Map(staticFiles(of).map((file) => [file.path, String(file.content)]));
  const anchors = manifestsOf(of).flatMap(({ text }) => [...text.matchAll(/"(https:[^"]+?)#([^"]+)"/g)]);
  expect(anchors.length).toBeGreaterThan(10);
  for (const [, address = "", id] of anchors) expect([id, pages.get(address.slice(of.baseUrl.length))?.includes(`id="${id}"`)]).toEqual([id, true]);
});

test.each(releases)("the formulas in the JSON are those of the served functions.json, %s", (_, of) => {
  const { functions, metadataUrl } = unifiedOf(of).extensions[0].runtimes[0].customFunctions;
  const file = staticFiles(of).find((staticFile) => metadataUrl === `${of.baseUrl}${staticFile.path}`);
  expect(JSON.parse(String(file?.content)).functions).toEqual(functions);
});

test.each(releases)("the static folder has the manifest that is installed, to be downloaded from where it is served, %s", (_, of) => {
  const contentIn = (files: readonly { readonly path: string; readonly content: string | Uint8Array }[]) =>
    files.find(({ path }) => path === "manifest.xml")?.content;
  expect(contentIn(staticFiles(of))).toContain(`${of.baseUrl}taskpane.html`);
  expect(contentIn(staticFiles(of))).toBe(contentIn(installFiles(of)));
});

test("a formula has no namespace unless it is asked for", () => {
  expect(named(release, "Namespace")).toEqual([]);
  expect(unifiedOf(release).extensions[0].runtimes[0].customFunctions.namespace).toBeUndefined();
  expect(attribute(elsewhere, "resid")).toContain("Functions.Namespace");
  expect(unifiedOf(elsewhere).extensions[0].runtimes[0].customFunctions.namespace?.id).toBe("BENEFITS");
  expect(readNamespace("")).toBeUndefined();
  expect(() => readNamespace("1st quarter")).toThrow("FORMULA_NAMESPACE must be a letter");
});

test("the icons of the JSON are packed beside it, 192 and 32 pixels", () => {
  const packed = new Map(installFiles(release).map((file) => [file.path, file.content]));
  const { color, outline } = unifiedOf(release).icons;
  expect([color, outline].map((file) => pngSize(Buffer.from(packed.get(file) ?? "")))).toEqual([
    [192, 192],
    [32, 32],
  ]);
  expect(drawings.every(({ name, sizes }) => sizes.every((size) => iconFile(name, size).endsWith(`-${size}.png`)))).toBe(true);
});

test.each([
  ["https://apps.example.com", "https://apps.example.com/"],
  ["https://apps.example.com/a/b", "https://apps.example.com/a/b/"],
  ["https://localhost:3000/", "https://localhost:3000/"],
])("the base address %s is read as %s", (given, read) => {
  expect(readBaseUrl(given)).toBe(read);
});

test.each([
  ["http://apps.example.com", "must begin with https://"],
  ["apps.example.com", "must begin with https://"],
  ["", "must begin with https://"],
  ["https://", "must be a whole address"],
  ["https://apps.example.com/?a=1", "without ? or #"],
  ["https://someone@apps.example.com/", "no user name"],
])("the base address %s is refused: %s", (given, why) => {
  expect(() => readBaseUrl(given)).toThrow(why);
});

test("the script stops at an address that is not https, before it writes anything", () => {
  const run = () =>
    execFileSync(process.execPath, ["--import", "tsx", "scripts/write-manifests.ts"], {
      cwd: root,
      env: { ...process.env, ADDIN_BASE_URL: "http://apps.example.com" },
      stdio: "pipe",
    });
  expect(run).toThrow(/ADDIN_BASE_URL must begin with https:\/\//);
}, 60_000);

test("a page of the docs becomes HTML in which nothing of its text is markup but a break in a cell", () => {
  const html = helpPage(
    "# T & t\n\nA **b** `<i>*c*</i>` [d](e.md#f) <script>\n\n- one\n  more\n  - within\n- two\n\n![p](q.png)\n\n| H | K |\n| --- | --- |\n| x\\|y | 70<br>835<b> |\n\n<div>\n\n<!-- no\nword -->",
  );
  for (const part of [
    "<title>T &#38; t</title>",
    '<h1 id="t--t">T &amp; t</h1>',
    '<p>A <strong>b</strong> <code>&lt;i&gt;*c*&lt;/i&gt;</code> <a href="e.html#f">d</a> &#60;script&#62;</p>',
    "<li>one\nmore<ul>\n<li>within</li>\n</ul>\n</li>\n<li>two</li>",
    '<img src="q.png" alt="p" width="320">',
    "<td>x|y</td>\n<td>70<br>835&#60;b&#62;</td>",
    "&#60;div&#62;",
  ])
    expect(html).toContain(part);
  expect(html).not.toContain("word");
});
