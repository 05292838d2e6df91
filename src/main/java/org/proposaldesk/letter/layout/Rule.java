package org.proposaldesk.letter.layout;

/**
 * A straight line as a filled rectangle, lying or upright; in millimetres from the top left corner of the page.
 *
 * @param left   left edge
 * @param top    top edge
 * @param width  from left to right
 * @param height from top to bottom
 * @param red    red ink instead of black
 */
public record Rule(double left, double top, double width, double height, boolean red) {

    /** A lying line whose thickness is centred on {@code y}. */
    static Rule horizontal(double left, double y, double length, double thickness, boolean red) {
        return new Rule(left, y - thickness / 2, length, thickness, red);
    }

    /** An upright black line whose thickness is centred on {@code x}. */
    static Rule vertical(double x, double top, double length, double thickness) {
        return new Rule(x - thickness / 2, top, thickness, length, false);
    }
}
