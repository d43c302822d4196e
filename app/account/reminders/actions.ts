'use server';

import { countTries } from '@/lib/data/rate-limits';
import { setChoices, setMainChannels, setQuietHours } from '@/lib/data/reach';
import { sendTest } from '@/lib/data/reach-tests';
import { problem } from '@/lib/domain/problem';
import { channelsOfKindWay, channelsOfWay } from '@/lib/domain/reminders/ways';
import { kindsForm, quietForm, testForm, wayForm } from '@/lib/input/reach-forms';
import { accountAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

const savedPath = '/account/reminders?done=saved';

export const chooseWay = accountAction({
  deed: 'set-reach',
  schema: wayForm,
  async run({ actor }, { way }) {
    await setMainChannels(actor, channelsOfWay(way));
    return done(savedPath);
  },
});

export const chooseKinds = accountAction({
  deed: 'set-reach',
  schema: kindsForm,
  async run({ actor }, chosen) {
    await setChoices(actor, new Map([...chosen].map(([kind, way]) => [kind, channelsOfKindWay(way)])));
    return done(savedPath);
  },
});

export const chooseQuietHours = accountAction({
  deed: 'set-reach',
  schema: quietForm,
  async run({ actor }, hours) {
    await setQuietHours(actor, hours);
    return done(savedPath);
  },
});

export const tryChannel = accountAction({
  deed: 'test-channel',
  schema: testForm,
  async run({ actor, now }, { channel }) {
    if (!(await countTries([['test-person', actor.userId]]))) return refused([problem(null, 'try-again-later')]);
    if (!(await sendTest(actor, channel, now))) return refused([problem(null, 'no-device')]);
    return done(`/account/reminders?done=${channel === 'MAIL' ? 'tested-mail' : 'tested-push'}`);
  },
});
