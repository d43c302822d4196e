import { Icon } from '@/components/kit/icon';
import { useTranslations } from '@/lib/text/here';

const STEPS = ['toCall', 'asked', 'booked'] as const;
const STATES = { toCall: 'PLANNED', asked: 'ASKED', booked: 'BOOKED' } as const;

/** To call, asked, booked: the present one is solid. */
export function Track({ step }: { step: (typeof STEPS)[number] }) {
  const [t, states] = [useTranslations('appointments'), useTranslations('trip.items.callState')];
  const now = STEPS.indexOf(step);
  return (
    <ol className="track" aria-label={t('track', { step: now + 1 })}>
      {STEPS.map((one, index) => (
        <li key={one} className={index < now ? 'is-done' : index === now ? 'is-now' : undefined} aria-current={index === now ? 'step' : undefined}>
          {index < now ? <Icon name="check" size="s" /> : null}
          {states(STATES[one])}
        </li>
      ))}
    </ol>
  );
}
