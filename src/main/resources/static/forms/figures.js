// Figures that the bureau states differently elsewhere: asked anew whenever the form was saved.

import {request} from './server.js';

export function figureDesk($scope, task) {
  $scope.disagreements = [];

  function read() {
    request('GET', task + '/figures').then(found => {
      $scope.disagreements = found;
    }, () => {
      // A hint only; whoever hands the form in is told what went wrong with the server.
    }).finally(() => $scope.$applyAsync());
  }

  $scope.$watch(() => $scope.view && ($scope.savedAt || $scope.view), shown => shown && read());
}
