import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonShape } from './button-class';

interface ButtonLinkProps extends ButtonShape {
  readonly href: string;
  readonly children: ReactNode;
}

/** Looks like a button, leads somewhere. Addresses outside the site (`tel:`, `mailto:`) are plain links. */
export function ButtonLink({ href, children, ...shape }: ButtonLinkProps) {
  const className = buttonClass(shape);
  return href.startsWith('/') ? <Link className={className} href={href} prefetch={false}>{children}</Link> : <a className={className} href={href}>{children}</a>;
}

type ButtonProps = ButtonShape & Omit<ComponentProps<'button'>, 'className'>;

/** A button of a form that is not an `ActionForm`; those have `SubmitButton`. */
export function Button({ look, large, block, type = 'submit', ...button }: ButtonProps) {
  return <button {...button} type={type} className={buttonClass({ look, large, block })} />;
}
