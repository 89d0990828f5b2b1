import catalogue from "../es.json";
import { wordsOf } from "../words-of";
import own from "./es.json";

export const words = wordsOf("es", { ...catalogue, ...own });
