package vn.tiendo.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where on the pages of a PDF, read back from its bytes. Millimetres from the upper left corner. */
final class Printed {
    private static final double POINT = 25.4 / 72;

    /** A line of text, or one of several side by side. */
    record Piece(int page, double left, double right, double baseline, double size, String text) {
        double middle() {
            return (left + right) / 2;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final int pages;

    private Printed(int pages) {
        this.pages = pages;
    }

    static Printed of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Printed printed = new Printed(document.getNumberOfPages());
            for (int page = 1; page <= printed.pages; page++) {
                printed.read(document, page);
            }
            return printed;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void read(PDDocument document, int page) throws IOException {
        Map<Double, List<TextPosition>> lines = new TreeMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                lines.computeIfAbsent((double) Math.round(text.getYDirAdj() * 2) / 2, y -> new ArrayList<>())
                        .add(text);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        lines.forEach((baseline, letters) -> divide(page, baseline * POINT, letters));
    }

    /** A gap wider than any space divides what stands side by side. */
    private void divide(int page, double baseline, List<TextPosition> letters) {
        letters.sort(Comparator.comparing(TextPosition::getXDirAdj));
        List<TextPosition> piece = new ArrayList<>();
        for (TextPosition letter : letters) {
            if (!piece.isEmpty()
                    && letter.getXDirAdj() - end(piece.getLast())
                            > 1.2 * piece.getLast().getFontSizeInPt()) {
                pieces.add(piece(page, baseline, piece));
                piece = new ArrayList<>();
            }
            piece.add(letter);
        }
        pieces.add(piece(page, baseline, piece));
    }

    private static double end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private static Piece piece(int page, double baseline, List<TextPosition> letters) {
        return new Piece(
                page,
                letters.getFirst().getXDirAdj() * POINT,
                end(letters.getLast()) * POINT,
                baseline,
                letters.getFirst().getFontSizeInPt(),
                letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining()));
    }

    int pages() {
        return pages;
    }

    List<Piece> on(int page) {
        return pieces.stream().filter(one -> one.page() == page).toList();
    }

    Piece piece(String text) {
        return pieces.stream()
                .filter(one -> one.text().strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("\"" + text + "\" is not printed; there is " + pieces));
    }

    Piece beginning(String text) {
        return pieces.stream()
                .filter(one -> one.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing begins with \"" + text + "\"; there is " + pieces));
    }

    List<Piece> pieces() {
        return pieces;
    }
}
