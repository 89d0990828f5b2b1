import catalogue from "./de.json";
import { wordsOf } from "./words-of";

export const words = wordsOf("de", catalogue);
