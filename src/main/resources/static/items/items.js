// The page 办理件 for all the staff: the items that one works on or has worked on, found again and searched, with what may be done with
// them. The same list and story as in Cockpit, which not everybody may enter.

import {drawItem, drawList, listAddress, LIST} from '../camunda/app/cockpit/plugins/proposals.js';

const place = document.getElementById('content');

function draw() {
  place.replaceChildren();
  if (location.hash.startsWith(`${LIST}/`)) {
    drawItem(place, {reminds: false});
  } else {
    drawList(place, {reminds: false});
  }
}

if (!location.hash.startsWith(LIST)) {
  location.replace(listAddress({mine: true}));
}
addEventListener('hashchange', draw);
draw();
