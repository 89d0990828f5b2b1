import catalogue from "./fr.json";
import { wordsOf } from "./words-of";

export const words = wordsOf("fr", catalogue);
