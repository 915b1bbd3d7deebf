/** The bytes that the files are cut and scanned by: the same in ASCII and UTF-8. */
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const ZERO = 48;
export const COLON = 58;
export const LETTER_T = 84;
export const LETTER_Z = 90;
