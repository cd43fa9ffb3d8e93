// HTTP/1.1 over a bare socket: what a proper client would refuse to send must reach the server as it is.
import { connect } from 'node:net';

/** Sends bytes and answers { status, headers, text }; status is 'closed' where the server hung up, 'timeout' where it said nothing. */
export class Wire {
  constructor(base, patience = 15_000) { this.base = base; this.patience = patience; }

  send(bytes, { halfClose = false, isLast = halfClose, isHead = false } = {}) {
    return new Promise(resolve => {
      const fresh = !this.socket;
      const socket = this.socket ??= connect({ host: this.base.hostname, port: Number(this.base.port), allowHalfOpen: true });
      let got = Buffer.alloc(0);
      const done = (status, keep) => {
        clearTimeout(timer);
        socket.removeAllListeners();
        socket.on('error', () => {});
        if (!keep) { socket.destroy(); this.socket = undefined; }
        if (status === 'closed' && !fresh && got.length === 0) return resolve(this.send(bytes, { halfClose, isLast, isHead }));
        const answer = parse(got, true, isHead);
        resolve({ status, headers: answer?.headers ?? {}, text: answer?.text ?? '' });
      };
      const timer = setTimeout(() => done('timeout', false), this.patience);
      socket.on('data', part => {
        got = Buffer.concat([got, part]);
        const answer = parse(got, false, isHead);
        if (answer) done(answer.status, !isLast && answer.headers.connection !== 'close' && answer.isWhole);
      });
      socket.on('end', () => done(parse(got, true, isHead)?.status ?? 'closed', false));
      socket.on('error', () => done(parse(got, true, isHead)?.status ?? 'closed', false));
      socket.write(bytes);
      if (halfClose) socket.end();
    });
  }
}

const parse = (got, atEnd, isHead) => {
  const end = got.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first, ...lines] = got.subarray(0, end).toString('latin1').split('\r\n');
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers[name] = headers[name] && name === 'set-cookie' ? `${headers[name]}\n${line.slice(colon + 1).trim()}` : line.slice(colon + 1).trim();
  }
  const status = Number(first.split(' ')[1]);
  const body = got.subarray(end + 4);
  if (isHead || status === 204 || status === 304) return { status, headers, text: '', isWhole: true };
  if (headers['transfer-encoding']) {
    const isWhole = body.includes('\r\n0\r\n\r\n') || body.subarray(0, 5).toString('latin1') === '0\r\n\r\n';
    return isWhole || atEnd ? { status, headers, text: chunks(body), isWhole } : undefined;
  }
  const length = headers['content-length'] === undefined ? Infinity : Number(headers['content-length']);
  return body.length >= length || atEnd ? { status, headers, text: body.toString('utf8'), isWhole: body.length === length } : undefined;
};

const chunks = body => {
  const parts = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf('\r\n', at);
    const size = line < 0 ? 0 : parseInt(body.subarray(at, line).toString('latin1'), 16);
    if (!size) break;
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
  return Buffer.concat(parts).toString('utf8');
};
