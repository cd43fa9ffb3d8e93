// Sends the files of a form beforehand, in portions, and goes on after a lost connection. Without it the form carries them itself.
(() => {
  'use strict';

  const portion = 128 * 1024;
  const patience = 60000;

  const pause = milliseconds => new Promise(done => {
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', () => { clearTimeout(timer); done(); }, { once: true });
  });

  // The same file chosen again, also after a reload, goes on where it stopped. Names of files stay out of the store.
  const keyOf = file => {
    let mark = 7;
    for (const letter of file.name) {
      mark = (mark * 31 + letter.codePointAt(0)) % 4294967291;
    }

    return `lakmuang-upload-${mark}-${file.size}-${file.lastModified}`;
  };

  const recall = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, id) => { try { id ? localStorage.setItem(key, id) : localStorage.removeItem(key); } catch { /* private window */ } };

  // One request; null while the network or the server is away.
  const ask = async (path, method, headers, body) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch(path, { method, headers, body, signal: stop.signal, credentials: 'same-origin' });
      return answer.status >= 500 ? null : { ok: answer.ok, status: answer.status, said: await answer.json() };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  };

  const insist = async (show, ...request) => {
    for (let tries = 0; ; tries++) {
      const answer = await ask(...request);
      if (answer) {
        return answer;
      }

      show.away();
      await pause(Math.min(30000, 1000 * 2 ** tries));
    }
  };

  const json = { 'Content-Type': 'application/json' };
  const bytes = offset => ({ 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) });

  const begin = async (input, file, key, show) => {
    const known = recall(key) && await insist(show, `${input.dataset.upload}/${recall(key)}`, 'GET', {}, undefined);
    if (known && known.ok) {
      return known;
    }

    const begun = await insist(show, input.dataset.upload, 'POST', json, JSON.stringify({ name: file.name, size: file.size }));
    remember(key, begun.ok && begun.said.id);
    return begun;
  };

  const send = async (input, file, show) => {
    const key = keyOf(file);
    let state = await begin(input, file, key, show);
    while (state.ok && !state.said.finished && state.said.received < file.size) {
      const { id, received } = state.said;
      show.sent(received, file.size);
      state = await insist(show, `${input.dataset.upload}/${id}`, 'POST', bytes(received), file.slice(received, received + portion));
    }

    if (state.ok && !state.said.finished) {
      show.checking();
      state = await insist(show, `${input.dataset.upload}/${state.said.id}/finish`, 'POST', {}, undefined);
    }

    remember(key, state.ok && state.said.id);
    return state;
  };

  const row = (input, file, list, status) => {
    const { sending, checking, ready, away, use, field } = input.dataset;
    const add = (parent, name, set) => Object.assign(parent.appendChild(document.createElement(name)), set);
    const box = add(list, 'div', { className: 'file' });
    const words = add(box, 'div');
    add(words, 'b', { className: 'brk', textContent: file.name });
    add(words, 'br');
    const line = add(words, 'span', { className: 'sm mut' });
    const bar = add(box, 'progress', { max: file.size, value: 0 });
    bar.setAttribute('aria-label', `${sending} ${file.name}`);
    const say = text => {
      line.textContent = text;
      status.textContent = `${file.name}: ${text}`;
    };

    return {
      sent(received, size) {
        bar.value = received;
        // The eye sees every step; the ear is told the beginning and the end alone.
        line.textContent = `${sending} ${Math.floor(received / size * 100)} %`;
      },
      checking() { bar.value = file.size; line.textContent = checking; },
      away() { say(away); },
      ready(upload) {
        bar.remove();
        say(ready);
        const label = add(box, 'label', { className: 'row sm' });
        add(label, 'input', { type: 'checkbox', className: 'up-ck', name: field, value: upload.id, checked: true });
        label.append(` ${use} `);
        add(label, 'span', { className: 'vh', textContent: file.name });
      },
      refused(message) {
        bar.remove();
        box.classList.add('file-b');
        line.classList.remove('mut');
        say(message);
        setTimeout(() => box.setAttribute('tabindex', '-1') || box.focus());
      },
    };
  };

  document.querySelectorAll('input[type=file][data-upload]').forEach(input => {
    const form = input.form;
    const list = document.getElementById(`${input.id}-ups`);
    const status = document.getElementById(`${input.id}-said`);
    let running = 0;
    let waiting = null;

    input.parentElement.querySelectorAll('[data-with-script]').forEach(hint => { hint.hidden = false; });
    const take = async () => {
      const files = [...input.files];
      input.value = '';
      input.multiple || list.replaceChildren();
      await Promise.all(files.map(async file => {
        const show = row(input, file, list, status);
        running++;
        const end = await send(input, file, show);
        running--;
        if (end.ok) {
          show.ready(end.said);
        } else {
          waiting = null;
          show.refused(end.said.message);
        }
      }));
      if (running === 0 && waiting) {
        form.requestSubmit(waiting.button);
      }
    };
    input.addEventListener('change', take);

    form.addEventListener('submit', event => {
      if (running > 0) {
        event.preventDefault();
        waiting = { button: event.submitter };
        status.textContent = input.dataset.wait;
        list.querySelectorAll('progress').forEach(bar => { bar.previousElementSibling.lastElementChild.textContent = input.dataset.wait; });
      }
    });

    // On a slow line somebody has chosen before this script arrives.
    if (input.files.length > 0) {
      take();
    }
  });
})();
