import { readdirSync } from 'node:fs';
import { addDays } from '@/lib/domain/calendar/days';
import { demand, until } from '../instances/check';
import { surgeryDay } from '../support/surgery-day';
import { formAt, look, send } from '../instances/visitor';
import { makePerson, makeTrip } from '../support/factories';
import { guestOf, type Patient, remindAll, signedIn } from './crowd';
import { type Fault, type Scene, seconds } from './fault';
import { allSent } from './kept';

/** A try ends after ten seconds, and the next comes within 72. */
const LONGEST_MS = 180_000;

const REMINDED = 5;
const ASKED_AT = '/forgotten-password';

/** Asks for a link by mail, as a visitor does; for how long they wait for the answer. */
async function askForLink({ site: { url } }: Scene, { person: { email } }: Patient): Promise<string> {
  const visitor = guestOf(url);
  const form = await formAt(visitor, url + ASKED_AT, 'email');
  const begun = performance.now();
  const answer = await send(visitor, url + ASKED_AT, form, { email });
  return `${answer.status} after ${seconds(performance.now() - begun)}`;
}

const mails: Fault = {
  name: 'Mail server hangs: takes connections, says nothing',
  seconds: 20,
  async begin(scene) {
    const { site: { mails: { gate, mails: arrived } }, others } = scene;
    gate.shut();
    const reminders = await remindAll(others.slice(0, REMINDED), 0);
    const [reader] = others.slice(REMINDED);
    if (!reader) throw new Error('too few patients');
    const answered = await askForLink(scene, reader);
    let endedAt = 0;
    const links = (): number => arrived.filter((mail) => mail.to === reader.person.email && mail.isAnswered).length;
    return {
      reminders,
      async end() {
        gate.open();
        endedAt = performance.now();
      },
      async after() {
        await until(() => links() > 0, LONGEST_MS);
        const link = performance.now() - endedAt;
        await until(() => allSent(reminders), LONGEST_MS);
        if (links() > 1) throw new Error(`the link came ${links()} times`);
        return `a link asked for meanwhile was answered ${answered} and came ${seconds(link)} after the server was well; ${reminders.length} reminders within ${seconds(performance.now() - endedAt)}`;
      },
    };
  },
};

const flights: Fault = {
  name: 'Flight search hangs: takes the question, says nothing',
  seconds: 25,
  async begin({ site: { url, flights: { gate, asked } } }) {
    // The others live here and fly nowhere.
    const flyer = await makePerson();
    const [tripId, visitor] = [await makeTrip(flyer, { surgeryOn: surgeryDay(), now: new Date() }), await signedIn(url, flyer)];
    gate.shut();
    const page = `${url}/trips/${tripId}/flights?live=`;
    const ask = async (day: number): Promise<string> => {
      const begun = performance.now();
      const answer = await look(visitor, `${page}DEN.${addDays(surgeryDay(), day)}`);
      await answer.arrayBuffer();
      return `${answer.status} after ${seconds(performance.now() - begun)}`;
    };
    const meanwhile = ask(-2);
    return {
      end: async () => gate.open(),
      async after() {
        const hung = await meanwhile;
        demand(asked.length > 0, 'the flight search was never asked: this proves nothing');
        return `who asked meanwhile: ${hung}; afterwards: ${await ask(-3)} (asked ${asked.length} times)`;
      },
    };
  },
};

const disk: Fault = {
  name: "Disk full for the site's own files (the outbox of a site without a mail server)",
  seconds: 15,
  missing: ({ filing }) => (filing.disk ? null : 'needs root, who may mount a small disk'),
  async begin(scene) {
    const { site: { filing, worker }, others } = scene;
    await worker.stop();
    filing.disk?.fill();
    filing.worker.start();
    await filing.worker.says('The worker is running');
    const [reader] = others;
    if (!reader) throw new Error('too few patients');
    const answered = await askForLink(scene, reader);
    let endedAt = 0;
    const files = (): readonly string[] => readdirSync(filing.outbox).filter((name) => name.endsWith('.eml'));
    return {
      async end() {
        filing.disk?.free();
        endedAt = performance.now();
      },
      async after() {
        const there = files().length;
        await until(() => files().length > there, LONGEST_MS);
        const came = seconds(performance.now() - endedAt);
        await filing.worker.stop();
        worker.start();
        await worker.says('The worker is running');
        return `a link asked for meanwhile was answered ${answered}; its mail is there, whole, ${came} after there was room`;
      },
    };
  },
};

export const OUTSIDE_FAULTS: readonly Fault[] = [mails, flights, disk];
