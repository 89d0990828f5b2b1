import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { serveFolder } from "./static-server";

/** Builds the page with the spreadsheet, serves it to this computer alone, and opens it. `--no-open` leaves that to the user. */
function main(): void {
  console.log("Building the page (half a minute the first time)…");
  const { status } = spawnSync("npx", ["webpack", "--config", "webpack.config.js", "--config-name", "workbench", "--stats", "errors-warnings"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("The page could not be built. What stands in the way was printed above.");
  const server = createServer(serveFolder(resolve("dist/workbench")));
  server.listen(0, "127.0.0.1", () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    console.log(`\nThe plan is at ${address}\nNothing leaves this computer. Press Ctrl+C to end.`);
    if (!process.argv.includes("--no-open")) openBrowser(address);
  });
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };

/** Opens the address where there is a screen; a computer without a browser just goes without. */
function openBrowser(address: string): void {
  const hasScreen = process.platform !== "linux" || process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  if (!hasScreen) return;
  const [command = "xdg-open", ...given] = openers[process.platform] ?? [];
  spawn(command, [...given, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

main();
