/** Runs what it is given one after the other, in the order that it was asked to. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export const inTurn = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
};
