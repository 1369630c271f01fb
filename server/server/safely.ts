import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Lets messages that have already arrived be heard first: a cancellation, or a newer version of the text. */
function breath(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/**
 * Runs a handler so that nothing it does can hurt its neighbours: a cancelled request says so, and one that fails is
 * logged and answered with `empty`.
 */
export async function safely<Result>(
  run: () => Result | Promise<Result>,
  empty: Result,
  log: (error: unknown) => void,
  token: CancellationToken,
): Promise<Result | ResponseError> {
  const isCancelled = () => token.isCancellationRequested;
  await breath();
  if (isCancelled()) return cancelled();
  try {
    const result = await run();
    return isCancelled() ? cancelled() : result;
  } catch (error) {
    log(error);
    return empty;
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
}
