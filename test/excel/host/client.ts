import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { clientFolder } from "./schema";

/** How requests leave the client and answers come back, as the shipped desktop hosts do it. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** What Microsoft's client leaves in its page. */
interface Page {
  readonly Excel: { readonly run: typeof Excel.run };
  readonly OfficeExtension: {
    readonly HostBridge: new (bridge: NativeBridge) => object;
    readonly HostBridgeSession: new (bridge: object) => NonNullable<Excel.RunOptions["session"]>;
  };
  Office: object;
}

/** The pages by their sets of interfaces: one for all workbooks is warm, where one for each would be loaded and run cold. */
const pages = new Map<string, Page>();

/** Microsoft's own client, unmodified, in a realm of its own. Its set of interfaces is as told. */
function pageOf(api: string, isSetSupported: (name: string, version: string) => boolean): Page {
  const known = pages.get(api);
  if (known !== undefined) return known;
  const file = path.join(clientFolder(), "excel-web-16.00.js");
  // An object of this realm, made a context, would be asked for each global at each use.
  const page = vm.createContext(vm.constants.DONT_CONTEXTIFY) as vm.Context & Page;
  Object.assign(page, {
    window: page,
    self: page,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "" },
    setTimeout,
    clearTimeout,
    _richApiNativeBridge: nobody,
  });
  vm.runInContext(readFileSync(file, "utf8"), page, { filename: file });
  page.Office = Object.create(page.Office, { context: { value: { requirements: { isSetSupported } } } }) as object;
  pages.set(api, page);
  return page;
}

/** Whom a request meets that no run sends. */
const nobody: NativeBridge = {
  sendMessageToHost: (text) => {
    throw new Error(`No workbook awaits this request: ${text}`);
  },
};

/** Runs batches through the client in a session that sends its requests over this bridge. */
export function genuineRun(bridge: NativeBridge, api: string, isSetSupported: (name: string, version: string) => boolean): typeof Excel.run {
  const page = pageOf(api, isSetSupported);
  const session = new page.OfficeExtension.HostBridgeSession(new page.OfficeExtension.HostBridge(bridge));
  type Batch = (context: Excel.RequestContext) => Promise<unknown>;
  const run = (...given: readonly [Batch] | readonly [Excel.RunOptions, Batch]) => {
    const [options, batch] = given.length === 1 ? [{}, given[0]] : given;
    return page.Excel.run({ ...options, session }, batch);
  };
  return run as typeof Excel.run;
}
