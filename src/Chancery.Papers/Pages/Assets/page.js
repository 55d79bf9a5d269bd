// Everything can be read without this: it adds the way from any place in the text to the claims that rest on it, and back.
(() => {
  'use strict';
  const $ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const section = document.querySelector('.claims');
  const article = document.querySelector('article');
  const legend = document.querySelector('.legend');
  if (!section || !article || !legend) return;
  document.documentElement.classList.add('scripted');

  const status = section.querySelector('.status');
  const cards = $('.claim');
  const card = number => document.getElementById(`claim-${number}`);
  const ref = number => article.querySelector(`.ref[href="#claim-${number}"]`);
  const isShown = element => element.getClientRects().length > 0;
  const number = element => element.dataset.number;
  const motion = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  let chosen = null;

  /** Only the text moves smoothly: of two such movements at once a browser may drop one. */
  const showCard = one => card(one).scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const showWords = (one, behavior = motion) => document.getElementById(`quote-${one}`).scrollIntoView({ block: 'center', behavior });

  /** Lights up a claim: its card, its words, its mark. */
  function choose(one) {
    for (const lit of $('.on')) lit.classList.remove('on');
    chosen = one;
    if (one === null) return;
    card(one).classList.add('on');
    ref(one)?.classList.add('on');
    for (const words of article.getElementsByClassName(`c${one}`)) words.classList.add('on');
    history.replaceState(null, '', `#claim-${one}`);
  }

  /** Marks the claims that rest on one place. */
  function gather(numbers) {
    for (const lit of $('.here')) lit.classList.remove('here');
    for (const one of numbers) card(one).classList.add('here');
    if (numbers.length > 1) status.textContent = `${numbers.length} claims rest on this place: ${numbers.map(one => card(one).querySelector('.chip').textContent).join(', ')}`;
    else tell();
    sheet(numbers);
  }

  function tell() {
    const shown = cards.filter(isShown).length;
    status.textContent = shown === cards.length ? `${shown} in all` : `${shown} of ${cards.length} shown`;
  }

  /** Where the list is not beside the text, the claims of a place are shown at the foot of the window. */
  const place = document.createElement('section');
  place.className = 'place';
  place.setAttribute('aria-label', 'Claims on this place');
  document.querySelector('main').append(place);
  function sheet(numbers) {
    place.replaceChildren();
    place.classList.toggle('shown', numbers.length > 0);
    if (numbers.length === 0) return;
    const title = document.createElement('h2');
    title.textContent = numbers.length === 1 ? 'One claim rests on this place' : `${numbers.length} claims rest on this place`;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => gather([]));
    place.append(title, close);
    for (const one of numbers) {
      const link = document.createElement('a');
      link.href = `#claim-${one}`;
      link.className = card(one).className.split(' ').find(name => name.startsWith('k-'));
      link.append(...[...card(one).querySelector('h3 a').childNodes].map(node => node.cloneNode(true)));
      link.addEventListener('click', event => { event.preventDefault(); gather([]); toCard(one); });
      place.append(link);
    }
  }

  function toCard(one) {
    choose(one);
    showCard(one);
    card(one).querySelector('h3 a').focus({ preventScroll: true });
  }

  function toText(one) {
    choose(one);
    showWords(one);
    ref(one)?.focus({ preventScroll: true });
  }

  /** The claims whose words hold a place and are not filtered away, the fewest words first. */
  function at(target) {
    const numbers = [];
    for (let words = target.closest('.m'); words; words = words.parentElement.closest('.m')) {
      const one = [...words.classList].find(name => /^c\d+$/.test(name)).slice(1);
      if (isShown(card(one))) numbers.unshift(one);
    }
    return numbers;
  }

  article.addEventListener('click', event => {
    const mark = event.target.closest('.ref');
    if (mark) {
      event.preventDefault();
      gather([]);
      toCard(mark.hash.slice(7));
      return;
    }
    if (!getSelection().isCollapsed) return; // somebody copies words
    const numbers = at(event.target);
    gather(numbers);
    if (numbers.length === 0) return choose(null);
    const next = numbers[(numbers.indexOf(chosen) + 1) % numbers.length];
    choose(next);
    if (!place.getClientRects().length) showCard(next);
  });

  section.addEventListener('click', event => {
    const link = event.target.closest('h3 a');
    if (!link) return;
    event.preventDefault();
    gather([]);
    toText(number(link.closest('.claim')));
  });

  section.addEventListener('keydown', event => {
    const here = event.target.closest('.claim');
    if (!here || !event.target.matches('h3 a')) return;
    const shown = cards.filter(isShown);
    const index = shown.indexOf(here);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined || !shown[to]) return;
    event.preventDefault();
    choose(number(shown[to]));
    shown[to].querySelector('h3 a').focus({ preventScroll: true });
    showCard(number(shown[to]));
    showWords(number(shown[to]));
  });

  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const focus = document.activeElement;
    const back = chosen !== null && (focus?.matches('.ref') ? card(chosen).querySelector('h3 a') : focus?.closest('.claim') ? ref(chosen) : null);
    gather([]);
    choose(null);
    back?.focus();
  });

  const boxes = $('input', legend);
  const all = document.createElement('span');
  all.className = 'all';
  legend.insertBefore(all, legend.querySelector('.key'));
  for (const [words, checked] of [['All', true], ['None', false]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => {
      for (const box of boxes) box.checked = checked;
      tell();
    });
    all.append(button);
  }
  legend.addEventListener('change', tell);

  addEventListener('load', () => {
    const asked = /^#(claim|quote)-(\d+)$/.exec(location.hash)?.[2];
    if (!asked || !card(asked)) return;
    choose(asked);
    showWords(asked, 'instant');
    showCard(asked);
  });
})();
