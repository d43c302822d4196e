import Link from 'next/link';
import type { FormAction } from '@/components/kit/form-state';
import { Section } from '@/components/kit/section';
import { EscortQuestion } from '@/components/trip/escort-question';
import { TaskLines } from '@/components/trip/task-lines';
import { mayDo } from '@/lib/domain/access/deeds';
import { waitingFor, type TaskReader } from '@/lib/domain/people/tasks';
import type { TripHelp } from '@/lib/domain/people/trip-help';
import { useTranslations } from '@/lib/text/here';

interface HelpSectionProps {
  readonly help: TripHelp;
  readonly reader: TaskReader;
  readonly now: Date;
  readonly acts: Readonly<Record<'answerEscort' | 'answerTask' | 'tickTask', FormAction>>;
}

/** As many as a tired person takes in; the others are a tap away. */
const SHOWN = 4;

/** What waits for this reader: whether they can be the escort, what they took on or are asked, and what anybody may do. */
export function HelpSection({ help: { record: { trip, patientName }, people, tasks, answers }, reader, now, acts }: HelpSectionProps) {
  const t = useTranslations('tasks.overview');
  const waiting = waitingFor(tasks, reader);
  const rest = waiting.length - SHOWN;
  const common = { tripId: trip.id, people, reader, home: trip.home, now };
  return (
    <>
      <EscortQuestion trip={trip} answers={answers} userId={reader.userId} patientName={patientName} answer={acts.answerEscort} />
      {waiting.length > 0 ? (
        <Section id="help" title={t(mayDo('change-itinerary', reader.standing) ? 'title' : 'helpTitle')}>
          <TaskLines {...common} tasks={waiting.slice(0, SHOWN)} tick={acts.tickTask} answer={acts.answerTask} />
          <p className="task-add">
            <Link href={`/trips/${trip.id}/people#tasks`} prefetch={false}>{rest > 0 ? t('more', { count: rest }) : t('all')}</Link>
          </p>
        </Section>
      ) : null}
    </>
  );
}
