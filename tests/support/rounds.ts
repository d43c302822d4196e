/**
 * How many of its rounds a long test does: a quarter in `npm test`, for which every change waits (its properties run in four zones,
 * from other seeds each time), all of them in `npm run test:long`.
 */
export const rounds = (all: number): number => (process.env.ALL_ROUNDS ? all : Math.ceil(all / 4));
