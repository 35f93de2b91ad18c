import type { Changes } from '../../model/changes.ts';

/** The changes as JSON, a change at a time: of thousands of documents it is longer than a string can be. */
export function* renderChangesJson({ groups, ...head }: Changes): Generator<string> {
  yield '{\n';
  for (const [key, value] of Object.entries(head))
    yield `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield '  "groups": [';
  for (const [at, { changes, ...group }] of groups.entries()) {
    const opening = JSON.stringify(group).slice(0, -1);
    yield `${at === 0 ? '' : ','}\n    ${opening},\n      "changes": [`;
    for (const [index, change] of changes.entries())
      yield `${index === 0 ? '' : ','}\n        ${JSON.stringify(change)}`;
    yield '\n      ]}';
  }
  yield '\n  ]\n}\n';
}
