// What a page must be for everybody, measured where axe does not look. Each function gives back what is wrong.
globalThis.eyes = (() => {
  const shown = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const head = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  const CAN_BE_USED = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const usable = () => [...document.querySelectorAll(CAN_BE_USED)].filter((e) => shown(e) && !e.disabled);

  // WCAG 2.5.8 exempts a link in the middle of a sentence; the skip link lies outside the page until it is used.
  const inSentence = (e) =>
    e.tagName === "A" && e.matches("p *, dd *, li *, td *, label *") &&
    e.closest("p, dd, li, td, label").textContent.trim() !== e.textContent.trim();

  const size = (e) => {
    const boxes = [e, ...(e.labels ?? [])].map((each) => each.getBoundingClientRect());
    return [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
  };

  const small = (target, action) =>
    usable().filter((e) => !inSentence(e) && !e.matches(".skip")).flatMap((e) => {
      const [width, height] = size(e);
      const least = e.matches("button, .aksel-button, summary") ? action : target;
      return height + 0.5 < least || width + 0.5 < target ? [`${width}×${height} ${head(e)}`] : [];
    });

  const sideways = () => {
    const page = document.scrollingElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const out = [...document.body.querySelectorAll("*")].filter(
      (e) => e.getBoundingClientRect().right > page.clientWidth + 1 && !e.closest(".table *"));
    return [`${page.scrollWidth} in ${page.clientWidth}: ${out.slice(0, 3).map(head).join(" | ")}`];
  };

  const once = () => {
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    const typed = [...document.querySelectorAll("main :is(input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea)")];
    return [
      ...(document.querySelectorAll("h1").length === 1 ? [] : ["not one h1"]),
      ...(document.title.trim() ? [] : ["no title"]),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`),
      ...typed.filter((e) => !e.id).map((e) => `no id: ${head(e)}`),
    ];
  };

  const unseen = (e) => {
    const look = getComputedStyle(e);
    return look.outlineStyle === "none" || parseFloat(look.outlineWidth) < 2;
  };

  const covered = (e) => {
    const box = e.getClientRects()[0];
    const at = document.elementFromPoint(box.left + Math.min(box.width, 200) / 2, box.top + Math.min(box.height, 40) / 2);
    return !at || !(at === e || e.contains(at) || at.contains(e) || [...(e.labels ?? [])].includes(at));
  };

  const focus = () =>
    usable().flatMap((e) => {
      e.focus();
      if (document.activeElement !== e) return [`takes no focus: ${head(e)}`];
      return [...(unseen(e) ? [`focus is not seen: ${head(e)}`] : []), ...(covered(e) ? [`covered: ${head(e)}`] : [])];
    });

  const moving = () =>
    document.getAnimations().map((a) => a.effect.target).filter((e) => !e.matches(".idle")).map(head).concat(
      usable().filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0.01).map(head));

  const COLOURS = ["color-contrast", "link-in-text-block"];
  const off = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));
  const asked = async (tags) => axed({ runOnly: tags, rules: off });
  const coloured = async () => axed({ runOnly: { type: "rule", values: COLOURS } });
  const axed = async (how) => {
    const found = await axe.run(document, { ...how, resultTypes: ["violations"] });
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`);
  };

  // A style that a reader brings along; the page's own policy allows no other way to put one in.
  const dress = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };

  return { small, sideways, once, focus, moving, asked, coloured, dress };
})();
