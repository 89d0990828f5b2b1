/** A workbook that the browser keeps for the user. */
export interface KeptFile {
  readonly name: string;
  /** As it was when it was last changed here. */
  readonly bytes: Uint8Array;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
  /** Whether it has changes that were not saved. */
  readonly isChanged: boolean;
  /** As it was last opened or saved, where it was changed since: Undo leads back to it. */
  readonly origin?: Uint8Array;
  /** As it was with what was being tried out, which `bytes` is without. */
  readonly tried?: Uint8Array;
}

const most = 8;
const [database, store] = ["benefits-workbench", "files"];

/** Keeps a workbook under its name, in place of the one of that name, and lets the oldest go. */
export async function keepFile(file: KeptFile): Promise<void> {
  const kept = await keptFiles();
  await inStore("readwrite", (files) => {
    files.put(file);
    for (const { name } of kept.filter((other) => other.name !== file.name).slice(most - 1)) files.delete(name);
  });
}

/** The kept workbooks, the latest first; none where the browser keeps nothing. */
export async function keptFiles(): Promise<readonly KeptFile[]> {
  const all = await inStore("readonly", (files) => files.getAll() as IDBRequest<KeptFile[]>);
  return (all ?? []).sort((a, b) => b.at - a.at);
}

export const forgetFiles = (): Promise<unknown> => inStore("readwrite", (files) => files.clear());

/** Does something with the store. A browser may refuse to keep anything (private windows): then nothing is kept, and nothing else is different. */
async function inStore<Result>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<Result> | undefined | void): Promise<Result | undefined> {
  try {
    const opened = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "name" });
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error("The browser keeps no files."));
    });
    return await new Promise((done, failed) => {
      const transaction = opened.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        opened.close();
        done(request ? request.result : undefined);
      };
      transaction.onerror = () => failed(transaction.error ?? new Error("The browser keeps no files."));
    });
  } catch {
    return undefined;
  }
}
