import { say } from "#core";
import { sameBytes, type PresentFile, type SameBytes } from "./files/identify";
import { lookAt } from "./files/look";
import { inlineReader } from "./files/plan-workers";
import type { ReadFile } from "./files/plan-readers";
import { quietly } from "./quietly";
import { registering } from "./files/registering";
import { readRegistry } from "./store/registry";
import type { Store } from "./store/store";
import type { UpdateAsked } from "./watch";

/** What a look at all folders came to. */
export interface Updated {
  readonly files: number;
  readonly read: number;
  readonly unreadable: number;
  readonly isStopped: boolean;
  readonly closed: readonly string[];
}

/** So many plans are written down at a time: what is done is kept, whatever comes next. */
const batchSize = 25;

/**
 * Looks at all folders and reads what changed: each new or changed plan is added as a load and then pointed at. What cannot be read keeps
 * its last load, what is gone is marked, and no file is ever written to.
 */
export async function updatePlans(store: Store, asked: UpdateAsked): Promise<Updated> {
  const registry = await readRegistry(store);
  const { folders, files: known } = registry;
  const { present, closed } = await lookAt(folders, known, asked.isStopped);
  if (asked.isStopped()) return { files: present.length, read: 0, unreadable: 0, isStopped: true, closed };
  const work = registering(store, registry, asked);
  const rank = ({ head }: SameBytes): number => (known.get(head.path)?.state === "counted" ? 0 : 1);
  const groups = [...sameBytes(present, known)].sort((a, b) => rank(a) - rank(b));
  const toRead: PresentFile[] = [];
  for (const { head, copies } of groups) {
    for (const copy of copies) work.note(copy, "copy", work.planOfBytes(head), say`A copy of ${head.path}, byte for byte; it is counted once.`);
    if (!work.takeKnown(head)) toRead.push(head);
  }
  toRead.push(...work.versionsToRead());
  toRead.sort((a, b) => a.modified - b.modified || (a.path < b.path ? -1 : 1));
  const { atOnce, read: readFile } = asked.readers ?? inlineReader(asked.readMapping);
  const readOf = async (file: PresentFile): Promise<ReadFile> =>
    file.digest === null ? { is: "unreadable", trouble: file.trouble ?? "The file cannot be read." } : readFile(work.toRead(file));
  // Files are read ahead, and taken up in their order: whoever reads them, the same comes of it.
  const ahead: Promise<ReadFile>[] = [];
  let read = 0;
  // What was read is written down while the next is read.
  let writing = Promise.resolve();
  try {
    for (const file of toRead) {
      if (asked.isStopped()) break;
      asked.step("Reading", read, toRead.length);
      for (const next of toRead.slice(read + ahead.length, read + atOnce)) ahead.push(quietly(readOf(next)));
      work.take(file, await (ahead.shift() as Promise<ReadFile>));
      read++;
      if (work.waiting() < batchSize) continue;
      await writing;
      writing = quietly(work.write());
    }
  } finally {
    await writing;
  }
  const isStopped = asked.isStopped() && read < toRead.length;
  if (!isStopped) work.closeUp(new Set(present.map(({ path }) => path)), closed);
  await work.write();
  return { files: present.length, read, unreadable: work.unreadable(), isStopped, closed };
}
