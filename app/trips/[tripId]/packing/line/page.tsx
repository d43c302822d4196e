import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import { PackerField, SectionField } from '@/components/trip/packing-fields';
import { TripScreen } from '@/components/trip/trip-screen';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { lineName } from '@/lib/domain/packing/trip-packing';
import { BAGS } from '@/lib/domain/packing/types';
import { packingLinePage } from '@/lib/server/packing-page';
import { packingLineWords } from '@/lib/text/packing-line-words';
import { changePackingLine, removePackingLine } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `l`: the line, sealed: what somebody packs tells of their health. */
  readonly searchParams: Promise<{ l?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packing.line'))('title') };
}

/** One line of the list: its name, how many, who packs it, in which bag. */
export default async function PackingLinePage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, packers, line, now } = await packingLinePage((await params).tripId, (await searchParams).l);
  const [t, locale] = await Promise.all([getTranslations('packing'), getLocale()]);
  const { title, why, source } = packingLineWords(line, locale);
  const isOwn = line.key === null;
  const hidden = { tripId: trip.id, line: lineName(line) };
  const back = { href: `/trips/${trip.id}/packing`, label: t('backToList') };
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={title} lead={why ?? undefined} back={back}>
      {source ? <p className="src">{source}</p> : null}
      <ActionForm action={changePackingLine} submit={t('save')} hidden={hidden} className="sheet pad">
        {isOwn
          ? <Field name="title" label={t('line.name')} initial={line.title} maxLength={80} autoComplete="off" required />
          : <Field name="title" label={t('line.newName')} hint={t('line.newNameHint', { name: packingLineWords({ ...line, title: '' }, locale).title })} initial={line.title} maxLength={80} autoComplete="off" />}
        <Field name="quantity" label={t('add.quantity')} hint={t('add.quantityHint')} initial={line.quantity === null ? '' : String(line.quantity)} inputMode="numeric" maxLength={2} />
        <PackerField packers={packers} initial={line.packerId} />
        <SelectField name="bag" label={t('line.bag')} initial={line.bag} options={BAGS.map((bag) => ({ value: bag, label: t(`bags.${bag}`) }))} />
        {isOwn ? <SectionField standing={access.standing} initial={line.section} /> : null}
        {line.isMedicine ? (
          <>
            <Field name="supplyDays" label={t('line.supplyDays')} hint={t('line.supplyHint')} initial={line.supply ? String(line.supply.days) : ''} inputMode="numeric" maxLength={4} />
            <Field name="supplyFrom" label={t('line.supplyFrom')} type="date" initial={line.supply?.from ?? dayIn(NEW_YORK, now)} />
          </>
        ) : null}
      </ActionForm>
      <ActionForm action={removePackingLine} submit={t('line.remove')} look="text" hidden={hidden} label={t('line.remove')} />
    </TripScreen>
  );
}
