import type { FileState } from "#core";
import type { FoundFile } from "./walk";

/** A file as the store remembers it. */
export interface KnownFile extends FoundFile {
  readonly folder: string;
  readonly digest: string | null;
  readonly plan: number | null;
  readonly state: FileState;
  readonly trouble: string | null;
}

/** A file that is there now, with the digest of its bytes; null where they cannot be read. */
export interface PresentFile extends FoundFile {
  readonly folder: string;
  readonly digest: string | null;
  readonly trouble: string | null;
}

/** Files with the same bytes: one of them stands for all. */
export interface SameBytes {
  readonly head: PresentFile;
  readonly copies: readonly PresentFile[];
}

/**
 * Brings together the files that are the same bytes. The one that was known with them stands for them; else the oldest. What is empty or
 * cannot be read stands for itself.
 */
export function sameBytes(present: readonly PresentFile[], known: ReadonlyMap<string, KnownFile>): readonly SameBytes[] {
  const groups = new Map<string, PresentFile[]>();
  for (const file of present) {
    const key = file.digest === null || file.size === 0 ? `path ${file.path}` : file.digest;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const isKnownSo = (file: PresentFile): boolean => {
    const before = known.get(file.path);
    return before?.state === "counted" && before.digest === file.digest;
  };
  return [...groups.values()].map((files) => {
    const sorted = [...files].sort((a, b) => Number(isKnownSo(b)) - Number(isKnownSo(a)) || a.modified - b.modified || (a.path < b.path ? -1 : 1));
    const [head, ...copies] = sorted as [PresentFile, ...PresentFile[]];
    return { head, copies };
  });
}

/** Whether the first of two versions of a plan counts rather than the second: the preferred one, else the one written later. */
export function countsBefore(a: FoundFile, b: FoundFile, preferred: ReadonlySet<string>): boolean {
  if (preferred.has(a.path) !== preferred.has(b.path)) return preferred.has(a.path);
  return a.modified === b.modified ? a.path < b.path : a.modified > b.modified;
}
