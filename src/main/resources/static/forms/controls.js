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

/** What people call a field: its label, with the list item that it stands in. */
export function nameOf(path) {
  const control = controlOf(path);
  if (!control) {
    return path;
  }
  const title = document.querySelector(`label[for="${control.id}"]`) || control.querySelector('legend');
  const item = control.closest('.bureau-item');
  const words = [item && item !== control && item.querySelector('legend'), title].filter(Boolean)
    .map(element => element.textContent.replace('（必填）', '').trim());
  return words.join(' ') || path;
}

function parts(path) {
  return path.split(/[.[\]]+/).filter(Boolean);
}

/** The value of a field of an input; an empty text when there is none. */
export function valueAt(input, path) {
  const value = parts(path).reduce((inner, name) => inner && inner[name], input);
  return value === null || value === undefined ? '' : value;
}

export function setValueAt(input, path, value) {
  const names = parts(path);
  const last = names.pop();
  names.reduce((inner, name) => inner[name], input)[last] = value;
}
