import { inSameWords } from "../words/speaking";

/** What is worked out when it is first asked for, and kept: what nobody asks for costs nothing. It speaks the language in which it was ordered. */
export function once<T>(make: () => T): () => T {
  const ordered = inSameWords(make);
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: ordered() }).value;
}
