import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { ROOT } from './plan.ts';

const BUILT = `${ROOT}dist/rules/parsed.json`;

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(`${ROOT}${folder}/${path}`).mtimeMs,
    ),
  );

/** Builds the program before the tests if that was not done since the last change: some start what users start. */
export default (): void => {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (built < Math.max(newest('src'), newest('rules')))
    execSync('npm run build --silent', { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
};
