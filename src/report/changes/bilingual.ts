import { element } from '../html.ts';
import type { Label } from './chinese.ts';

/** Chinese with English beside, smaller. */
export const bilingual = ({ zh, en }: Label): string => `${zh} ${element('small', en, 'lang="en"')}`;
