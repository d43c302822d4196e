import { expect, it } from 'vitest';
import { explainingFolder, explainOutput, StartRefusal } from './start-refusal';

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

it.each([
  ['ENOSPC', 'The disk that holds /data is full: free some space, or set DATA_DIR to a folder on another disk.'],
  ['EACCES', '/data is not writable for this user: give it rights there, or set DATA_DIR to another folder.'],
  ['EROFS', '/data is on a read-only disk: set DATA_DIR to a folder that can be written.'],
])('explains %s in one sentence about the folder', (code, sentence) => {
  expect(() => explainingFolder('/data', failing(code))).toThrow(new StartRefusal(sentence));
});

it('leaves other faults as they are', () => {
  expect(() => explainingFolder('/data', failing('EMFILE'))).toThrow('EMFILE');
});

it("reads PostgreSQL's own words", () => {
  const full = 'initdb: error: could not write file "x": No space left on device\n';
  expect(explainOutput('/data', full).message).toMatch(/^The disk that holds \/data is full/);
  expect(explainOutput('/data', 'LOG: one\nFATAL: two\n').message).toBe('PostgreSQL did not start (FATAL: two).');
});
