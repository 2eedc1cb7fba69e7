// An open project follows what happens: each time the reader's own view of it changes, the page asks
// for itself again and takes over what it shows; what was opened stays open, and the focus where it was.
// Where it can follow no longer it says so. Without this script the page is as it was drawn.
(function () {
  'use strict';
  var main = document.querySelector('main[data-live]');
  if (!main || !window.EventSource || !window.fetch || !window.DOMParser) {
    return;
  }
  var again = false;
  var asking = false;
  var stream = new EventSource(main.getAttribute('data-live'));

  function opened(root) {
    return Array.prototype.map.call(root.querySelectorAll('details'), function (one) {
      return one.open;
    });
  }

  function reached(root) {
    return Array.prototype.slice.call(root.querySelectorAll('a[href], button, summary, [tabindex]'));
  }

  // Says that what is shown may be old, until it is known again that it is not.
  function stale(is) {
    main.setAttribute('data-following', String(!is));
    main.querySelector('[data-stale]').hidden = !is;
  }

  // The foot says when the page was drawn, and that is now.
  function drawn(page) {
    var was = document.querySelector('[data-drawn]');
    var is = page.querySelector('[data-drawn]');
    if (was && is) {
      was.replaceWith(is);
    }
  }

  function take(text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var fresh = page.querySelector('main[data-live]');
    if (!fresh) {
      window.location.reload();
      return;
    }
    var open = opened(main);
    var at = reached(main).indexOf(document.activeElement);
    Array.prototype.forEach.call(fresh.querySelectorAll('details'), function (one, place) {
      one.open = Boolean(open[place]);
    });
    main.replaceChildren.apply(main, Array.prototype.slice.call(fresh.childNodes));
    if (at >= 0 && reached(main)[at]) {
      reached(main)[at].focus({ preventScroll: true });
    }
    drawn(page);
    main.setAttribute('data-seen', fresh.getAttribute('data-seen'));
    main.setAttribute('data-updates', String(Number(main.getAttribute('data-updates') || 0) + 1));
  }

  function ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    fetch(window.location.href, { credentials: 'same-origin', cache: 'no-store' })
      .then(function (answer) {
        if (answer.status >= 500) {
          throw new Error('The host could not answer');
        }
        return answer.text();
      })
      .then(take)
      .catch(function () {
        stale(true);
      })
      .then(function () {
        asking = false;
        if (again) {
          again = false;
          ask();
        }
      });
  }

  // The first event says what the reader sees now, which may be no more what the page was drawn with.
  stream.addEventListener('project', function (event) {
    stale(false);
    if (event.lastEventId !== main.getAttribute('data-seen')) {
      ask();
    }
  });
  stream.addEventListener('enough', function () {
    stream.close(); // the reader has many pages open, and newer ones
    stale(true);
  });
  // The browser tries again by itself, and the first event after that says what there is.
  stream.addEventListener('error', function () {
    stale(true);
  });
  stream.addEventListener('over', function () {
    stream.close();
    window.location.reload();
  });
})();
