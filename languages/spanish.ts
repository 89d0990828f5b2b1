import catalogue from "./es.json";
import { wordsOf } from "./words-of";

export const words = wordsOf("es", catalogue);
