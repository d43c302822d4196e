import { expect, it } from 'vitest';
import { TaskCancelledError } from 'cockatiel';
import { ReplicaFault, replicaFaultOf } from './replica-fault';

const coded = (code: string) => Object.assign(new Error('Key (name)=(Ruth) already exists'), { code });

it.each([
  [coded('ECONNREFUSED'), 'ECONNREFUSED', false],
  [coded('57P01'), '57P01', false],
  [coded('40001'), '40001', true],
  [new TaskCancelledError(), 'silent', false],
  [new Error('timeout exceeded when trying to connect'), 'no-connection', false],
  [new ReplicaFault('behind'), 'behind', false],
])('tells of %s in a word, and whether the copy is to be left alone', (error, reason, isPassing) => {
  expect(replicaFaultOf(error)).toMatchObject({ reason, message: reason, isPassing });
});
