import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRASTS, type Display, displayAttributes, MOTIONS, readDisplay, TEXT_SIZES, THEMES, USUAL_DISPLAY, writeDisplay } from './display';

const displays: fc.Arbitrary<Display> = fc.record({
  text: fc.constantFrom(...TEXT_SIZES), contrast: fc.constantFrom(...CONTRASTS), theme: fc.constantFrom(...THEMES), motion: fc.constantFrom(...MOTIONS),
}, { noNullPrototype: true });

describe('the display that a device keeps', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(displays, (display) => {
      expect(readDisplay(writeDisplay(display))).toEqual(display);
    }));
  });

  test('is the usual one where nothing was chosen', () => {
    expect(readDisplay(undefined)).toEqual(USUAL_DISPLAY);
    expect(displayAttributes(USUAL_DISPLAY)).toEqual({});
  });

  test('takes each word for itself: one that names no choice loses no other', () => {
    expect(readDisplay('largest.x.dark.less')).toEqual({ text: 'largest', contrast: 'device', theme: 'dark', motion: 'less' });
    expect(readDisplay('dark')).toEqual(USUAL_DISPLAY);
  });

  test('never comes to anything but the choices there are, whatever a cookie holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.string()).map((parts) => parts.join('.'))), (kept) => {
      const { text, contrast, theme, motion } = readDisplay(kept);
      expect(TEXT_SIZES).toContain(text);
      expect(CONTRASTS).toContain(contrast);
      expect(THEMES).toContain(theme);
      expect(MOTIONS).toContain(motion);
    }));
  });
});

test('html carries what differs from the usual', () => {
  expect(displayAttributes({ text: 'larger', contrast: 'high', theme: 'light', motion: 'less' }))
    .toEqual({ 'data-text': 'larger', 'data-contrast': 'high', 'data-theme': 'light', 'data-motion': 'less' });
  expect(displayAttributes({ ...USUAL_DISPLAY, theme: 'dark' })).toEqual({ 'data-theme': 'dark' });
});
