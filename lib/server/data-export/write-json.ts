import { EXPORT_FORMAT } from '@/lib/input/data-export';
import type { ExportStep, Pages } from '@/lib/data/export-contents';
import type { FileWriter } from './file-writer';

type Part = Extract<ExportStep, { readonly type: 'person-part' | 'trip-part' }>;
type TripStep = Extract<ExportStep, { readonly type: 'trip' }>;

interface JsonWriter {
  /** The pages go on to whoever else writes them: they can be read once. */
  readonly part: (part: Part, alsoTo: (page: Page) => Promise<void>) => Promise<void>;
  readonly trip: (step: TripStep) => Promise<void>;
  readonly end: () => Promise<void>;
}

type Page = Pages extends AsyncIterable<infer P> ? P : never;

/** Writes `data.json` part by part: a whole account is never held. */
export async function jsonWriter({ write, end }: FileWriter, madeAt: Date): Promise<JsonWriter> {
  let trips = 0;
  let parts = 0;
  await write(`${JSON.stringify({ ...EXPORT_FORMAT, madeAt }).slice(0, -1)},\n"person":{`);
  return {
    async part({ section, pages }, alsoTo) {
      await write(`${parts === 0 ? '' : ','}\n${JSON.stringify(section)}:[`);
      parts += 1;
      let rows = 0;
      for await (const page of pages) {
        await write(page.map((row, at) => `${rows + at === 0 ? '' : ',\n'}${JSON.stringify(row)}`).join(''));
        rows += page.length;
        await alsoTo(page);
      }
      await write(']');
    },
    async trip({ trip: { tripId, standing: { role, seesMedical } } }) {
      const head = JSON.stringify({ tripId, role, seesMedical }).slice(0, -1);
      await write(`${trips === 0 ? '},\n"trips":[' : '},'}\n${head}`);
      trips += 1;
    },
    async end() {
      await write(trips === 0 ? '},\n"trips":[]}\n' : '}]}\n');
      await end();
    },
  };
}
