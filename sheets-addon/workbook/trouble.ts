import { FreezeImpossible, InvalidInput, phrase, ReviewImpossible, told, WorkbookTrouble, type WorkbookTroubleKind } from "#core";

/** What Google's words mean for the user. There are no codes; words in a language that is not known here stay as they are. */
const meanings: readonly (readonly [words: RegExp, kind: WorkbookTroubleKind, message: string])[] = [
  [
    /typed column/i,
    "cannot write",
    phrase(
      "A column that the review writes belongs to a table of Google Sheets and has a type there, which takes no other values. Set the type of that column to None (the arrow in its header > Edit column type), or let the table end left of it, and review again.",
    ),
  ],
  [
    /protected cell|protected range|protected sheet|edit a protected/i,
    "protected",
    phrase("A part of the spreadsheet is protected against changes. Ask its owner to let you edit it (Data > Protect sheets and ranges) and try again."),
  ],
  [
    /do not have permission|authori[sz]ation is required|permissions? (?:is|are) not sufficient/i,
    "not allowed",
    phrase(
      "Google does not let the add-on do this for you. Ask the owner for the right to edit the spreadsheet, or open the menu of the add-on and allow it anew.",
    ),
  ],
  [
    /maximum execution time/i,
    "busy",
    phrase("The review took longer than the six minutes that Google allows. Try again; if it happens again, remove sheets that the plan does not need."),
  ],
  [
    /too many times|too many simultaneous|rate limit|quota/i,
    "busy",
    phrase("Google has done as much for you today, or at the moment, as it allows. Wait a minute and try again; if it happens again, try tomorrow."),
  ],
  [
    /timed out|server error|service error|service unavailable|temporarily|try again|failed while accessing/i,
    "busy",
    phrase("Google Sheets does not answer at the moment. Wait a moment and try again."),
  ],
  [/address unavailable|network|offline|connection/i, "connection lost", phrase("The connection to Google was lost. Try again when you are online.")],
  [
    /above the limit of \d+ cells|maximum of \d+ characters|argument too large/i,
    "too large",
    phrase(
      "Google Sheets holds no more than 10 million cells, and 50,000 characters in one. Shorten the texts or remove sheets that are not needed, and try again.",
    ),
  ],
  [
    /(?:sheet|range|chart|document).*(?:not found|does not exist|deleted)|out of bounds|outside the dimensions/i,
    "gone",
    phrase("A table or sheet of the plan was deleted or became smaller meanwhile. Bring it back and review the spreadsheet again."),
  ],
];

/** Errors that Google never throws: the plan's and the program's own, whose words may hold Google's ("try again"). */
const never = [WorkbookTrouble, ReviewImpossible, FreezeImpossible, InvalidInput, RangeError, TypeError, ReferenceError];

/** What to throw for an error from Google: in the user's words where its meaning is known, else the error as it is. */
export function inWords(error: unknown): unknown {
  if (never.some((kind) => error instanceof kind)) return error;
  const words = typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
  const meaning = meanings.find(([pattern]) => pattern.test(words));
  return meaning === undefined ? error : new WorkbookTrouble(meaning[1], told(meaning[2]), { code: words });
}
