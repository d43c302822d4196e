import { canBuzz } from './hold-signals';
import { useAbility } from '@/components/kit/use-ability';
import type { useKeptSwitch } from './use-kept-switch';
import type { TimerWords } from './timer-words';

type Switch = ReturnType<typeof useKeptSwitch>;

/** How starts and stops are told: each way can be turned off. */
export function TimerWays({ words, sounds, buzzes }: { words: TimerWords; sounds: Switch; buzzes: Switch }) {
  const hasBuzz = useAbility(canBuzz);
  return (
    <fieldset className="timer-ways">
      <legend className="hint">{words.eyes}</legend>
      <Way words={words.sound} way={sounds} />
      {hasBuzz ? <Way words={words.buzz} way={buzzes} /> : null}
    </fieldset>
  );
}

function Way({ words, way: [isOn, turn] }: { words: string; way: Switch }) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} />
      {words}
    </label>
  );
}
