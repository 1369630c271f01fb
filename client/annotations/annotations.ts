import type { BaseLanguageClient } from 'vscode-languageclient';
import * as vscode from 'vscode';
import {
  annotateRequest,
  annotationsRequest,
  occurrencesRequest,
  type AnnotateParams,
  type AnnotateResult,
  type AnnotationAction,
  type AnnotationsResult,
  type OccurrencesParams,
  type OccurrencesResult,
  type SpanAnnotation,
} from '../../server/protocol';
import { Answers } from '../answers';
import { rangeOf } from '../entity-marks';

/** What people have said about the documents that are seen. */
export class Annotations extends Answers<AnnotationsResult> {
  readonly #client: BaseLanguageClient;

  /** @param onChanged fires with the URI of a document whose annotations may have changed */
  constructor(server: BaseLanguageClient, onChanged: vscode.Event<string>) {
    super(server, annotationsRequest, onChanged);
    this.#client = server;
  }

  /** Does something with the annotations of a document; says why where nothing could be done. */
  async act(document: vscode.TextDocument, action: AnnotationAction): Promise<AnnotateResult> {
    const params: AnnotateParams = {
      textDocument: { uri: this.#client.code2ProtocolConverter.asUri(document.uri) },
      isSaved: !document.isDirty,
      action,
    };
    const result = await this.#client.sendRequest<AnnotateResult>(annotateRequest, params);
    if (result.message !== undefined) void vscode.window.setStatusBarMessage(result.message, shown);
    return result;
  }

  /** What is known of a document; asked for where it is not known yet. */
  async ready(document: vscode.TextDocument): Promise<AnnotationsResult | undefined> {
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    return (
      this.of(document) ??
      (await this.#client.sendRequest<AnnotationsResult | null>(annotationsRequest, { textDocument })) ??
      undefined
    );
  }

  /** The other places of an annotated name that no annotation touches. */
  async occurrences(document: vscode.TextDocument, id: string): Promise<OccurrencesResult['occurrences']> {
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const params: OccurrencesParams = { textDocument, id };
    return (await this.#client.sendRequest<OccurrencesResult>(occurrencesRequest, params)).occurrences;
  }

  /** The annotations at a position, the innermost first. */
  at(document: vscode.TextDocument, position: vscode.Position): SpanAnnotation[] {
    const all = this.of(document)?.annotations ?? [];
    return all.filter(({ ranges }) => ranges.some(range => rangeOf(range).contains(position))).reverse();
  }
}

/** Milliseconds. */
const shown = 5000;

/** The whole range of an annotation, with what stands between its parts; undefined where it has lost its text. */
export function wholeOf({ ranges }: SpanAnnotation): vscode.Range | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last && new vscode.Range(rangeOf(first).start, rangeOf(last).end);
}
