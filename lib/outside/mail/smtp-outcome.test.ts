import { describe, expect, it } from 'vitest';
import { outcomeOf } from './smtp-outcome';

const answered = (command: string, response: string) => outcomeOf({ code: 'EENVELOPE', command, response, responseCode: Number(response.slice(0, 3)) }, false);

describe('what became of a mail', () => {
  it.each([
    ['550 5.1.1 No such user', true],
    ['550 No such user', true],
    ['553 5.1.2 No such domain', true],
    ['550 5.2.1 Mailbox disabled', true],
    ['550-5.1.1 The account\r\n550 5.1.1 does not exist', true],
    ['552 5.2.2 Mailbox full', false],
    ['550 5.7.1 Blocked by a list', false],
    ['554 Transaction failed', false],
  ])('refused for good at the recipient: %j is about the address: %s', (response, isAddress) => {
    expect(answered('RCPT TO', response)).toEqual({ type: 'refused', reason: `smtp-${response.slice(0, 3)}`, isAddress });
  });

  it('a mail refused when all of it was there says nothing about the address, unless it is said', () => {
    expect(answered('DATA', '554 5.6.0 Bad content')).toEqual({ type: 'refused', reason: 'smtp-554', isAddress: false });
    expect(answered('DATA', '550 Too many')).toMatchObject({ isAddress: false });
    expect(answered('DATA', '550 5.1.1 No such user')).toMatchObject({ isAddress: true });
  });

  it.each([['CONN', '554 Go away'], ['AUTH PLAIN', '535 5.7.8 Wrong password'], ['MAIL FROM', '550 5.7.1 Not this sender'], ['RCPT TO', '450 4.7.1 Greylisted'], ['DATA', '451 Later']])(
    'waits where %s is answered with %j', (command, response) => {
      expect(answered(command, response)).toEqual({ type: 'later', reason: `smtp-${response.slice(0, 3)}`, isUncertain: false });
    });

  it('is uncertain only where it had left and nobody answered', () => {
    expect(outcomeOf({ code: 'ECONNECTION' }, true)).toEqual({ type: 'later', reason: 'smtp-econnection', isUncertain: true });
    expect(outcomeOf({ code: 'ECONNECTION' }, false)).toMatchObject({ isUncertain: false });
    expect(outcomeOf({ code: 'EMESSAGE', command: 'DATA', responseCode: 451, response: '451 Later' }, true)).toMatchObject({ isUncertain: false });
  });

  it('keeps the words of a server, which quote addresses, out of the reason', () => {
    expect(JSON.stringify(answered('RCPT TO', '550 5.1.1 <ruth@example.test> unknown'))).not.toContain('ruth');
  });
});
