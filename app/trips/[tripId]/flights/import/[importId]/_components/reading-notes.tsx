import { Section } from '@/components/kit/section';
import type { ReadingNote } from '@/lib/input/calendar-reading';
import { useTranslations } from '@/lib/text/here';

/** What was not understood, line by line: of which event, in which of its lines. */
export function ReadingNotes({ notes }: { readonly notes: readonly ReadingNote[] }) {
  const t = useTranslations('flightImport');
  if (notes.length === 0) return null;
  return (
    <Section id="not-understood" title={t('notes')}>
      <ul className="sheet pad stack">
        {notes.map(({ event, title, property, code, zone = '' }) => (
          <li key={`${event} ${property} ${code}`}>
            <b>{t('noteOf', { event, title: title || 'none', property })}</b> {t(`note.${code}`, { zone })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
