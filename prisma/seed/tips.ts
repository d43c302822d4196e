import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import type { TipTopic, TipWords } from '@/lib/domain/guide/tip';

const DAY = 24 * 60 * 60_000;

const TAKEN: readonly (readonly [topic: TipTopic, daysAgo: number, words: TipWords])[] = [
  ['PACKING', 40, { en: 'Bring a charger with a long cord. The plug was far from my bed.', es: 'Lleve un cargador con cable largo. El enchufe quedaba lejos de mi cama.' }],
  ['CITY', 25, { en: 'Ask the hotel for a room near the elevator. Each step less was welcome.', es: 'Pida en el hotel una habitación cerca del ascensor. Cada paso menos ayudaba.' }],
  ['CENTRES', 12, { en: 'Write your questions on paper, and let whoever is with you write the answers.', es: 'Escriba sus preguntas en papel y deje que su acompañante anote las respuestas.' }],
];

const OPEN = 'Visitors were easier at the hotel than in a café. Nobody had to hurry.';

/** Tips of the demo world: some in the guide, one that nobody has read yet. */
export async function seedTips(administrator: Person, now: Date): Promise<void> {
  const taken = TAKEN.map(([topic, daysAgo, words]) => {
    const settledAt = new Date(now.getTime() - daysAgo * DAY);
    return { id: randomUUID(), topic, text: words.en, shown: { ...words }, suggestedAt: new Date(settledAt.getTime() - DAY), state: 'ACCEPTED' as const, settledAt, settledById: administrator.userId };
  });
  await database().tip.createMany({ data: taken });
  await database().tip.create({ data: { topic: 'HEALING', text: OPEN, suggestedAt: new Date(now.getTime() - 2 * DAY) } });
}
