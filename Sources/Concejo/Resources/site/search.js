// Finds proposals by words or by number in the files of the folder search, which it loads one by one.
// Everything can be reached without it: by number and by theme.
(function () {
  "use strict";
  var form = document.getElementById("search");
  var input = document.getElementById("words");
  var status = document.getElementById("status");
  var list = document.getElementById("results");
  var more = document.getElementById("more");
  var shownAtOnce = 20;
  // Shorter words are looked for whole.
  var shortestBeginning = 3;
  var manifest = null;
  var common = {};
  var waiting = {};
  var loaded = {};
  var latest = 0;
  var found = [];
  var shown = 0;

  window.concejo = {
    begin: function (value) {
      manifest = value;
      value.common.forEach(function (word) { common["=" + word] = true; });
      form.hidden = false;
      fromAddress();
    },
    words: function (number, rows) { arrived("w" + number, rows); },
    openings: function (number, rows) { arrived("p" + number, rows); }
  };

  function arrived(name, content) {
    loaded[name] = content;
    (waiting[name] || []).forEach(function (waiter) { waiter.resolve(content); });
    delete waiting[name];
  }

  // A page opened from a folder may run scripts beside it, and read no other files.
  function load(name) {
    if (loaded[name]) { return Promise.resolve(loaded[name]); }
    return new Promise(function (resolve, reject) {
      if (waiting[name]) { waiting[name].push({ resolve: resolve, reject: reject }); return; }
      waiting[name] = [{ resolve: resolve, reject: reject }];
      var script = document.createElement("script");
      script.src = "search/" + name + ".js";
      script.onerror = function () {
        waiting[name].forEach(function (waiter) { waiter.reject(new Error(name)); });
        delete waiting[name];
      };
      document.head.appendChild(script);
    });
  }

  // As the index was made: no capitals, no accents, no point inside Catalan words.
  function wordsOf(text) {
    var plain = text.toLowerCase().normalize("NFD").replace(/[\p{M}\u00B7\u2022\u2027]/gu, "");
    return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  // Numbers in digits to the base 26, the last of each a capital, as gaps.
  function numbers(text) {
    var all = [];
    var gap = 0;
    var last = -1;
    for (var i = 0; i < text.length; i += 1) {
      var code = text.charCodeAt(i);
      if (code >= 97) {
        gap = gap * 26 + code - 97;
      } else {
        last += gap * 26 + code - 65 + 1;
        all.push(last);
        gap = 0;
      }
    }
    return all;
  }

  // The files in which words that begin so may stand.
  function parts(beginning, isWhole) {
    var first = manifest.first;
    var end = isWhole ? beginning : beginning + "\uFFFF";
    var names = [];
    for (var i = 0; i < first.length; i += 1) {
      var isBefore = i + 1 < first.length && first[i + 1] <= beginning;
      if (!isBefore && first[i] <= end) { names.push("w" + i); }
    }
    return names;
  }

  // Where a word stands, with how well it fits: in titles above elsewhere, then whole above its beginning.
  function places(word, isWhole) {
    return Promise.all(parts(word, isWhole).map(load)).then(function (contents) {
      var ranks = new Map();
      function take(text, rank) {
        numbers(text).forEach(function (place) {
          ranks.set(place, Math.max(ranks.get(place) || 0, rank));
        });
      }
      contents.forEach(function (rows) {
        for (var i = 0; i < rows.length; i += 3) {
          var isSame = rows[i] === word;
          if (isSame || (!isWhole && rows[i].indexOf(word) === 0)) {
            take(rows[i + 1], isSame ? 4 : 3);
            take(rows[i + 2], isSame ? 2 : 1);
          }
        }
      });
      return ranks;
    });
  }

  // An id by itself, with or without the letter of its place or a number sign.
  function withID(text) {
    var id = text.trim().toLowerCase();
    var ids = [id, id.replace(/^(?:p|#)\s*(?=\S)/, "")];
    return Promise.all(ids.map(function (own) { return places("#" + own, true); }))
      .then(function (all) {
        var hits = [];
        all.forEach(function (ranks) {
          ranks.forEach(function (rank, place) { if (hits.indexOf(place) < 0) { hits.push(place); } });
        });
        return hits;
      });
  }

  function search() {
    var text = input.value;
    var own = latest += 1;
    var words = wordsOf(text);
    var telling = words.filter(function (word) { return !common["=" + word]; });
    keep(text);
    if (!words.length && !text.trim()) { found = []; return show(""); }
    var asked = telling.map(function (word) {
      return places(word, word.length < shortestBeginning);
    });
    Promise.all([withID(text)].concat(asked)).then(function (results) {
      if (own !== latest) { return; }
      var ids = results[0];
      var ranks = results.slice(1);
      var hits = [];
      if (ranks.length) {
        ranks[0].forEach(function (rank, place) {
          var sum = rank;
          for (var i = 1; i < ranks.length; i += 1) {
            var other = ranks[i].get(place);
            if (!other) { return; }
            sum += other;
          }
          if (ids.indexOf(place) < 0) { hits.push([-sum, place]); }
        });
        hits.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
      }
      found = ids.concat(hits.map(function (hit) { return hit[1]; }));
      var data = form.dataset;
      show(found.length === 0
        ? (words.length && !telling.length ? data.broad : data.none)
        : (found.length === 1 ? data.one : data.found).replace("{n}", String(found.length)));
    }).catch(function () { if (own === latest) { status.textContent = form.dataset.failed; } });
  }

  function show(message) {
    shown = 0;
    list.textContent = "";
    more.hidden = true;
    status.textContent = message;
    next();
  }

  // The next results; the first of those that come by a press of the button has the focus then.
  function next(isPressed) {
    var own = latest;
    var batch = found.slice(shown, shown + shownAtOnce);
    if (!batch.length) { return; }
    var names = batch.map(function (place) { return "p" + Math.floor(place / manifest.step); });
    Promise.all(names.map(load)).then(function (rows) {
      if (own !== latest) { return; }
      batch.forEach(function (place, i) {
        var item = result(rows[i][place % manifest.step]);
        list.appendChild(item);
        if (isPressed && i === 0) { item.firstChild.focus(); }
      });
      shown += batch.length;
      more.hidden = shown >= found.length;
    }).catch(function () { status.textContent = form.dataset.failed; });
  }

  function result(row) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = "proposals/" + row[1] + ".html#" + (row[4] || "P" + row[0]);
    link.textContent = row[0];
    item.appendChild(link);
    item.appendChild(document.createTextNode(" " + row[3]));
    if (row[2] >= 0) {
      var theme = document.createElement("span");
      theme.className = "state";
      theme.textContent = " · " + manifest.themes[row[2]];
      item.appendChild(theme);
    }
    return item;
  }

  // The words stand in the address, so that the way back leads to the same results.
  function keep(text) {
    var address = location.href.split("#")[0] + (text.trim() ? "#q=" + encodeURIComponent(text) : "");
    try { history.replaceState(null, "", address); } catch (error) { /* Some browsers refuse it in a folder. */ }
  }

  function fromAddress() {
    if (location.hash.indexOf("#q=") !== 0) { return; }
    try { input.value = decodeURIComponent(location.hash.slice(3)); } catch (error) { return; }
    search();
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
  more.addEventListener("click", function () { next(true); });
})();
