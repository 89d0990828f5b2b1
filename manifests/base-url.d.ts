/** Where the add-in is served when nothing else is said; a name that never resolves. */
export declare const defaultBaseUrl = "https://benefits.example/";
/** Reads the address of the static folder, such as https://apps.example.com/benefits, and ends it with a slash. Throws where Excel would refuse it. */
export declare function readBaseUrl(text: string): string;
/** Reads the namespace of the formulas: blank for none. Throws where Excel would refuse it. */
export declare function readNamespace(text: string): string | undefined;
