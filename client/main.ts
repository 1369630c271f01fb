import * as vscode from 'vscode';
import {
  annotationsChanged,
  structureChanged,
  type AnnotationsChangedParams,
  type StructureChangedParams,
} from '../server/protocol';
import { Annotations } from './annotations/annotations';
import { registerBrush } from './annotations/brush';
import { registerAnnotationCommands } from './annotations/commands';
import { registerExportCommands } from './annotations/export';
import { registerAnnotationHover } from './annotations/hover';
import { registerAnnotationMarks } from './annotations/marks';
import { registerAnnotationProblems } from './annotations/problems';
import { registerRenames } from './annotations/renames';
import { registerAnnotationsView } from './annotations/view';
import { registerDecorations } from './decorations';
import { Entities } from './entities';
import { registerEntitiesView } from './entities-view';
import { registerEntityCommands } from './entity-commands';
import { registerEntityMarks } from './entity-marks';
import { registerEditorCommands } from './editor-commands';
import { registerFiles } from './files';
import { registerProblemCommands } from './problem-commands';
import { startServer } from './server';
import { registerStatus } from './status';
import { Structures } from './structures';
import { registerVerdictCommands } from './verdict-commands';

/** What `activate` returns, for tests and other extensions. */
export interface Newsmark {
  readonly structures: Structures;
  readonly entities: Entities;
  readonly annotations: Annotations;
}

export async function activate(context: vscode.ExtensionContext): Promise<Newsmark> {
  const server = await startServer(context);
  const analysed = new vscode.EventEmitter<string>();
  const structures = new Structures(server, analysed.event);
  const entities = new Entities(server, analysed.event);
  const annotated = new vscode.EventEmitter<string>();
  const annotations = new Annotations(server, annotated.event);
  const suggested = afterRest(uri => annotated.fire(uri));
  context.subscriptions.push(
    analysed,
    // A client has one handler a notification.
    server.onNotification(structureChanged, ({ uri }: StructureChangedParams) => {
      analysed.fire(uri);
      suggested(uri);
    }),
    server.onNotification(annotationsChanged, ({ uri }: AnnotationsChangedParams) => annotated.fire(uri)),
    annotated,
    annotations,
    registerFiles(server),
    registerAnnotationMarks(annotations),
    registerAnnotationCommands(annotations),
    registerAnnotationHover(annotations),
    registerBrush(annotations),
    registerAnnotationProblems(annotations, server),
    registerAnnotationsView(annotations),
    registerExportCommands(server),
    registerRenames(),
    structures,
    entities,
    registerDecorations(structures),
    registerEntityMarks(entities, structures),
    registerEntitiesView(entities, structures),
    registerEntityCommands(),
    registerStatus(structures),
    registerVerdictCommands(),
    registerEditorCommands(server),
    registerProblemCommands(),
  );
  structures.refreshVisible();
  entities.refreshVisible();
  annotations.refreshVisible();
  return { structures, entities, annotations };
}

/** Milliseconds without a change after which suggestions are asked for. */
const rest = 300;

/** Calls once for a URI when it has come to rest. */
function afterRest(call: (uri: string) => void): (uri: string) => void {
  const waiting = new Map<string, NodeJS.Timeout>();
  return uri => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        call(uri);
      }, rest),
    );
  };
}
