import { expect, it } from 'vitest';
import { LOCALES } from './locale';
import { messagesOf } from './translator';

it.each(LOCALES)('the privacy page leads where data is seen, taken and deleted, by the words that stand there (%s)', (locale) => {
  const { common, data, deletion, privacy } = messagesOf(locale);
  for (const said of [data.row, deletion.account.section, deletion.trip.section, common.nav.people]) expect(privacy.deleteText).toContain(said);
});
