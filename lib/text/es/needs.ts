import type { Words } from '../words';
import type { needs as english } from '../en/needs';

export const needs: Words<typeof english> = {
  title: 'Qué debe saber el centro el día de su llegada',
};
