import { Section } from '@/components/kit/section';
import { PlanSteps } from '@/components/trip/plan-steps';
import type { PlanStep } from '@/lib/domain/plan/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { stepWords } from '@/lib/text/plan-words';

/** As many as the screen shows; the style sheet hides the others there and not on paper. */
const SHOWN = 7;

export function TodoSection({ steps }: { steps: readonly PlanStep[] }) {
  const t = useTranslations('planPreview');
  const locale = useLocale();
  const lineOf = (step: PlanStep) => {
    const { day, what, note } = stepWords(step, locale);
    return { key: step.id, by: day, what, note };
  };
  return (
    <Section
      id="todo"
      title={t('todo')}
      className="todo"
      aside={<p className="soft">{steps.length > SHOWN ? t('todoSome', { shown: String(SHOWN), all: String(steps.length) }) : t('todoAll', { all: steps.length })}</p>}
    >
      <PlanSteps steps={steps.map(lineOf)} />
    </Section>
  );
}
