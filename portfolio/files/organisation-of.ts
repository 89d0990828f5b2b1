import { basename, dirname, relative, sep } from "node:path";
import type { Folder } from "../store/registry";

/** Whose a plan is: as its Settings say or, where plans are told apart by folders, the first folder below the one that was added. */
export function organisationOf(setting: string | null, path: string, folder: Folder | undefined): string | null {
  if (folder === undefined || folder.organisationFrom === "setting") return setting;
  const [first = "", ...rest] = relative(folder.path, path).split(sep);
  return rest.length > 0 ? first : basename(folder.path === path ? dirname(path) : folder.path);
}
