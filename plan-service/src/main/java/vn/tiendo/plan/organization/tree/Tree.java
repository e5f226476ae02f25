package vn.tiendo.plan.organization.tree;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How codes and places of a body and of what is below it change when it moves. */
public final class Tree {
    private Tree() {}

    /**
     * A body in the tree.
     *
     * @param path from the root down to itself
     */
    public record Node(UUID id, String code, List<UUID> path) {}

    /**
     * The body and everything below it in their new places, in the order given. A code that begins with the old code of the
     * body that moves begins with its new one; other codes stay.
     *
     * @param code null: it stays
     * @param above the path of the body that will be right above; empty for none
     */
    public static List<Node> moved(List<Node> subtree, UUID moving, @Nullable String code, List<UUID> above) {
        Map<UUID, Node> nodes = subtree.stream().collect(Collectors.toMap(Node::id, node -> node));
        Node top = nodes.get(moving);
        if (top == null || above.contains(moving)) {
            throw new IllegalArgumentException("a body cannot stand below itself");
        }
        int depth = top.path().size() - 1;
        return subtree.stream()
                .map(node -> new Node(
                        node.id(),
                        code == null ? node.code() : renamed(node.code(), top.code(), code),
                        Stream.concat(above.stream(), node.path().stream().skip(depth))
                                .toList()))
                .toList();
    }

    private static String renamed(String code, String old, String renewed) {
        boolean below = code.equals(old) || code.startsWith(old + ".");
        return below ? renewed + code.substring(old.length()) : code;
    }
}
