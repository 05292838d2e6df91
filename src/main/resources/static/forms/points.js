// Cutting a proposal into points: the server proposes, a person moves, merges and splits.

import {focus, idOf} from './controls.js';
import {request} from './server.js';

export function pointDesk($scope, api) {
  const points = () => $scope.input.points;

  function show(index, field) {
    $scope.errors = {};
    setTimeout(() => focus(document.getElementById(idOf(`points[${index}].${field}`))));
  }

  /** Instead of what stands there, the points that the server finds in the text as it is now; what stood there can be had back. */
  $scope.proposePoints = () => request('POST', api + 'points', {subject: $scope.input.subject, text: $scope.input.text}).then(found => {
    $scope.pointsBefore = points().some(point => point.heading || point.text) ? points() : null;
    $scope.input.points = found;
    $scope.errors = {};
    $scope.pointProblem = null;
  }, refusal => {
    $scope.pointProblem = refusal.message;
  }).finally(() => $scope.$applyAsync());

  $scope.restorePoints = function () {
    $scope.input.points = $scope.pointsBefore;
    $scope.pointsBefore = null;
    $scope.errors = {};
  };

  /** By what the server offers; AngularJS looks at a list again and again until it is the same twice. */
  const answers = new WeakMap();

  /** Where the letter of the chosen leading item may answer a point: with one of its points, or by itself. */
  $scope.answersFor = function (match) {
    const known = answers.get($scope.options) || {};
    const key = $scope.input.mergeInto + match.pointId;
    known[key] = known[key] || [...($scope.options['pointsOf:' + $scope.input.mergeInto] || []), {value: match.pointId, label: '主件没有这一条，另写一条答复'}];
    answers.set($scope.options, known);
    return known[key];
  };

  $scope.movePoint = function (index, by) {
    points().splice(index + by, 0, ...points().splice(index, 1));
    show(index + by, 'heading');
  };

  $scope.mergePoint = function (index) {
    const [merged] = points().splice(index, 1);
    const before = points()[index - 1];
    before.text = [before.text, merged.heading, merged.text].filter(Boolean).join('\n');
    show(index - 1, 'text');
  };

  /** What stands behind the cursor becomes a point of its own; its first line is the heading. */
  $scope.splitPoint = function (index) {
    const area = document.getElementById(idOf(`points[${index}].text`));
    const text = points()[index].text;
    const [heading, ...rest] = text.substring(area.selectionStart).trim().split('\n');
    if (heading) {
      points()[index].text = text.substring(0, area.selectionStart).trim();
      points().splice(index + 1, 0, {heading: heading.replace(/[。；;]$/, ''), text: rest.join('\n').trim()});
    }
    show(heading ? index + 1 : index, heading ? 'heading' : 'text');
  };
}
