/** The shape of a translation: the same keys as the English words, any sentence as value. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
