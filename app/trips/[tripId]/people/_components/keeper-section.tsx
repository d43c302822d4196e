import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { initialsOf } from '@/lib/domain/people/initials';
import type { TripPerson } from '@/lib/domain/people/types';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

interface KeeperSectionProps {
  readonly path: string;
  readonly keeper: TripPerson;
  readonly patientName: string;
}

/** For whoever plans for a patient without an account: what they may do, how the patient agreed, the way to hand it over. */
export function KeeperSection({ path, keeper, patientName }: KeeperSectionProps) {
  const t = useTranslations('people.keeper');
  const handOver = useTranslations('people.handOver');
  const locale = useLocale();
  const patient = isolated(patientName);
  const { consent } = keeper;
  return (
    <Section id="keeper" title={t('title')}>
      <div className="keeper">
        <span className="avatar avatar--l avatar--2" aria-hidden="true">{initialsOf(keeper.name)}</span>
        <p>
          <b>{t('keeps', { patient })}</b> {t('may', { patient })}{' '}
          {consent ? t('agreed', { patient, day: formatDay(consent.on, locale), how: isolated(consent.how) }) : null}
        </p>
      </div>
      <p className="row person-ways">
        <ButtonLink href={`${path}/hand-over`}>{handOver('link')}</ButtonLink>
        <ButtonLink look="text" href={`${path}/paper`}><Icon name="printer" />{t('print', { patient })}</ButtonLink>
      </p>
    </Section>
  );
}
