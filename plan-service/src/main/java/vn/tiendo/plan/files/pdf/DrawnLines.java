package vn.tiendo.plan.files.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Watches a page being read and keeps the straight lines that it draws, stroked or as thin filled shapes. */
final class DrawnLines {
    private static final List<String> OPERATORS =
            List.of("m", "l", "re", "h", "c", "v", "y", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final int MOST = 20_000;
    private static final float THIN = 3;

    private final PDFStreamEngine engine;
    private final List<List<Point2D.Float>> path = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private PDRectangle box = PDRectangle.A4;
    private int rotation;

    DrawnLines(PDFStreamEngine engine) {
        this.engine = engine;
        OPERATORS.forEach(name -> engine.addOperator(new Step(name)));
    }

    void begin(PDPage page) {
        box = page.getCropBox();
        rotation = page.getRotation();
        path.clear();
        strokes.clear();
    }

    List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    private final class Step extends OperatorProcessor {
        private final String name;

        Step(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            step(name, numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private void step(String name, float[] numbers) {
        switch (name) {
            case "m" -> begin(numbers);
            case "l", "c", "v", "y" -> go(numbers);
            case "re" -> rectangle(numbers);
            case "h" -> close();
            case "S", "B", "B*" -> paint(true);
            case "s", "b", "b*" -> {
                close();
                paint(true);
            }
            case "f", "F", "f*" -> paint(false);
            default -> path.clear();
        }
    }

    private void begin(float[] point) {
        if (path.size() < MOST) {
            path.add(new ArrayList<>());
            go(point);
        }
    }

    private void go(float[] point) {
        if (point.length >= 2 && !path.isEmpty() && path.getLast().size() < MOST) {
            path.getLast().add(seen(point[point.length - 2], point[point.length - 1]));
        }
    }

    private void rectangle(float[] given) {
        if (given.length < 4) {
            return;
        }
        float right = given[0] + given[2];
        float end = given[1] + given[3];
        begin(given[0], given[1]);
        go(new float[] {right, given[1]});
        go(new float[] {right, end});
        go(new float[] {given[0], end});
        close();
    }

    private void begin(float x, float y) {
        begin(new float[] {x, y});
    }

    private void close() {
        if (!path.isEmpty() && !path.getLast().isEmpty()) {
            path.getLast().add(path.getLast().getFirst());
        }
    }

    /** A point as it is seen: from the upper left corner, the page turned upright. */
    private Point2D.Float seen(float x, float y) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Float at = matrix.transformPoint(x, y);
        float fromLeft = at.x - box.getLowerLeftX();
        float fromBottom = at.y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(fromBottom, fromLeft);
            case 180 -> new Point2D.Float(box.getWidth() - fromLeft, fromBottom);
            case 270 -> new Point2D.Float(box.getHeight() - fromBottom, box.getWidth() - fromLeft);
            default -> new Point2D.Float(fromLeft, box.getHeight() - fromBottom);
        };
    }

    private void paint(boolean stroked) {
        for (List<Point2D.Float> line : path) {
            if (stroked) {
                for (int i = 1; i < line.size(); i++) {
                    add(line.get(i - 1), line.get(i));
                }
            } else if (!line.isEmpty()) {
                fill(line);
            }
        }
        path.clear();
    }

    private void fill(List<Point2D.Float> shape) {
        Point2D.Float least = new Point2D.Float(Float.MAX_VALUE, Float.MAX_VALUE);
        Point2D.Float most = new Point2D.Float(-Float.MAX_VALUE, -Float.MAX_VALUE);
        for (Point2D.Float point : shape) {
            least.setLocation(Math.min(least.x, point.x), Math.min(least.y, point.y));
            most.setLocation(Math.max(most.x, point.x), Math.max(most.y, point.y));
        }
        add(least, most);
    }

    /** Neither long nor broad: only what is thin one way is a line. */
    private void add(Point2D.Float one, Point2D.Float other) {
        float across = Math.abs(one.x - other.x);
        float down = Math.abs(one.y - other.y);
        if (strokes.size() >= MOST || across > THIN == down > THIN) {
            return;
        }
        strokes.add(
                across > THIN
                        ? new Stroke(true, (one.y + other.y) / 2, Math.min(one.x, other.x), Math.max(one.x, other.x))
                        : new Stroke(false, (one.x + other.x) / 2, Math.min(one.y, other.y), Math.max(one.y, other.y)));
    }
}
