import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { clientFolder } from "./schema";

/** How requests leave the client and answers come back, as the shipped desktop hosts do it. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

let script: vm.Script | undefined;

/** Microsoft's own client, unmodified, in a realm of its own, talking to this bridge. Its set of interfaces is as told. */
export function genuineClient(bridge: NativeBridge, isSetSupported: (name: string, version: string) => boolean): { readonly run: typeof Excel.run } {
  const file = path.join(clientFolder(), "excel-web-16.00.js");
  script ??= new vm.Script(readFileSync(file, "utf8"), { filename: file });
  const page = {
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "" },
    setTimeout,
    clearTimeout,
  };
  const realm = vm.createContext({ ...page, _richApiNativeBridge: bridge });
  vm.runInContext("var window = globalThis, self = globalThis;", realm);
  script.runInContext(realm);
  realm["Office"] = Object.create(realm["Office"] as object, { context: { value: { requirements: { isSetSupported } } } });
  return realm["Excel"] as { readonly run: typeof Excel.run };
}
