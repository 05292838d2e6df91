// Where the fields of a form stand on the page.

/** The element id of a field such as `proposers[0].name`. */
export function idOf(path) {
  return 'field-' + path.replace(/\W+/g, '-').replace(/-$/, '');
}

/** The control of a field; when the form does not show it, the list or group it belongs to. */
export function controlOf(path) {
  for (let rest = path; rest; rest = rest.replace(/(^|\.|\[)[^.[]*$/, '')) {
    const element = document.getElementById(idOf(rest));
    if (element) {
      return element;
    }
  }
  return null;
}

export function focus(element) {
  for (let around = element.closest('details'); around; around = around.parentElement.closest('details')) {
    around.open = true;
  }
  const control = element.matches('[role=radiogroup]') ? element.querySelector('input') : element;
  control.focus();
  element.scrollIntoView({block: 'center'});
}
