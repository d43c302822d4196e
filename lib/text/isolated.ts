const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A name as part of a sentence: whichever way it is written, the words around it stay in their order. */
export const isolated = (name: string): string => `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
