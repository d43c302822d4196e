import { ButtonLink } from '@/components/kit/button';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { CabinLimit } from '@/lib/input/admin-forms';
import { centimeters, kilograms } from '@/lib/input/bag-units';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Every airline's limit in both systems, with who says so. */
export function LimitList({ limits }: { limits: readonly CabinLimit[] }) {
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

function LimitLine({ limit }: { limit: CabinLimit }) {
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

function sizeOf({ lengthIn, widthIn, depthIn }: CabinLimit, t: Say): string {
  const [length, width, depth] = [lengthIn, widthIn, depthIn].map(String);
  const [lengthCm, widthCm, depthCm] = [lengthIn, widthIn, depthIn].map((side) => String(centimeters(side)));
  return t('sizes', { length: length ?? '', width: width ?? '', depth: depth ?? '', lengthCm: lengthCm ?? '', widthCm: widthCm ?? '', depthCm: depthCm ?? '' });
}

const weightOf = ({ weightPounds }: CabinLimit, t: Say): string =>
  weightPounds === null ? t('noWeight') : t('weight', { pounds: String(weightPounds), kilograms: String(kilograms(weightPounds)) });
