/** Text without control characters and without those that turn the direction of what follows; each shows as "\ufffd". */
export const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

/** Text of a workbook made safe for HTML and SVG, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => withoutControls(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
