import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonShape } from './button-class';

interface ButtonLinkProps extends ButtonShape {
  readonly href: string;
  readonly children: ReactNode;
  /** Says more than the words of the button, to those who do not see what stands around it. */
  readonly label?: string;
}

/** A page of the site, which Next can draw by itself; a file of it is fetched by the browser alone. */
const isPage = (href: string): boolean => href.startsWith('/') && !href.endsWith('.ics');

/** Looks like a button, leads somewhere. Addresses outside the site (`tel:`, `mailto:`) and files are plain links. */
export function ButtonLink({ href, children, label, ...shape }: ButtonLinkProps) {
  const className = buttonClass(shape);
  const link = { className, href, 'aria-label': label };
  return isPage(href) ? <Link {...link} prefetch={false}>{children}</Link> : <a {...link}>{children}</a>;
}

type ButtonProps = ButtonShape & Omit<ComponentProps<'button'>, 'className'>;

/** A button of a form that is not an `ActionForm`; those have `SubmitButton`. */
export function Button({ look, large, block, type = 'submit', ...button }: ButtonProps) {
  return <button {...button} type={type} className={buttonClass({ look, large, block })} />;
}
