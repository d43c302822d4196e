import type { Page } from '@playwright/test';
import type { NewPerson } from './people';
import { words } from './words';

const preview = words('planPreview');

/** The plan before it is saved. */
export class PlanPage {
  constructor(private readonly page: Page) {}

  get answers() {
    return this.page.getByRole('list', { name: preview('answers') });
  }

  get form() {
    return this.page.getByRole('form', { name: preview('save.title') });
  }

  get saveButton() {
    return this.form.getByRole('button', { name: preview('save.submit') });
  }

  async saveAs({ name, email }: NewPerson): Promise<void> {
    await this.form.locator('input[name=name]').fill(name);
    await this.form.locator('input[name=email]').fill(email);
    await this.saveButton.click();
  }
}
