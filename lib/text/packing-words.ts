import type { CarryOnFit, Excess } from '@/lib/domain/packing/carry-on-fit';
import { lengthIn, weightIn } from '@/lib/domain/packing/measures';
import type { BagSize, CarryOnLimit, MeasureSystem } from '@/lib/domain/packing/types';
import { formatDayWithYear, formatNumber } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

const number = (value: number, locale: Locale): string => formatNumber(value, locale, 1);

/** "22 × 14 × 9 in" */
export function sizeWords({ lengthIn: long, widthIn: wide, depthIn: deep }: BagSize, system: MeasureSystem, locale: Locale): string {
  const { say } = sentencesOf(locale, 'packing');
  const shown = (inches: number) => number(lengthIn(system, inches), locale);
  return say('measures.size', { long: shown(long), wide: shown(wide), deep: shown(deep), unit: say(`units.${system}.size`) });
}

/** "14 lb" */
export function weightWords(pounds: number, system: MeasureSystem, locale: Locale): string {
  const { say } = sentencesOf(locale, 'packing');
  return say('measures.weight', { weight: number(weightIn(system, pounds), locale), unit: say(`units.${system}.weight`) });
}

function excessWords({ measure, by }: Excess, system: MeasureSystem, locale: Locale): string {
  const { say } = sentencesOf(locale, 'packing');
  const amount = measure === 'weight' ? weightWords(by, system, locale) : `${number(lengthIn(system, by), locale)} ${say(`units.${system}.size`)}`;
  return say(`fit.excess.${measure}`, { by: amount });
}

/** Whether the bag fits, in one sentence; what is missing where nobody knows. */
export function fitWords(fit: CarryOnFit, limit: CarryOnLimit | null, system: MeasureSystem, locale: Locale): string {
  const { say } = sentencesOf(locale, 'packing');
  const airline = limit?.airline ?? '';
  switch (fit.answer) {
    case 'over':
      return say('fit.over', { airline, excess: fit.excesses.map((one) => excessWords(one, system, locale)).join(', ') });
    case 'unknown':
      return say(fit.because === 'no-limit' ? 'fit.noLimit' : 'fit.noSize', { airline });
    case 'fits': {
      const weigh = fit.weight === 'not-weighed' && limit?.pounds ? say('fit.notWeighed', { airline, limit: weightWords(limit.pounds, system, locale) }) : '';
      return [say('fit.fits', { airline }), weigh].filter(Boolean).join(' ');
    }
  }
}

/** The limit, from where and since when. */
export function limitWords({ airline, size, pounds, source, grade, checkedOn }: CarryOnLimit, system: MeasureSystem, locale: Locale): string {
  const { say } = sentencesOf(locale, 'packing');
  const limit = pounds === null ? 'none' : weightWords(pounds, system, locale);
  return say('fit.source', { airline, size: sizeWords(size, system, locale), limit, source, grade, day: formatDayWithYear(checkedOn, locale) });
}

/** A number in the unit of the system, as a field takes it back. */
export const typedLength = (inches: number | undefined, system: MeasureSystem): string => (inches === undefined ? '' : String(lengthIn(system, inches)));
export const typedWeight = (pounds: number | null, system: MeasureSystem): string => (pounds === null ? '' : String(weightIn(system, pounds)));
