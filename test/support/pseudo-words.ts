import { once } from "../../core/domain/once";
import type { Words } from "../../core/words/words";
import { keptMessageKeys } from "./kept-message-keys";
import { accentedShape, accentedText, filledKey } from "./long-words";

const keys = once(() => new Set(keptMessageKeys().map(({ key }) => key)));

/** Every key that the catalogues have has its message: the key itself in accented letters. What is told by another is left in English, as in each language. */
export const pseudoWords: Words = {
  language: "de",
  shape: accentedShape,
  message: (key) => (keys().has(key) ? (holes) => filledKey(key, holes, accentedText) : undefined),
};
