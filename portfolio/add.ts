import { say } from "#core";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Folder } from "./store/registry";
import type { Store } from "./store/store";
import { PortfolioTrouble } from "./trouble";

/** Registers folders, or files of their own, whose plans belong to the portfolio; one that is there already takes on what is said now. */
export async function addFolders(store: Store, places: readonly string[], options: Omit<Folder, "path">): Promise<readonly string[]> {
  const paths = [...new Set(places.map((place) => resolve(place)))];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new PortfolioTrouble("no folder", say`There is no folder ${path}. Check the spelling.`);
    if (!found.isDirectory() && !found.isFile()) throw new PortfolioTrouble("no folder", say`${path} is no folder. Name the folder that the plans are in.`);
  }
  await store.whole(async () => {
    for (const path of paths) {
      await store.run("delete from folders where path = $path", { path });
      // What was forgotten and is named again is wanted again.
      await store.run("delete from files where path = $path and state = 'forgotten'", { path });
    }
    await store.add(
      "folders",
      paths.map((path) => ({ path, organisation_from: options.organisationFrom, mapping_path: options.mappingPath, mapping: options.mapping })),
    );
  });
  return paths;
}
