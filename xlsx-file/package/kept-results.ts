/** Works something out from a package once, and again only after a part of it changed. */
export function keptByVersion<File extends { version(): number }, Result>(work: (file: File) => Result): (file: File) => Result {
  const kept = new WeakMap<File, { readonly version: number; readonly result: Result }>();
  return (file) => {
    const standing = kept.get(file);
    if (standing?.version === file.version()) return standing.result;
    const result = work(file);
    kept.set(file, { version: file.version(), result });
    return result;
  };
}

/** Works something out from the bytes of a part once: a part that is written has other bytes. */
export function keptByBytes<Result>(work: (bytes: Uint8Array, part: string) => Result): (bytes: Uint8Array, part: string) => Result {
  const kept = new WeakMap<Uint8Array, { readonly part: string; readonly result: Result }>();
  return (bytes, part) => {
    const standing = kept.get(bytes);
    if (standing?.part === part) return standing.result;
    const result = work(bytes, part);
    kept.set(bytes, { part, result });
    return result;
  };
}
