import { ButtonLink } from '@/components/kit/button';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { useTranslations } from '@/lib/text/here';

/** For owner and keeper to who reads which words of updates; for the others to the updates. */
export function UpdatesWay({ tripId, standing }: { tripId: string; standing: Standing }) {
  const t = useTranslations('updates');
  const mayChoose = mayDo('manage-people', standing);
  return (
    <p className="updates-way">
      <ButtonLink look="text" href={`/trips/${tripId}/updates${mayChoose ? '/readers' : ''}`}>{t(mayChoose ? 'readers.change' : 'overview.see')}</ButtonLink>
    </p>
  );
}
