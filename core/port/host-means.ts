/**
 * A SHA-256 of texts in UTF-8, with a line end between one and the next, as 64 hexadecimal digits. Texts, because one of them all would be
 * a copy of the whole record.
 */
export type Digest = (texts: readonly string[]) => string;

/** What makes a text of the first so many of bytes, each the code of a letter. */
export type TextOf = (bytes: Uint8Array, to: number) => string;

/** What a host does many times as fast as the core, where it does, and answers at once; what it leaves out the core does. */
export interface HostMeans {
  readonly digest?: Digest;
  readonly textOf?: TextOf;
}
