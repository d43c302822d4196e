import { describe, expect, it } from 'vitest';
import { typedHours, typedWeek } from './typed-week';

const line = (name: string, weekday: number, opens: number, closes: number, endsNextDay = false) => ({ name, weekday, opens, closes, endsNextDay });

describe('the hours of a week as they are typed', () => {
  it('are kept in the form of the desk, past midnight as a longer day', () => {
    expect(typedWeek([line('day1.0', 1, 480, 720), line('day1.1', 1, 780, 1020), line('day5.0', 5, 1320, 360, true)])).toEqual({ typed: [
      { weekday: 1, opens: 480, closes: 720 }, { weekday: 1, opens: 780, closes: 1020 }, { weekday: 5, opens: 1320, closes: 1800 },
    ] });
  });

  it('that end before they start are met with the next day', () => {
    expect(typedWeek([line('day5.0', 5, 1320, 360)])).toEqual({ problems: [{
      field: 'day5.0.closes', code: 'hours-end-before-start', choices: [{ name: 'day5.0.next', value: 'on', code: 'ends-next-day' }],
    }] });
  });

  it('that are longer than a day cannot be helped', () => {
    expect(typedHours({ name: 'x', opens: 480, closes: 540, endsNextDay: true })).toEqual({ problems: [{ field: 'x.closes', code: 'hours-too-long' }] });
  });

  it('that overlap are told beside the later one, from Sunday into Monday too, with all else that is wrong', () => {
    const answer = typedWeek([line('day1.0', 1, 60, 480), line('day2.0', 2, 480, 480), line('day7.0', 7, 1320, 120, true)]);
    expect(answer).toMatchObject({ problems: [{ field: 'day2.0.closes', code: 'hours-end-before-start' }, { field: 'day7.0.opens', code: 'hours-overlap' }] });
  });
});
