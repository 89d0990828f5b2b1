import { createReadStream, statSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves the files of a folder and nothing outside of it; read only, never kept by the browser. */
export function serveFolder(folder: string): RequestListener {
  return (request, response) => {
    const refuse = (status: number): void => void response.writeHead(status).end();
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const asked = decoded((request.url ?? "/").split(/[?#]/)[0] ?? "/");
    const file = asked === undefined ? undefined : normalize(join(folder, asked === "/" ? "index.html" : asked));
    if (file === undefined || !file.startsWith(folder + sep) || !isFile(file)) return refuse(404);
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
