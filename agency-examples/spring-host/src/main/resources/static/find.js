// Of the switches of the permission builder those are shown that hold what is typed, while it is typed.
// The others are hidden and sent along all the same. Without this script a button asks the host for it.
(function () {
  'use strict';
  var field = document.getElementById('sought');
  var told = document.getElementById('found');
  if (!field || !told) {
    return;
  }
  var groups = Array.prototype.slice.call(document.querySelectorAll('.switches[data-group]'));
  // What is opened by hand stays open once nothing is looked for any more.
  var opened = groups.map(function (group) {
    return group.open;
  });
  var sought = field.value.trim();

  function words(group, one) {
    return [group.getAttribute('data-group'), one.getAttribute('data-label')].join(' ').toLowerCase();
  }

  function find() {
    var wanted = field.value.trim().toLowerCase();
    var count = 0;
    groups.forEach(function (group, at) {
      var here = 0;
      if (!sought) {
        opened[at] = group.open;
      }
      Array.prototype.forEach.call(group.querySelectorAll('li'), function (one) {
        one.hidden = words(group, one).indexOf(wanted) < 0;
        here += one.hidden ? 0 : 1;
      });
      group.hidden = here === 0;
      group.open = wanted ? here > 0 : opened[at];
      count += here;
    });
    told.textContent = wanted ? told.getAttribute('data-found').replace('{n}', String(count)) : '';
    sought = wanted;
  }

  field.addEventListener('input', find);
  // A browser takes the first button of a form for the return key: here everything is found already.
  field.addEventListener('keydown', function (event) {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
  Array.prototype.forEach.call(document.querySelectorAll('.find button'), function (button) {
    button.hidden = true;
  });
})();
