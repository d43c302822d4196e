import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How many days a part of the ribbon stands for; its share of the width follows. */
    '--days'?: number;
    /** How full a bag is, from 0 to 1. */
    '--packed'?: number;
    /** A desk's week: the five-minute rows of its day, and of one block the rows where it begins and ends. */
    '--rows'?: number;
    '--a'?: number;
    '--b'?: number;
    /** Which of how many strips side by side a block has. */
    '--lane'?: number;
    '--lanes'?: number;
    /** Lines of text that it has room for. */
    '--lines'?: number;
    /** The columns of its days. */
    '--columns'?: string;
    /** How high an hour is drawn, in rem. */
    '--hour'?: string;
  }
}
