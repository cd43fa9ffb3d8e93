// Waits for the end of this page's session, then takes everything off the screen.
const words = document.getElementById('goodbye');
let watching = false;

function leave() {
  document.querySelectorAll('.person, .menu').forEach(part => part.remove());
  const main = document.querySelector('main');
  main.replaceChildren(words.content.cloneNode(true));
  document.title = words.dataset.title;
  main.querySelector('h1').focus();
}

async function watch() {
  if (watching) return;
  watching = true;
  while (document.visibilityState === 'visible') {
    try {
      const answer = await fetch('/session', { cache: 'no-store' });
      if (await answer.text() === 'over') return leave();
    } catch {
      await new Promise(done => setTimeout(done, 3000));
    }
  }
  watching = false;
}

document.addEventListener('visibilitychange', watch);
addEventListener('pageshow', shown => shown.persisted && location.reload());
watch();
