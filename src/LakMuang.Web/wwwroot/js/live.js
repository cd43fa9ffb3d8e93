// Keeps a part of the page that is marked data-live="1" fresh, until the server marks it no more. Without script, reload.
(() => {
  const every = 1000;
  const most = 120;
  let asked = 0;
  const refresh = async () => {
    const part = document.querySelector('[data-live="1"]');
    if (!part || asked++ >= most) return;
    try {
      const answer = await fetch(location.pathname, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(`[aria-labelledby="${part.getAttribute('aria-labelledby')}"]`);
      if (answer.ok && fresh) part.replaceWith(fresh);
    } catch {
      // The line is slow: the next turn tries again.
    }
    setTimeout(refresh, every);
  };
  setTimeout(refresh, every);
})();
