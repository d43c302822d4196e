import { capitalised } from './capitalised';
import type { Locale } from './locale';

const NAMES = {
  en: new Intl.DisplayNames('en-US', { type: 'language' }),
  es: new Intl.DisplayNames('es-US', { type: 'language' }),
} as const;

/** "Portuguese" for `pt`; a code that nobody named stays as it is. */
export const languageName = (code: string, locale: Locale): string => capitalised(NAMES[locale].of(code) ?? code, locale);
