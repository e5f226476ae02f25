package vn.tiendo.plan.organization.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.organization.tree.Tree.Node;

class TreeTest {
    @Test
    void aMoveChangesTheHierarchicalCodesOfTheSubtreeAndNoOthers() {
        UUID root = id("H35");
        UUID next = id("H35.KHCN");
        UUID school = id("H35.12.TH");
        UUID station = id("station");
        List<Node> moved = Tree.moved(
                List.of(
                        new Node(MOVING, "H35.12", List.of(root, MOVING)),
                        new Node(school, "H35.12.TH", List.of(root, MOVING, school)),
                        new Node(station, "H35.120", List.of(root, MOVING, school, station))),
                MOVING,
                "H35.KHCN.7",
                List.of(root, next));
        assertEquals(
                List.of(
                        new Node(MOVING, "H35.KHCN.7", List.of(root, next, MOVING)),
                        new Node(school, "H35.KHCN.7.TH", List.of(root, next, MOVING, school)),
                        new Node(station, "H35.120", List.of(root, next, MOVING, school, station))),
                moved);
        assertThrows(
                IllegalArgumentException.class,
                () -> Tree.moved(
                        List.of(new Node(MOVING, "H35", List.of(MOVING))), MOVING, null, List.of(root, MOVING)));
    }

    private static final UUID MOVING = id("moving");

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
