import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** A name, or what stands for somebody who deleted their account: theirs was taken off. */
export const nameOrFormer = (name: string, locale: Locale): string => name || sentencesOf(locale, 'deletion').say('formerPerson');

/** The same of who wrote at a centre's desk. */
export const nameOrFormerStaff = (name: string, locale: Locale): string => name || sentencesOf(locale, 'deletion').say('formerStaff');
