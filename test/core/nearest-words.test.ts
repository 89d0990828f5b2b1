import { expect, test } from "@jest/globals";
import { nearestWords } from "../../core/parsing/nearest-words";

const people = ["Priya Shah", "Priia", "Head of logistics", "Board", "Finance"];

test.each([
  { word: "Priya", gives: ["Priia", "Priya Shah"], because: "a letter off comes before a part" },
  { word: "  PRIYA   shah ", gives: ["Priya Shah"], because: "case and spaces make no difference" },
  { word: "logistic", gives: ["Head of logistics"], because: "it is part of a name" },
  { word: "Bord", gives: ["Board"], because: "a letter is missing" },
  { word: "Sales", gives: [], because: "nothing is near" },
  { word: "a", gives: [], because: "one letter is part of nearly everything" },
  { word: "", gives: [], because: "nothing was asked" },
])('"$word" may mean $gives, since $because', ({ word, gives }) => expect(nearestWords(word, people)).toEqual(gives));
