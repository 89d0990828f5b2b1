import { told } from "../words/say";

/** What a place's table is called: its sheet where that has the name in another language, else the table in the language in force. */
export const placeName = ({ table, sheet }: { readonly table: string; readonly sheet?: string | undefined }): string => sheet ?? told(table);
