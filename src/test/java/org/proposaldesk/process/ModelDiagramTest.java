package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.process.Models.Model;

/** The pictures are the documentation: complete, and nothing lies on top of anything else. */
class ModelDiagramTest {

    static List<Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryNodeAndEveryFlow(Model model) {
        assertThat(model.all(BpmnShape.class)).extracting(BpmnShape::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(List.<BaseElement>copyOf(model.all(FlowNode.class)));
        assertThat(model.all(BpmnEdge.class)).extracting(BpmnEdge::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(List.<BaseElement>copyOf(model.all(SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void laysNoShapeOverAnother(Model model) {
        Map<FlowNode, Rectangle2D> shapes = shapes(model);
        shapes.forEach((one, place) -> shapes.forEach((other, otherPlace) -> {
            if (!one.equals(other) && !belongTogether(one, other)) {
                assertThat(place.intersects(otherPlace)).as(one.getId() + " lies over " + other.getId()).isFalse();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void laysNoLabelOverAShapeOrAnotherLabel(Model model) {
        List<Rectangle2D> labels = model.all(BpmnLabel.class).stream().map(label -> rectangle(label.getBounds())).toList();
        shapes(model).forEach((node, place) -> {
            if (!(node instanceof SubProcess)) {
                assertThat(labels).as("labels over " + node.getId()).noneMatch(label -> label.intersects(place));
            }
        });
        for (Rectangle2D label : labels) {
            assertThat(labels).as("labels over the label at " + label).filteredOn(label::intersects).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsNoFlowThroughAShape(Model model) {
        Map<FlowNode, Rectangle2D> shapes = shapes(model);
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            shapes.forEach((node, place) -> {
                if (!node.equals(flow.getTarget()) && !node.equals(flow.getSource()) && !belongTogether(node, flow.getSource())) {
                    assertThat(lines(edge)).as(flow.getId() + " runs through " + node.getId()).noneMatch(place::intersectsLine);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsStraightLinesFromBorderToBorder(Model model) {
        Map<FlowNode, Rectangle2D> shapes = shapes(model);
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Line2D> lines = lines(edge);
            assertThat(lines).as(flow.getId()).allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2());
            Line2D first = lines.get(0);
            Line2D last = lines.get(lines.size() - 1);
            assertThat(touches(shapes.get(flow.getSource()), first.getX1(), first.getY1())).as(flow.getId()).isTrue();
            assertThat(touches(shapes.get(flow.getTarget()), last.getX2(), last.getY2())).as(flow.getId()).isTrue();
        }
    }

    /** Events sit on the border of their task, and a subprocess encloses its nodes. */
    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return encloses(one, other) || encloses(other, one);
    }

    private static boolean encloses(FlowNode outer, FlowNode inner) {
        return inner instanceof BoundaryEvent event && event.getAttachedTo().equals(outer)
                || outer.equals(inner.getParentElement());
    }

    private static Map<FlowNode, Rectangle2D> shapes(Model model) {
        Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
        model.all(BpmnShape.class).forEach(shape -> shapes.put((FlowNode) shape.getBpmnElement(), rectangle(shape.getBounds())));
        return shapes;
    }

    private static boolean touches(Rectangle2D place, double x, double y) {
        return place.getMinX() <= x && x <= place.getMaxX() && place.getMinY() <= y && y <= place.getMaxY()
                && (x == place.getMinX() || x == place.getMaxX() || y == place.getMinY() || y == place.getMaxY());
    }

    private static List<Line2D> lines(BpmnEdge edge) {
        List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
