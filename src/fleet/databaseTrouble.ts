/** What goes wrong between a program and its database, told apart by codes: SQLSTATE, or those of the system. */

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** SQLSTATE: connection exceptions, shutdowns and starts, and too many connections for now. */
const GONE_STATES = /^(?:08...|57P0[1-5]|53300|25P03)$/;

const GONE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** What pg says without a code. */
const GONE_WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|timeout e|Query read timeout)/;

/** Whether the database may be there again if one waits. */
export const isGone = (error: unknown): boolean =>
  GONE_STATES.test(codeOf(error)) || GONE_CODES.has(codeOf(error)) || GONE_WORDS.test(messageOf(error));

/** Whether two transactions stood in each other's way: one of them is simply done again. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/** Whether the database cannot hold what it was given: a fault of the data, not of the database. */
export const isDataFault = (error: unknown): boolean => /^(?:22|23|54)...$/.test(codeOf(error));

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host; check the address',
  EAI_AGAIN: 'the host name cannot be looked up; check the network',
  ECONNREFUSED: 'nothing answers there; check host and port, and that PostgreSQL runs',
  ENOENT: 'there is no such socket; check the folder and the port, and that PostgreSQL runs',
  EACCES: 'the socket may not be used by this user; check its rights',
};

const REFUSED: Readonly<Record<string, string>> = {
  '28P01': 'the user name or the password is wrong; check them, or ~/.pgpass',
  '28000':
    'the server does not let this user in from here; check the user name, and pg_hba.conf on the server',
  '3D000': 'the server has no database of that name; make one with createdb',
  '42501': 'the user may not do that; as the owner of the database: GRANT CREATE, CONNECT ON DATABASE … TO …',
  '53100': 'the disk of the database is full; make room, and run it again',
  '53300': 'the server has too many connections; run fewer workers, or raise max_connections',
};

/** An error of the database in one line, without the address: that goes before. */
export const databaseTrouble = (error: unknown): string => {
  const code = codeOf(error);
  const known = UNREACHABLE[code] ?? REFUSED[code];
  if (known !== undefined) return code === '42501' ? `${messageOf(error)}: ${known}` : known;
  if (/client password must be/.test(messageOf(error)))
    return 'the server asks for a password and none is given; put it into ~/.pgpass, PGPASSWORD or the address';
  if (/does not support SSL/.test(messageOf(error)))
    return 'the server speaks no TLS; leave sslmode out of the address';
  return `${messageOf(error).split('\n')[0]}${code === '' ? '' : ` (${code})`}; check the server`;
};
