
// Turns slides by keys and tells which one is shown. Everything is in the page already.
(function () {
  "use strict";
  var slides = Array.prototype.slice.call(document.querySelectorAll("main > header, main > section"));
  var status = document.querySelector(".position");
  var shown = 0;
  function tell() {
    var text = status.getAttribute("data-position")
      .replace("{n}", String(shown + 1)).replace("{total}", String(slides.length));
    if (status.textContent !== text) { status.textContent = text; }
  }
  function show(place) {
    shown = Math.max(0, Math.min(slides.length - 1, place));
    slides[shown].focus({ preventScroll: true });
    slides[shown].scrollIntoView();
    tell();
  }
  function nearest() {
    var best = 0;
    slides.forEach(function (slide, place) {
      var own = Math.abs(slide.getBoundingClientRect().top);
      if (own < Math.abs(slides[best].getBoundingClientRect().top)) { best = place; }
    });
    return best;
  }
  var steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    // Inside a table that is wider than its frame the keys move the table.
    if (event.target.closest && event.target.closest(".scroll")) { return; }
    var place = event.key === "Home" ? 0 : event.key === "End" ? slides.length - 1
      : steps[event.key] ? nearest() + steps[event.key] : -1;
    if (place < 0 && !steps[event.key]) { return; }
    event.preventDefault();
    show(place);
  });
  window.addEventListener("scroll", function () { shown = nearest(); tell(); });
  slides.forEach(function (slide) { slide.tabIndex = -1; });
  status.hidden = false;
  tell();
})();
