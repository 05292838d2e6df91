package org.proposaldesk.letter.layout;

/**
 * A horizontal line.
 *
 * @param x         left end in millimetres
 * @param y         middle of its thickness, millimetres from the top of the page
 * @param width     length in millimetres
 * @param thickness in millimetres
 * @param red       red ink instead of black
 */
public record Rule(double x, double y, double width, double thickness, boolean red) {
}
