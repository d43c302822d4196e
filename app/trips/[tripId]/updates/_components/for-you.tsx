import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { SectionHead } from '@/components/kit/section-head';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { useTranslations } from '@/lib/text/here';
import { hearUpdates } from '../actions';

interface ForYouProps {
  readonly tripId: string;
  /** Null for staff: they are told of nothing. */
  readonly hears: boolean | null;
  readonly standing: Standing;
}

/** The reader's own wish, and for the owner, who reads what. */
export function ForYou({ tripId, hears, standing }: ForYouProps) {
  const t = useTranslations('updates');
  const mayChoose = mayDo('manage-people', standing);
  if (hears === null && !mayChoose) return null;
  return (
    <section aria-labelledby="you">
      <SectionHead id="you">{t('you.title')}</SectionHead>
      {mayChoose ? <p className="row up-own"><ButtonLink href={`/trips/${tripId}/updates/readers`}>{t('readers.change')}</ButtonLink></p> : null}
      {hears === null ? null : (
        <>
          <p className="soft">{t(hears ? 'you.hears' : 'you.hearsNot')}</p>
          <ActionForm action={hearUpdates} submit={t(hears ? 'you.stop' : 'you.again')} look="text" hidden={{ tripId, hears: hears ? 'no' : 'yes' }} />
        </>
      )}
    </section>
  );
}
