import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import installed from "./installed.json";

/** A Chromium of the machine, else the one from npm; undefined, with the reason printed, where none starts. */
export async function startBrowser(): Promise<Browser | undefined> {
  try {
    return await chromium.launch({ executablePath: installed.find((file) => existsSync(file)) ?? (await unpacked()), args: ["--no-sandbox"] });
  } catch (error) {
    console.log(`What needs a browser is left out: no Chromium can be started here (${String(error).split("\n")[0] ?? ""}).`);
    return undefined;
  }
}

async function unpacked(): Promise<string> {
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
