import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { serveFolder } from "./static-server";

/**
 * Opens the add-in in the Excel of this computer, by Microsoft's own tools, from a server on this computer.
 * `npm run sideload` takes the add-in, `npm run sideload -- recorder` the page that records (docs/acceptance-excel.md).
 */
const address = "https://localhost:3000/";
const [wanted = "manifest"] = process.argv.slice(2);
const manifest = `dist/manifests/${wanted}.xml`;
const certificates = join(homedir(), ".office-addin-dev-certs");
/** On Windows npm's commands are scripts that only a shell runs. */
const shell = process.platform === "win32";

function step(what: string, command: string, given: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  console.log(`\n${what}\n  ${command} ${given.join(" ")}`);
  const { status } = spawnSync(command, given, { stdio: "inherit", shell, env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`This step failed: ${command} ${given.join(" ")}. What it printed stands above.`);
}

function main(): void {
  if (wanted !== "manifest" && wanted !== "recorder") throw new Error(`There is a manifest and a recorder to open, not "${wanted}".`);
  if (process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error(
      "Excel runs on Windows and on Mac, so there is none here to open the add-in in.\n" +
        "For Excel on the web: put dist/excel on an https server, write the manifests for its address\n" +
        "(ADDIN_BASE_URL=https://… npm run manifests) and choose Home > Add-ins > More Add-ins > My Add-ins >\n" +
        "Upload My Add-in in the browser. See docs/install-excel.md.",
    );
  }
  step(`1. Build the add-in for ${address}`, "npm", ["run", "--silent", wanted === "recorder" ? "record" : "manifests"], { ADDIN_BASE_URL: address });
  step("2. Have the computer trust a certificate for localhost (it asks you; it stays on this computer)", "npx", [
    "--yes",
    "office-addin-dev-certs@3",
    "install",
  ]);
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(certificates, name));
  if (key === undefined || cert === undefined || !existsSync(key) || !existsSync(cert))
    throw new Error(`There is no certificate in ${certificates}. Run "npx office-addin-dev-certs install" and look at what it says.`);
  console.log(`\n3. Serve dist/excel at ${address} until you press Ctrl+C`);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, serveFolder(resolve("dist/excel")));
  server.on("error", (error) => fail(new Error(`The server cannot start: ${error.message}. Is another program using port 3000?`)));
  server.listen(3000, () => {
    try {
      step("4. Open Excel with the add-in", "npx", ["--yes", "office-addin-debugging@7", "start", manifest, "desktop", "--no-debug"]);
      console.log(`\nExcel has the add-in. When you are done, press Ctrl+C here; to take it out of Excel:\n  npx office-addin-debugging@7 stop ${manifest}`);
    } catch (error) {
      server.close();
      fail(error);
    }
  });
}

function fail(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

try {
  main();
} catch (error) {
  fail(error);
}
