import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const folder = join('test', 'fixtures', 'annotations');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const text = { type: 'string' };
const list = (items: unknown) => ({ type: 'array', items });
const only = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const uri = { type: 'string', format: 'uri' };
const concept = only({ name: text, rel: text, uri, literal: text, relevance: {}, confidence: {} }, ['name']);
const worded = only({ value: text, role: text, contentType: text, charCount: {}, wordCount: {} }, ['value']);
const moment = { type: 'string', format: 'date-time' };

/** What ninjs 3.1 allows of what is written: nothing else may stand there. IPTC, ninjs 3.1. */
const ninjs = {
  $id: 'https://newsmark.test/ninjs',
  ...only(
    {
      uri,
      name: text,
      standard: only({ name: text, version: text, schema: uri }),
      type: { enum: ['text'] },
      language: text,
      versionCreated: moment,
      contentCreated: moment,
      firstCreated: moment,
      by: text,
      located: text,
      headlines: list(worded),
      descriptions: list(worded),
      bodies: list(worded),
      infoSources: list(only({ name: text, role: text, uri, literal: text })),
      subjects: list(concept),
      people: list(concept),
      organisations: list(concept),
      places: list(concept),
      events: list(concept),
      objects: list(concept),
      associations: list({ $ref: '#', required: ['uri', 'name'] }),
    },
    ['uri'],
  ),
};

const selector = {
  oneOf: [
    {
      ...only({
        type: { enum: ['TextPositionSelector'] },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer' },
      }),
      required: ['type', 'start', 'end'],
    },
    {
      ...only({ type: { enum: ['TextQuoteSelector'] }, exact: text, prefix: text, suffix: text }),
      required: ['type', 'exact'],
    },
  ],
};

/** The musts of the W3C's Web Annotation Data Model of 2017, as far as they concern what is written. */
const webAnnotation = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { enum: ['http://www.w3.org/ns/anno.jsonld'] },
    type: { enum: ['AnnotationPage'] },
    items: list({
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        type: { enum: ['Annotation'] },
        body: list({
          type: 'object',
          required: ['type'],
          properties: {
            type: { enum: ['TextualBody', 'SpecificResource'] },
            purpose: { enum: ['tagging', 'identifying', 'classifying', 'commenting'] },
            source: { type: 'string', pattern: '^https?://' },
          },
        }),
        target: { type: 'object', required: ['source', 'selector'], properties: { selector: list(selector) } },
      },
    }),
  },
};

describe('what is written for other tools', () => {
  it('has what ninjs allows', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(ninjs);
    validate(JSON.parse(read('twin-ar.ninjs.json')));
    deepEqual(validate.errors ?? [], []);
    ok(!validate({ uri: 'not a uri' }) && !validate({ uri: 'urn:a:b', headline: 'no such' }));
  });

  it('has what Web Annotation asks for', () => {
    const validate = new Ajv4({ strict: false, allErrors: true }).compile(webAnnotation);
    validate(JSON.parse(read('twin-ar.web-annotation.jsonld')));
    deepEqual(validate.errors ?? [], []);
    ok(!validate({ type: 'AnnotationPage' }));
  });

  it('is XML that can be read', async () => {
    const xml = (contents: string) => validateXML({ xml: { fileName: 'article.xml', contents }, schema: anything });
    const written = await xml(read('twin-ar.tei.tei.xml'));
    deepEqual(written.errors, []);
    ok(!(await xml('<TEI xmlns="http://www.tei-c.org/ns/1.0"><p></TEI>')).valid);
  });
});

/** Any well-formed TEI: the schema of TEI itself is in no registry. */
const anything = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.tei-c.org/ns/1.0" elementFormDefault="qualified">
<xs:element name="TEI"><xs:complexType><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;
