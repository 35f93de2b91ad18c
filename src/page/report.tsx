import { render } from 'preact';
import { App } from './app.tsx';
import { reportData } from './embedded.ts';

const host = document.getElementById('app');
if (host) render(<App data={reportData()} />, host);
