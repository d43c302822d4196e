import { expect, it } from 'vitest';
import { hoursWords, weekdayWords } from './hours-words';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

it('says hours on the clock, and that they end the next day', () => {
  expect(plain(hoursWords({ opens: 480, closes: 1020 }, 'en'))).toBe('8:00 am – 5:00 pm');
  expect(plain(hoursWords({ opens: 1320, closes: 1800 }, 'en'))).toBe('10:00 pm – 6:00 am the next day');
  expect(plain(hoursWords({ opens: 1320, closes: 1800 }, 'es'))).toBe('10:00 p. m. – 6:00 a. m. del día siguiente');
});

it('names the days of the week', () => {
  expect([1, 7].map((weekday) => weekdayWords(weekday, 'en'))).toEqual(['Monday', 'Sunday']);
  expect(weekdayWords(3, 'es')).toBe('miércoles');
});
