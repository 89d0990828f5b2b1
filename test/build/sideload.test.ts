import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { serveFolder } from "../../scripts/static-server";

const run = (...given: readonly string[]) =>
  spawnSync(process.execPath, ["node_modules/.bin/tsx", "scripts/sideload.ts", ...given], { encoding: "utf8", cwd: path.join(__dirname, "../..") });

test("where no Excel runs, sideloading says so, says what to do, and fails", () => {
  if (process.platform === "win32" || process.platform === "darwin") return;
  const { status, stderr, stdout } = run();
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/Excel runs on Windows and on Mac/);
  expect(stderr).toMatch(/Upload My Add-in/);
  expect(stderr).not.toMatch(/\bat .*sideload/);
}, 30_000);

test("another manifest than there is is refused by its name", () => {
  const { status, stderr } = run("everything");
  expect([status, stderr]).toEqual([1, expect.stringContaining('not "everything"')]);
}, 30_000);

test("the server gives the files of its folder and nothing else", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "served-"));
  const folder = path.join(root, "excel");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "taskpane.html"), "<p>pane</p>");
  writeFileSync(path.join(root, "secret.txt"), "secret");
  const server = createServer(serveFolder(folder)).listen(0);
  const port = (server.address() as AddressInfo).port;
  // The path goes out as it is written here; a URL would straighten it first.
  const ask = (asked: string, method = "GET") =>
    new Promise((resolve) => {
      get({ port, path: asked, method }, (response) => {
        let body = "";
        response
          .on("data", (part: Buffer) => (body += part.toString()))
          .on("end", () => resolve([response.statusCode, response.headers["content-type"], body]));
      });
    });
  try {
    expect(await ask("/taskpane.html?_host_Info=Excel")).toEqual([200, "text/html; charset=utf-8", "<p>pane</p>"]);
    for (const outside of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%", "/", "/nothing.js"])
      expect([outside, await ask(outside)]).toEqual([outside, [404, undefined, ""]]);
    expect(await ask("/taskpane.html", "POST")).toEqual([405, undefined, ""]);
  } finally {
    server.close();
    rmSync(root, { recursive: true });
  }
});
