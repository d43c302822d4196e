import { expect, test } from 'vitest';
import { HOLD_CHOICES } from './hold-timer';
import { isHard, minutesOf, MOVE_IDS, moveNamed, MOVES, movesShown } from './moves';

test('there are the four stretches, the three poses and the side plank', () => {
  expect(MOVES.map(({ id }) => id).sort()).toEqual([...MOVE_IDS].sort());
  expect(MOVES.filter(({ kind }) => kind === 'stretch')).toHaveLength(4);
  expect(MOVES.filter(({ kind }) => kind === 'yoga').map(({ id }) => id)).toEqual(['childs-pose', 'downward-dog', 'triangle', 'side-plank']);
});

test('the side plank alone is hard, and shown to those who ask alone', () => {
  expect(MOVES.filter(isHard).map(({ id }) => id)).toEqual(['side-plank']);
  expect(movesShown('usual').some(isHard)).toBe(false);
  expect(movesShown('hard-too')).toEqual(MOVES);
});

test('the downward dog starts with the 20 seconds of the text, the only number that is not our own', () => {
  expect(moveNamed('downward-dog')).toMatchObject({ plan: { holdSeconds: 20 }, secondsFrom: 'text' });
  expect(MOVES.filter(({ secondsFrom }) => secondsFrom === 'text')).toHaveLength(1);
});

test('leans, sways and poses that have two sides are done on both', () => {
  expect(MOVES.filter(({ plan }) => plan.sides === 2).map(({ id }) => id)).toEqual(['side-lean', 'knee-sway', 'triangle', 'side-plank']);
});

test('every move starts with a length that can be chosen, and says about how long it takes', () => {
  for (const move of MOVES) expect(HOLD_CHOICES, move.id).toContain(move.plan.holdSeconds);
  expect(MOVES.map((move) => [move.id, minutesOf(move)])).toMatchObject([['chin-to-chest', 1], ['knees-to-chest', 1], ['side-lean', 1], ['knee-sway', 1], ['childs-pose', 1], ['downward-dog', 1], ['triangle', 2], ['side-plank', 1]]);
});

test('whatever is no move is none', () => {
  for (const id of ['', 'plank', 'constructor', '__proto__', 'Downward-dog']) expect(moveNamed(id)).toBeNull();
});
