
// Shows the search, and hides what it does not find. Everything is in the page already.
(function () {
  "use strict";
  var form = document.querySelector("form[role=search]");
  var input = document.getElementById("words");
  var status = form.querySelector("[role=status]");
  var articles = Array.prototype.slice.call(document.querySelectorAll("article"));
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  var texts = null;
  function search() {
    var words = plain(input.value).trim();
    var exact = words ? document.getElementById("P" + input.value.trim()) : null;
    var own = exact && exact.closest("article");
    if (words && !texts) {
      texts = articles.map(function (article) { return plain(article.textContent); });
    }
    var found = 0;
    articles.forEach(function (article, place) {
      var shown = !words || (own ? article === own : texts[place].indexOf(words) >= 0);
      article.hidden = !shown;
      if (shown) { found += 1; }
    });
    status.textContent = !words ? "" : found === 0
      ? status.getAttribute("data-none")
      : status.getAttribute("data-found").replace("{n}", String(found));
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
})();
