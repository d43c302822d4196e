import { afterEach, expect, vi } from 'vitest';

// A warning that nobody reads today is a fault that nobody finds tomorrow: whatever is printed fails its test.
const errors = vi.spyOn(console, 'error');
const warnings = vi.spyOn(console, 'warn');

afterEach(() => {
  const heard = [...errors.mock.calls, ...warnings.mock.calls];
  errors.mockClear();
  warnings.mockClear();
  expect(heard, 'nothing is printed as an error or a warning').toEqual([]);
});
