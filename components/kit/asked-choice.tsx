'use client';

import type { ComponentProps } from 'react';
import { ChoiceGroup } from './choice-group';
import { useField } from './form-context';

/** A question that is only put when an answer has raised it; once put or answered it stays. */
export function AskedChoice(props: ComponentProps<typeof ChoiceGroup>) {
  const { problem, value } = useField(props.name, props.initial);
  return problem || value ? <ChoiceGroup {...props} /> : null;
}
