import { Tag } from '@/components/kit/tag';
import type { CentreStanding } from '@/lib/domain/guide/centre-standing';
import { useTranslations } from '@/lib/text/here';

const TAGS = {
  open: { tone: 'ok', icon: 'check' },
  closing: { tone: 'warn', icon: undefined },
  closed: { tone: 'stop', icon: 'x' },
  unverified: { tone: 'unverified', icon: 'circle-question-mark' },
} as const;

/** How a centre stands today, in a word. */
export function CentreTag({ standing }: { standing: CentreStanding }) {
  const t = useTranslations('centres');
  const { tone, icon } = TAGS[standing];
  return <Tag tone={tone} icon={icon}>{t(standing)}</Tag>;
}
