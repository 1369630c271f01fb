import { inUri } from '../exchange/references';
import type { Complaint } from './check';

/** SARIF 2.1.0: what code hosts and editors read of checks. Columns are UTF-16 units, which its `columnKind` says. */
export function sarifOf(complaints: readonly Complaint[], generator: string): unknown {
  const [name, version] = generator.split(' ');
  const codes = [...new Set(complaints.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: complaints.map(({ code, severity, message, name, line, column, endLine, endColumn }) => ({
          ruleId: code,
          level: severity === 'error' || severity === 'warning' ? severity : 'note',
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: inUri(name.replaceAll('\\', '/')) },
                region: { startLine: line, startColumn: column, endLine, endColumn },
              },
            },
          ],
        })),
      },
    ],
  };
}
