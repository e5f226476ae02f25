package vn.tiendo.documents.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure of the document (ISO 32000-1, 14.7 and 14.8): what a screen reader reads, in reading order. */
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureNode> open = new ArrayDeque<>();
    /** Of each page, which element each of its marks belongs to. */
    private final List<COSArray> marks = new ArrayList<>();

    Tags() {
        open.push(root);
        open.push(append("Document"));
    }

    void page(PDPage page) {
        page.setStructParents(marks.size());
        marks.add(new COSArray());
    }

    /** Begins an element inside the one that is open; what is marked from now on belongs to it. */
    PDStructureElement append(String type) {
        PDStructureNode parent = open.getFirst();
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    void open(String type) {
        open.push(append(type));
    }

    void close() {
        open.pop();
    }

    /** A new mark on the page that was begun last, for the element. */
    int mark(PDStructureElement element, PDPage page) {
        COSArray ofPage = marks.getLast();
        int number = ofPage.size();
        ofPage.add(element.getCOSObject());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setMCID(number);
        reference.setPage(page);
        element.appendKid(reference);
        return number;
    }

    void attach(PDDocumentCatalog catalog) {
        COSArray numbers = new COSArray();
        for (int i = 0; i < marks.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(marks.get(i));
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(marks.size());
        catalog.setStructureTreeRoot(root);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }
}
