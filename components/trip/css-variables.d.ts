import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How many days a part of the ribbon stands for; its share of the width follows. */
    '--days'?: number;
    /** How full a bag is, from 0 to 1. */
    '--packed'?: number;
  }
}
