import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A plan of a place that is not in the corpus, with one domain, two goals, one measure, three targets. */
export const PLAN = `青山县儿童发展规划（2021—2030年）

一、发展领域

（一）儿童与健康

主要目标：

1.新生儿、婴儿死亡率分别降至3.0‰和4.5‰以下。
2.儿童健康意识增强。

策略措施：

1.加强儿童保健。到2025年，新生儿访视率达到90%以上。
`;

export const CORPUS = `${ROOT}corpus`;

/** The bytes of a plan of the corpus. */
export const corpusPlan = (id: string): Buffer => readFileSync(`${CORPUS}/${id}.txt`);
