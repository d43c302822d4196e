import { z } from 'zod';
import { optionalLine } from './fields';

/** Digits with the signs that people write between them, and an extension. */
const PHONE = /^\+?[\d\s().\/-]{7,30}(?:(?:x|ext\.?)\s*\d{1,6})?$/i;

export const phoneField = optionalLine(40).refine((text) => text === '' || (PHONE.test(text) && text.replace(/\D/g, '').length >= 7), 'not-a-phone');

/** Labels with dots between, two at least. */
const NAME = /^[^.]+(?:\.[^.]+)+\.?$/;

function parseAddress(text: string): URL | null {
  const address = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  return NAME.test(address.hostname) && address.username === '' && address.password === '' ? address : null;
}

/** The address of a page, as browsers write it; `https://` may be left out. */
export const websiteField = optionalLine(200).transform((text, context): string => {
  if (text === '') return '';
  const address = parseAddress(text);
  if (address) return address.pathname === '/' && address.search === '' && address.hash === '' ? address.origin : address.href;
  context.addIssue({ code: 'custom', message: 'not-a-website' });
  return z.NEVER;
});
