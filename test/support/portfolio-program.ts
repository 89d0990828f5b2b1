import { addFolders } from "../../portfolio/add";
import { reviewPlans } from "../../portfolio/review";
import { openStore } from "../../portfolio/store/store";
import { updatePlans } from "../../portfolio/update";

/** A program to be killed: takes a folder into a store and reviews it, again and again at later days until it is ended. */
async function work([folder = "", file = "", day = "0"]: readonly string[]): Promise<void> {
  const store = await openStore(file, { isNew: true });
  const watch = { step: () => undefined, isStopped: () => false };
  await addFolders(store, [folder], { organisationFrom: "setting", mapping: null, mappingPath: null });
  await updatePlans(store, { ...watch, readMapping: () => [] });
  for (let later = Number(day); later < Number(day) + 200; later++) await reviewPlans(store, later, watch);
  store.close();
}

void work(process.argv.slice(2));
