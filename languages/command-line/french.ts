import catalogue from "../fr.json";
import { wordsOf } from "../words-of";
import own from "./fr.json";

export const words = wordsOf("fr", { ...catalogue, ...own });
