import { z } from 'zod';
import { MOVE_IDS } from '@/lib/domain/guide/moves';
import { asked } from './fields';

const answer = z.enum(['yes', 'no'], 'required-choice').transform((given) => given === 'yes');

/** What is asked before moves are shown. Whether somebody still heals is not asked where their trip knows. */
export const moveAnswersForm = z.object({
  signs: answer, accident: answer, chronic: answer, healing: answer.optional(),
  /** The move that they came for. */
  move: asked(z.enum(MOVE_IDS)),
});

/** What the addresses of the moves say: the hard one too; the questions once more. */
export const movesQuery = z.object({ hard: asked(z.literal('yes')), again: asked(z.literal('yes')) });
