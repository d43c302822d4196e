import { describe, expect, test } from 'vitest';
import { weaknessOf } from './password-strength';

const OWN = ['Ruth Calloway', 'ruth.calloway@example.com'];

describe('a new password', () => {
  test.each([
    ['short', 'password-too-short'],
    ['áéíóú1234', 'password-too-short'],
    ['password123', 'common-password'],
    ['P@ssw0rd123', 'common-password'],
    ['1qaz2wsx3edc', 'common-password'],
    ['aaaaaaaaaaaa', 'weak-password'],
    ['1234567890', 'common-password'],
    ['ruth.calloway@example.com', 'password-is-yours'],
    ['Ruth-Calloway', 'password-is-yours'],
    ['RUTHCALLOWAY', 'password-is-yours'],
    ['Mendway2026!', 'common-password'],
    ['spine-surgery-1', 'common-password'],
    ['NewYork-Hospital', 'common-password'],
  ])('%s is refused: %s', async (password, code) => {
    expect(await weaknessOf(password, OWN)).toBe(code);
  });

  test.each(['lindell-house-33', 'correct horse battery staple', 'caballo correcto batería grapa', '東京の静かな朝の散歩道'])('%s will do', async (password) => {
    expect(await weaknessOf(password, OWN)).toBeNull();
  });
});
