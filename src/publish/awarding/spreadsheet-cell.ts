/**
 * Keeps a spreadsheet from running what somebody wrote: a cell that could be a formula begins with an apostrophe.
 *
 * @see OWASP, "CSV Injection"
 */

const startsFormula = /^[=+\-@\t\r]/;

// Mail merge reads these too, and an apostrophe would spoil them. Digits and their signs only ever give another number;
// a mail address calls nothing.
const harmless = [/^[+-][\d\s().,/-]*$/, /^[+-][\w.+-]*@[\w.-]+$/];

export const inSpreadsheet = (cell: string): string =>
  startsFormula.test(cell) && !harmless.some((form) => form.test(cell)) ? `'${cell}` : cell;
