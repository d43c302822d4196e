import { expect, type Locator, type Page } from '@playwright/test';
import type { Day } from '@/lib/domain/calendar/types';
import { openOwnTrip } from './own-trip';
import { addItem, ON_A_TRIP, openAddForm } from './trip-page';
import { words } from './words';

const calendar = words('calendar');

/** The calendar of a trip of one's own, in the view that the screen's width has. */
export class CalendarPage {
  private trip = '';

  constructor(private readonly page: Page, readonly view: 'month' | 'list') {}

  /** A new person's trip from Denver. */
  async plan(surgeryOn: Day): Promise<void> {
    this.trip = await openOwnTrip(this.page, { surgeryOn });
  }

  async addOuting(title: string, day: Day): Promise<void> {
    await this.page.goto(this.trip);
    await openAddForm(this.page, 'OUTING');
    await addItem(this.page, { title, day, time: '19:00' });
    await expect(this.page).toHaveURL(ON_A_TRIP);
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.trip}/calendar`);
  }

  get overview(): string {
    return this.trip;
  }

  day(day: Day): Locator {
    return this.page.locator(`[data-view=${this.view}] [data-day="${day}"]`);
  }

  item(day: Day, title: string): Locator {
    return this.day(day).locator('[data-item]').filter({ hasText: title });
  }

  get refusal(): Locator {
    return this.page.locator('#refusal');
  }

  button(word: string, values = {}): Locator {
    return this.refusal.getByRole('button', { name: calendar(`refusal.${word}`, values) });
  }

  /** By its grip with a finger, anywhere with a mouse. */
  async drag(item: Locator, to: Locator): Promise<void> {
    await this.showBoth(item, to);
    if (this.view === 'month') await this.dragByMouse(item.locator('.ev-name'), to);
    else await this.dragByTouch(item.locator('[data-grip]'), to);
  }

  private async showBoth(one: Locator, other: Locator): Promise<void> {
    const [a, b] = [await middleOf(one), await middleOf(other)];
    await this.page.evaluate((middle) => window.scrollBy(0, middle - window.innerHeight / 2), (a.y + b.y) / 2);
  }

  private async dragByMouse(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await middleOf(from), await middleOf(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }

  private async dragByTouch(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await middleOf(from), await middleOf(to)];
    const client = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [start]);
    for (const part of [0.1, 0.4, 0.7, 1]) {
      await touch('touchMove', [{ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }]);
    }
    await touch('touchEnd', []);
  }
}

async function middleOf(one: Locator): Promise<{ x: number; y: number }> {
  const box = await one.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
