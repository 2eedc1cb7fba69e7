// An open project follows what happens: each time the reader's own view of it changes, the page asks
// for itself again and takes over what it shows; what was opened stays open, and the focus where it was.
// Where it can follow no longer it says so, and follows again once it can. It follows while it is looked at: of the few connections that
// a browser has to one host for all its pages, one that is in the background holds none. Without this
// script the page is as it was drawn.
(function () {
  'use strict';
  var main = document.querySelector('main[data-live]');
  if (!main || !window.EventSource || !window.fetch || !window.DOMParser) {
    return;
  }
  var AGAIN = 5000;
  var again = false;
  var asking = false;
  var stream = null;

  function opened(root) {
    return Array.prototype.map.call(root.querySelectorAll('details'), function (one) {
      return one.open;
    });
  }

  // All that the keyboard reaches and that is called as something is: by its id, where it leads or its words.
  function alike(root, one) {
    function called(any) {
      return [any.tagName, any.id || any.getAttribute('href') || any.getAttribute('aria-label') || any.textContent].join();
    }
    return Array.prototype.filter.call(
      root.querySelectorAll('a[href], button, summary, [tabindex]'),
      function (any) {
        return called(any) === called(one);
      }
    );
  }

  // Says that what is shown may be old, until it is known again that it is not; and of whom nobody knows
  // any more that they are logged in, that.
  function stale(is, out) {
    main.setAttribute('data-following', String(!is));
    main.querySelector('[data-stale]').hidden = !is || Boolean(out);
    main.querySelector('[data-out]').hidden = !is || !out;
  }

  // The foot says when the page was drawn, and that is now. Who does not see it is told the same, which
  // is of another minute each time: no more often than that.
  function drawn(page) {
    var was = document.querySelector('[data-drawn]');
    var is = page.querySelector('[data-drawn]');
    var told = document.querySelector('[data-updated]');
    if (!was || !is || !told) {
      return;
    }
    was.replaceWith(is);
    var words = told.getAttribute('data-words') + ' ' + is.textContent;
    if (told.textContent !== words) {
      told.textContent = words;
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
    var focused = main.contains(document.activeElement) ? document.activeElement : null;
    var at = focused ? alike(main, focused).indexOf(focused) : -1;
    Array.prototype.forEach.call(fresh.querySelectorAll('details'), function (one, place) {
      one.open = Boolean(open[place]);
    });
    main.replaceChildren.apply(main, Array.prototype.slice.call(fresh.childNodes));
    if (focused && focused !== main) {
      (alike(main, focused)[at] || main).focus({ preventScroll: true });
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
  function follow() {
    if (stream || document.hidden) {
      return;
    }
    stream = new EventSource(main.getAttribute('data-live'));
    stream.addEventListener('project', function (event) {
      stale(false);
      if (event.lastEventId !== main.getAttribute('data-seen')) {
        ask();
      }
    });
    stream.addEventListener('enough', function () {
      leave(); // the reader looks at many pages, and newer ones
      stale(true);
    });
    // The browser tries again by itself, and the first event after that says what there is. But of a
    // host that answers something else it asks no more.
    stream.addEventListener('error', function () {
      var closed = stream && stream.readyState === EventSource.CLOSED;
      stale(true);
      if (closed) {
        leave();
        findOut();
      }
    });
    stream.addEventListener('over', function () {
      leave();
      window.location.reload();
    });
  }

  function findOut() {
    fetch(main.getAttribute('data-asked-at'), { credentials: 'same-origin', cache: 'no-store' })
      .then(function (answer) {
        if (answer.status === 401) {
          stale(true, true);
        } else if (answer.status === 404) {
          window.location.reload();
        } else {
          window.setTimeout(follow, AGAIN);
        }
      })
      .catch(function () {
        window.setTimeout(follow, AGAIN);
      });
  }

  function leave() {
    if (stream) {
      stream.close();
      stream = null;
      main.setAttribute('data-following', 'false');
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      leave();
    } else {
      follow();
    }
  });
  // Of many windows in sight the one that is turned to is followed again.
  window.addEventListener('focus', follow);
  follow();
})();
