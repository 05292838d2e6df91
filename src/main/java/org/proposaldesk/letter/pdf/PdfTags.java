package org.proposaldesk.letter.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.proposaldesk.letter.layout.Part;

/** The structure tree of a tagged PDF (ISO 32000-1 clause 14.7): one element for each part, those of cells in their tables. */
final class PdfTags {

    private static final COSName PAGE = COSName.getPDFName("Pg");

    private final COSDictionary root = dictionary("StructTreeRoot");
    private final COSDictionary document = element("Document", root);
    private final Map<Part, COSDictionary> elements = new HashMap<>();
    private final Map<List<Integer>, COSDictionary> tables = new HashMap<>();
    private final List<COSArray> parents = new ArrayList<>();

    /** Starts a page and returns its number in the tree. */
    int startPage() {
        parents.add(new COSArray());
        return parents.size() - 1;
    }

    /** Ties the next piece of the current page's content to a part and returns the number of the piece. */
    int add(Part part, COSDictionary page) {
        COSDictionary element = elements.computeIfAbsent(part, this::element);
        COSArray pieces = parents.get(parents.size() - 1);
        int number = pieces.size();
        pieces.add(element);
        COSDictionary reference = dictionary("MCR");
        reference.setItem(PAGE, page);
        reference.setInt(COSName.MCID, number);
        kids(element).add(reference);
        return number;
    }

    /** The root of the tree. */
    COSDictionary root() {
        COSArray numbers = new COSArray();
        for (int page = 0; page < parents.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(parents.get(page));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, parents.size());
        return root;
    }

    private COSDictionary element(Part part) {
        if (part.cell() == null) {
            return element(part.kind().tag(), document);
        }
        COSDictionary table = tables.computeIfAbsent(List.of(part.attachment(), part.ordinal()), key -> element("Table", document));
        List<Integer> place = List.of(part.attachment(), part.ordinal(), part.cell().row());
        COSDictionary cell = element(part.kind().tag(), tables.computeIfAbsent(place, key -> element("TR", table)));
        if (part.kind() == Part.Kind.TABLE_HEAD) {
            COSDictionary scope = new COSDictionary();
            scope.setName(COSName.O, "Table");
            scope.setName(COSName.getPDFName("Scope"), "Column");
            cell.setItem(COSName.A, scope);
        }
        return cell;
    }

    private static COSDictionary element(String type, COSDictionary parent) {
        COSDictionary element = dictionary("StructElem");
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    private static COSArray kids(COSDictionary element) {
        COSArray kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.setItem(COSName.K, kids);
        }
        return kids;
    }

    private static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }
}
