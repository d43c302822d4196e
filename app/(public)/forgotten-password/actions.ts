'use server';

import { addressForm } from '@/lib/input/account-forms';
import { publicAction } from '@/lib/server/action';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { done, refused } from '@/lib/server/outcome';

export const mailPasswordLink = publicAction({
  deed: 'ask-for-new-password',
  schema: addressForm,
  async run({ locale, address }, { email }) {
    const tooMany = await askForLink({ purpose: 'new-password', email, locale }, address);
    return tooMany ? refused([tooMany]) : done(mailSentPath(email));
  },
});
