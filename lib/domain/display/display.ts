/** How somebody wishes the pages to look on a device. `device` leaves it to what the device itself asks for. */
export interface Display {
  readonly text: TextSize;
  readonly contrast: Contrast;
  readonly theme: Theme;
  readonly motion: Motion;
}

export const TEXT_SIZES = ['usual', 'large', 'larger', 'largest'] as const;
type TextSize = (typeof TEXT_SIZES)[number];

export const CONTRASTS = ['device', 'high'] as const;
type Contrast = (typeof CONTRASTS)[number];

export const THEMES = ['device', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

export const MOTIONS = ['device', 'less'] as const;
type Motion = (typeof MOTIONS)[number];

export const USUAL_DISPLAY: Display = { text: 'usual', contrast: 'device', theme: 'device', motion: 'device' };

/** Holds the display that a device's reader chose; nothing that is about them. */
export const DISPLAY_COOKIE = 'mendway-display';

/** `larger.high.dark.less`: the four choices in their order. */
export const writeDisplay = ({ text, contrast, theme, motion }: Display): string => [text, contrast, theme, motion].join('.');

/** What a cookie keeps. A word that names no choice, and a cookie of another making, leave that choice as usual. */
export function readDisplay(kept: string | undefined): Display {
  const [text, contrast, theme, motion] = (kept ?? '').slice(0, 100).split('.');
  return {
    text: oneOf(TEXT_SIZES, text) ?? USUAL_DISPLAY.text,
    contrast: oneOf(CONTRASTS, contrast) ?? USUAL_DISPLAY.contrast,
    theme: oneOf(THEMES, theme) ?? USUAL_DISPLAY.theme,
    motion: oneOf(MOTIONS, motion) ?? USUAL_DISPLAY.motion,
  };
}

const oneOf = <T extends string>(choices: readonly T[], word: string | undefined): T | undefined => choices.find((choice) => choice === word);

type Attribute = 'data-text' | 'data-contrast' | 'data-theme' | 'data-motion';

/** What `html` carries for the styles (`app/styles/display.css`): only what differs from the usual. */
export function displayAttributes({ text, contrast, theme, motion }: Display): Readonly<Partial<Record<Attribute, string>>> {
  return {
    ...(text !== 'usual' && { 'data-text': text }),
    ...(contrast !== 'device' && { 'data-contrast': contrast }),
    ...(theme !== 'device' && { 'data-theme': theme }),
    ...(motion !== 'device' && { 'data-motion': motion }),
  };
}
