import { type Compared, UNCHECKED_WORDS, uncheckedIn } from './comparedDocument.ts';
import { FIELDS } from './fields.ts';

export const DATA_PACKAGE = 'datapackage.json';

/**
 * The descriptor of a CSV file (Frictionless Data Package, with a Table Schema); `aliases` are names in SDMX.
 * @param path the name of the CSV file beside it
 */
export const dataPackageOf = (compared: Compared, path: string): string => {
  const { comparison, documents } = compared;
  const unchecked = uncheckedIn(compared);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'zhibiao-comparison',
    title: 'Targets of government plans compared',
    description: `One line an indicator and plan, held against ${comparison.baseline}.${
      unchecked.length === 0 ? '' : ` ${unchecked.join(', ')}: ${UNCHECKED_WORDS}.`
    }`,
    sources: [...documents.values()].map((document) => ({ title: document.id, path: document.path })),
    resources: [
      {
        name: 'comparison',
        type: 'table',
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: FIELDS.map(({ name, title, type, description, alias, values }) => ({
            name,
            title,
            type,
            description,
            ...(alias === undefined ? {} : { aliases: [alias] }),
            ...(values === undefined ? {} : { constraints: { enum: values } }),
          })),
          missingValues: [''],
        },
      },
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
};

/** Whether a descriptor is one of a CSV file of ours: then it may be replaced. */
export const isDataPackageOf = (descriptor: string, path: string): boolean => {
  try {
    const { resources } = JSON.parse(descriptor) as { resources?: readonly { readonly path?: unknown }[] };
    return resources?.length === 1 && resources[0]?.path === path;
  } catch {
    return false;
  }
};
