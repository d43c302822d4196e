import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { mailedLink } from './mails';
import { words } from './words';

const signIn = words('signIn');

export const DEMO_PASSWORD = 'mendway-demo';
export const demoAddress = (name: string): string => `${name}@demo.mendway.test`;

/** People of the demo world who stay signed in for all tests; no test may sign them out or change their trip. */
export const SIGNED_IN = ['maya', 'sam', 'lena', 'admin'] as const;
export type DemoName = (typeof SIGNED_IN)[number];

/** Where the browser's state of somebody who is signed in lies. */
export const stateOf = (name: DemoName): string => `test-results/signed-in/${name}.json`;

export const NEW_PASSWORD = 'seven-quiet-herons-walk';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
}

/** Somebody whom the server has never seen. */
export const newPerson = (name = 'Ruth Alder'): NewPerson => ({ name, email: `ruth.${randomUUID().slice(0, 12)}@example.test` });

export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  const form = page.getByRole('form', { name: signIn('submit'), exact: true });
  await form.getByLabel(signIn('email')).fill(email);
  await form.getByLabel(signIn('password')).fill(password);
  await form.getByRole('button', { name: signIn('submit'), exact: true }).click();
}

/** Opens the link of a sign-up and chooses a password. */
export async function confirmWithPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(signIn('confirm.password')).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: signIn('confirm.submit') }).click();
}

/** Signs somebody up and leaves them signed in on the page of their trips. */
export async function signUp(page: Page, person: NewPerson): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel(signIn('signUp.name')).fill(person.name);
  await page.getByLabel(signIn('signUp.email')).fill(person.email);
  await page.getByRole('button', { name: signIn('signUp.submit') }).click();
  await expect(page.getByRole('heading', { name: signIn('sent.title') })).toBeVisible();
  await confirmWithPassword(page, await mailedLink(person.email));
  await expect(page).toHaveURL(/\/trips$/);
}
