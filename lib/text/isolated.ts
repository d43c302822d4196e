const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A name as part of a sentence: whichever way it is written, the words around it stay in their order. */
export const isolated = (name: string): string => `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;

/** For files, whose readers count such signs as letters. */
export const withoutIsolates = (text: string): string => text.replaceAll(FIRST_STRONG_ISOLATE, '').replaceAll(POP_ISOLATE, '');
