// An open page asks now and then whether it would still be drawn as it was, and says so where
// it would not, or where its reader is logged out or logged in again. It asks for what its own reader sees, while the page
// is looked at, and no more once it has said one of these, or after twenty minutes, for to ask keeps a
// log-in alive. Without this script the foot of the page says when it was drawn.
(function () {
  'use strict';
  var EVERY = 5000;
  var MOST = 240;
  var place = document.querySelector('[data-seen-at]');
  if (!place || !window.fetch) {
    return;
  }
  var asking = window.setInterval(ask, EVERY);
  var left = MOST;

  function say(what) {
    Array.prototype.forEach.call(place.querySelectorAll('[data-says]'), function (one) {
      one.hidden = one.getAttribute('data-says') !== what;
    });
  }

  // For good: what was drawn before does not become new, nor do the forms of a session that is over.
  function end(what) {
    say(what);
    window.clearInterval(asking);
    asking = 0;
  }

  function ask() {
    if (document.hidden || !asking) {
      return;
    }
    left -= 1;
    if (left < 0) {
      say('idle');
      return;
    }
    fetch(place.getAttribute('data-seen-at'), { credentials: 'same-origin', cache: 'no-store' })
      .then(function (answer) {
        if (answer.status >= 500) {
          throw new Error('The host could not answer');
        }
        if (answer.status === 401) {
          return { out: true };
        }
        // Who may see it no longer would be shown another page.
        if (!answer.ok) {
          return { mark: '' };
        }
        // What was typed on it would be refused, even if it shows what there is.
        return answer.headers.get('Log-In-Mark') === place.getAttribute('data-log-in') ? answer.json() : { again: true };
      })
      .then(function (now) {
        if (now.out) {
          end('out');
        } else if (now.again) {
          end('again');
        } else if (now.mark === place.getAttribute('data-seen')) {
          say('');
        } else {
          end('changed');
        }
      })
      .catch(function () {
        say('away');
      });
  }

  document.addEventListener('visibilitychange', function () {
    left = MOST;
    ask();
  });
})();
