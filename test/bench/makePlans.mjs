// Makes text plans from the corpus with seeded changes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const read = (id) => readFileSync(`${corpus}${id}.txt`, 'utf8');

/** The second plan of a file with two begins behind its middle. */
const halves = (text) => {
  const middle = text.indexOf('细河区儿童发展规划', text.length / 3);
  return middle === -1 ? [text] : [text.slice(0, middle), text.slice(middle)];
};

const PLANS = [
  read('kelan-children-14th-fyp'),
  read('qingyuan-children-2021-2030'),
  ...halves(read('xihe-women-children-2021-2030')),
];

const NAMES = [...'安宁平和兴隆昌盛青山白水东南西北金玉江河海湖'];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomOf = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const DROPPED = 0.03;
const CHANGED = 0.3;

const makePlan = (seed) => {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const name = `${pick(NAMES)}${pick(NAMES)}`;
  const digits = (number) =>
    random() < CHANGED ? number.replace(/[1-9]/g, () => String(1 + Math.floor(random() * 9))) : number;
  return PLANS[seed % PLANS.length]
    .replaceAll(/岢岚|清远|细河/g, name)
    .split('\n')
    .filter((_, index) => index < 20 || random() >= DROPPED)
    .map((line) => line.replaceAll(/\d+(?:\.\d+)?(?=[%‰])/g, digits))
    .join('\n');
};

/** So many plans, each another; the first are the same whatever their number. */
export const makePlans = (count) => Array.from({ length: count }, (_, seed) => makePlan(seed));
