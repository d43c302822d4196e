import { z } from 'zod';
import { CONTRASTS, MOTIONS, TEXT_SIZES, THEMES } from '@/lib/domain/display/display';
import { oneOf, tickField } from './fields';

/** `usual`: the button that takes all choices back. */
export const displayForm = z.object({ text: oneOf(TEXT_SIZES), contrast: oneOf(CONTRASTS), theme: oneOf(THEMES), motion: oneOf(MOTIONS), usual: tickField });
