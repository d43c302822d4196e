/** What the check ends in, gravest first. None of them is "ignore it": whoever still worries calls, whatever it says. */
export const ANSWERS = ['emergency', 'now', 'today', 'visit', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What one sign alone ends in. */
export type SignAnswer = Exclude<Answer, 'none'>;

interface Weight {
  /** After surgery, and wherever nobody knows: never `visit`. */
  readonly after: Exclude<SignAnswer, 'visit'>;
  readonly before: SignAnswer;
}

/** Every sign of the check, gravest first. */
export const SIGNS = [
  'bladder', 'saddle', 'weak', 'chest', 'crash',
  'fever', 'cut', 'calf', 'headache', 'tingling', 'fall',
  'pain', 'week', 'lasting', 'vomiting', 'bowel',
] as const;
export type Sign = (typeof SIGNS)[number];

/**
 * Mendway's own starting list, checked by no doctor: the page says so. Before surgery numb skin, a fall or a cut can wait for the
 * office, and pain that stays for a visit; what may be a nerve in danger, a clot or an infection never waits.
 */
const WEIGHTS: Readonly<Record<Sign, Weight>> = {
  bladder: { after: 'emergency', before: 'emergency' },
  saddle: { after: 'emergency', before: 'emergency' },
  weak: { after: 'emergency', before: 'emergency' },
  chest: { after: 'emergency', before: 'emergency' },
  crash: { after: 'emergency', before: 'emergency' },
  fever: { after: 'now', before: 'now' },
  cut: { after: 'now', before: 'today' },
  calf: { after: 'now', before: 'now' },
  headache: { after: 'now', before: 'today' },
  tingling: { after: 'now', before: 'today' },
  fall: { after: 'now', before: 'today' },
  pain: { after: 'today', before: 'today' },
  week: { after: 'today', before: 'visit' },
  lasting: { after: 'today', before: 'visit' },
  vomiting: { after: 'today', before: 'today' },
  bowel: { after: 'today', before: 'visit' },
};

export const weightOf = (sign: Sign): Weight => WEIGHTS[sign];

/** The signs as the page asks for them, three lists: each holds what ends in one answer after surgery. */
export const SIGN_GROUPS = ['emergency', 'now', 'today'] as const satisfies readonly Weight['after'][];
export type SignGroup = (typeof SIGN_GROUPS)[number];

export const signsOfGroup = (group: SignGroup): readonly Sign[] => SIGNS.filter((sign) => weightOf(sign).after === group);
