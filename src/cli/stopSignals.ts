import { EXIT } from './exitCode.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * A signal for what is to stop when the user stops the program. Whoever asks twice does not wait.
 * @param onStop called when it is asked for first
 */
export const stopSignals = (
  onStop: () => void,
): { readonly signal: AbortSignal; readonly close: () => void } => {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.some);
    onStop();
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    signal: controller.signal,
    close: () => {
      for (const signal of SIGNALS) process.off(signal, stop);
    },
  };
};
