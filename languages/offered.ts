import type { Language } from "#core";

/** The languages that a user may choose beside English: a language is offered once its catalogue has a message for every key, and nothing is left in English. */
export const offered: readonly Language[] = [];
