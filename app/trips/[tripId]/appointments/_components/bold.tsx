import { Fragment, type ReactNode } from 'react';

/** A sentence with those of its words bold that one must not miss: the days. */
export function Bold({ children, words }: { children: string; words: readonly string[] }): ReactNode {
  const [first, ...rest] = words;
  if (first === undefined) return children;
  return children.split(first).map((part, index) => (
    <Fragment key={index}>{index > 0 ? <b>{first}</b> : null}<Bold words={rest}>{part}</Bold></Fragment>
  ));
}
