import { expect, type Page } from '@playwright/test';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import { words } from './words';

const newTrip = words('newTrip');

export interface Answers {
  readonly procedure: ProcedureId;
  /** Null: not known yet. */
  readonly surgeryOn: string | null;
  /** Null: lives in New York. */
  readonly home: string | null;
  /** As the list names it; none chosen when left out. */
  readonly centre?: string;
  readonly forWhom?: 'me' | 'help';
}

/** The page of the four questions. */
export class FourQuestions {
  constructor(private readonly page: Page) {}

  get day() {
    return this.page.locator('input[name=surgeryOn]');
  }

  get home() {
    return this.page.locator('input[name=home]');
  }

  get procedure() {
    return this.page.locator('select[name=procedure]');
  }

  async open(): Promise<void> {
    await this.page.goto('/trips/new');
  }

  async answer({ procedure, surgeryOn, home, centre, forWhom = 'me' }: Answers): Promise<void> {
    await this.procedure.selectOption(procedure);
    await this.choose('dateKnown', surgeryOn === null ? 'no' : 'yes');
    if (surgeryOn !== null) await this.day.fill(surgeryOn);
    await this.choose('travel', home === null ? 'LOCAL' : 'FLY');
    if (home !== null) await this.home.fill(home);
    if (centre) await this.page.locator('select[name=centre]').selectOption({ label: centre });
    await this.choose('forWhom', forWhom);
  }

  async choose(question: string, choice: string): Promise<void> {
    await this.page.locator(`input[name=${question}][value=${choice}]`).check();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: newTrip('submit') }).click();
  }

  /** From the questions to the plan. */
  async make(answers: Answers): Promise<void> {
    await this.open();
    await this.answer(answers);
    await this.send();
    await expect(this.page).toHaveURL(/\/plan\/./);
  }
}
