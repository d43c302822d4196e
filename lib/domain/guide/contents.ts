/** The pages of the guide in the order of its table of contents. What lives elsewhere keeps its own address. */
export const GUIDE_PARTS = [
  { id: 'now', chapters: [{ id: 'doctor', href: '/emergency' }] },
  {
    id: 'body',
    chapters: [
      { id: 'moves', href: '/guide/moves' },
      { id: 'avoid', href: '/guide/avoid' },
      { id: 'walking', href: '/guide/walking' },
      { id: 'running', href: '/guide/running' },
    ],
  },
  {
    id: 'ask',
    chapters: [
      { id: 'questions', href: '/guide/questions' },
      { id: 'secondOpinion', href: '/guide/second-opinion' },
      { id: 'conditions', href: '/guide/conditions' },
    ],
  },
  {
    id: 'where',
    chapters: [
      { id: 'centres', href: '/centres' },
      { id: 'nearHome', href: '/guide/near-home' },
      { id: 'ways', href: '/guide/ways' },
      { id: 'tips', href: '/guide/tips' },
    ],
  },
  { id: 'plan', chapters: [{ id: 'words', href: '/guide/words' }, { id: 'help', href: '/help' }] },
] as const;

type Part = (typeof GUIDE_PARTS)[number];
export type GuideChapter = Part['chapters'][number];

export interface GuidePart {
  readonly id: Part['id'];
  readonly chapters: readonly GuideChapter[];
}

/** The part that a chapter stands in. */
export function partOf(chapter: GuideChapter['id']): GuidePart {
  const parts: readonly GuidePart[] = GUIDE_PARTS;
  return parts.find(({ chapters }) => chapters.some(({ id }) => id === chapter)) ?? GUIDE_PARTS[0];
}
