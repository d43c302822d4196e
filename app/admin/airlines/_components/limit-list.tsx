import { ButtonLink } from '@/components/kit/button';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { lengthIn, weightIn } from '@/lib/domain/packing/measures';
import type { CarryOnLimit } from '@/lib/domain/packing/types';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Every airline's limit in both systems, with who says so. */
export function LimitList({ limits }: { limits: readonly CarryOnLimit[] }) {
  const t = useTranslations('admin.airlines');
  const a = useTranslations('admin');
  return (
    <Section id="airlines" title={a('airlinesTitle')} aside={<span>{limits.length}</span>}>
      {limits.length === 0 ? <p>{a('noneYet')}</p> : (
        <Sheet padded={false} className="lines">{limits.map((limit) => <LimitLine key={limit.airline} limit={limit} />)}</Sheet>
      )}
      <ButtonLink look="text" href="/admin/airlines?add=yes">{t('addLink')}</ButtonLink>
    </Section>
  );
}

function LimitLine({ limit }: { limit: CarryOnLimit }) {
  const t = useTranslations('admin.airlines');
  const { airline, source, grade, checkedOn } = limit;
  return (
    <SettingRow
      title={airline}
      note={(
        <>
          <span>{sizeOf(limit, t)}, {weightOf(limit, t)}</span>
          <span className="small">{t('from', { source, grade, day: formatDayWithYear(checkedOn, useLocale()) })}</span>
        </>
      )}
    >
      <RowLink href={`/admin/airlines?edit=${encodeURIComponent(airline)}`} label={airline}>{useTranslations('admin')('change')}</RowLink>
    </SettingRow>
  );
}

type Say = ReturnType<typeof useTranslations<'admin.airlines'>>;

function sizeOf({ size }: CarryOnLimit, t: Say): string {
  const inch = (side: number) => String(lengthIn('us', side));
  const cm = (side: number) => String(lengthIn('metric', side));
  const { lengthIn: length, widthIn: width, depthIn: depth } = size;
  return t('sizes', { length: inch(length), width: inch(width), depth: inch(depth), lengthCm: cm(length), widthCm: cm(width), depthCm: cm(depth) });
}

const weightOf = ({ pounds }: CarryOnLimit, t: Say): string =>
  pounds === null ? t('noWeight') : t('weight', { pounds: String(weightIn('us', pounds)), kilograms: String(weightIn('metric', pounds)) });
