// Everything here only improves: each page works without it.
(() => {
  'use strict';

  const all = (selector, use) => document.querySelectorAll(selector).forEach(use);

  // A button beside a password shows what was typed. Hidden in the markup, since without script it could do nothing.
  all('[data-show]', button => {
    const input = document.getElementById(button.dataset.show);
    const word = button.querySelector('[data-word]');
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = input.type === 'password';
      input.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
      word.textContent = shown ? word.dataset.hide : word.dataset.word;
    });
    // Browsers offer to keep a password only when it leaves as one.
    input.form?.addEventListener('submit', () => { input.type = 'password'; });
  });

  all('[data-print]', button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  // Hidden in the markup like the button above; browsers offer the clipboard to secure pages only.
  all('[data-copy]', button => {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      const input = document.getElementById(button.dataset.copy);
      input.select();
      await navigator.clipboard.writeText(input.value);
      button.querySelector('[data-word]').textContent = button.dataset.done;
    });
  });

  // The summary of errors takes the focus where the browser has not given it (autofocus is young outside form fields),
  // and its links take the reader into the field and not only near it.
  all('[data-errors]', summary => {
    window.addEventListener('load', () => document.activeElement === document.body && summary.focus());
    summary.addEventListener('click', event => {
      const target = event.target.closest('a') && document.getElementById(event.target.closest('a').hash.slice(1));
      if (target) {
        event.preventDefault();
        target.scrollIntoView({ block: 'center' });
        target.focus({ preventScroll: true });
      }
    });
  });

  // One click, one request: an impatient second click would be a second decision.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }

    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    form.dataset.sent = 'yes';
    form.querySelectorAll('button[type=submit], button:not([type])').forEach(button => button.setAttribute('aria-disabled', 'true'));
  });

  // Another code costs money: its button waits, and says how long. Without script an early click is answered calmly.
  all('button[data-wait]', button => {
    const words = button.form.querySelector('[data-words]');
    const end = Date.now() + Number(button.dataset.wait) * 1000;
    const turn = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      button.disabled = left > 0;
      if (words) {
        words.hidden = left <= 0;
        words.textContent = words.dataset.words.replace('#', String(left));
      }

      if (left > 0) {
        setTimeout(turn, 1000);
      }
    };
    turn();
  });

  // A page that comes back with the Back button must be usable again.
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      all('form[data-sent]', form => {
        delete form.dataset.sent;
        form.querySelectorAll('[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
      });
    }
  });

  // The QR of an activation letter brings both codes in the fragment, which never leaves the browser, and leaves no trace in its history.
  all('form[data-from-fragment]', form => {
    const typed = new URLSearchParams(location.hash.slice(1));
    if (typed.get('agency') && typed.get('code')) {
      form.elements.AgencyCode.value = typed.get('agency');
      form.elements.Code.value = typed.get('code');
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  // Long work: its part of the page is asked for anew, until it is done. Not for ever, since asking keeps the session open.
  all('[data-poll=yes]', box => {
    let turns = 300;
    const turn = async () => {
      try {
        const answer = await fetch(location.pathname + location.search);
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(box.id);
        if (!answer.ok || answer.redirected || fresh?.dataset.poll !== 'yes') {
          location.replace(location.pathname + location.search);
          return;
        }

        box.replaceChildren(...fresh.childNodes);
      } catch {
        // The network is away for a moment; the work goes on without us.
      }

      turns -= 1;
      if (turns > 0) {
        setTimeout(turn, 2000);
      }
    };
    setTimeout(turn, 1000);
  });

  // The answer to a system that asked for response_mode=form_post.
  all('form[data-auto-submit]', form => form.requestSubmit());

  // Warns before the session ends. Seconds come from the server: the clock of an office computer may be wrong.
  all('dialog[data-session]', dialog => {
    const form = dialog.querySelector('form[data-keep]');
    let warning;
    let end;

    // Asks for the page anew. A plain reload would offer to send a form again when the page came from one.
    const again = () => location.replace(location.pathname + location.search);

    const plan = seconds => {
      clearTimeout(warning);
      clearTimeout(end);
      warning = setTimeout(() => dialog.open || dialog.showModal(), Math.max(0, seconds - 120) * 1000);
      end = setTimeout(again, (seconds + 1) * 1000);
    };

    form.addEventListener('submit', async event => {
      event.preventDefault();
      try {
        const answer = await fetch(dialog.dataset.session, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
        if (!answer.ok || answer.redirected) {
          again();
          return;
        }

        dialog.close();
        plan((await answer.json()).seconds);
      } catch {
        // The network is away: the dialog stays, and so does the button.
      }
    });

    plan(Number(dialog.dataset.seconds));
  });

  // On a phone the tabs reach beyond the screen: the present one must be in sight.
  all('.tabs [aria-current]', tab => { tab.closest('ul').scrollLeft = tab.offsetLeft - 16; });

  // An open menu closes as menus do.
  all('details.menu, details.menu-o', menu => {
    document.addEventListener('click', event => menu.contains(event.target) || menu.removeAttribute('open'));
    menu.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        menu.removeAttribute('open');
        menu.querySelector('summary').focus();
      }
    });
  });
})();
