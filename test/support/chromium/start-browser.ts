import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import installed from "./installed.json";

/** The Chromium, Chrome or Edge of this machine; undefined where none is installed. */
export const installedBrowser: string | undefined = installed.find((file) => existsSync(file));

export function startBrowser(): Promise<Browser> {
  if (installedBrowser === undefined) throw new Error("No Chromium, Chrome or Edge is installed here.");
  return chromium.launch({ executablePath: installedBrowser, args: ["--no-sandbox"] });
}
