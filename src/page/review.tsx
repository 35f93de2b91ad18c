import { render } from 'preact';
import type { Opening } from '../report/page/reviewProtocol.ts';
import { ReviewApp } from './review/reviewApp.tsx';

const app = document.getElementById('app');
const opening = document.getElementById('review')?.textContent;
if (app && opening) render(<ReviewApp opening={JSON.parse(opening) as Opening} />, app);
