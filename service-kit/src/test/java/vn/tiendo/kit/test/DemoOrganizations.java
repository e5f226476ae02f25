package vn.tiendo.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The demo organisations as a service's read copy knows them, with ids that follow from their codes. */
public final class DemoOrganizations {
    private static final Map<String, String> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("H35", "PROVINCE");
        LEVELS.put("H35.KHCN", "DEPARTMENT");
        LEVELS.put("H35.VP", "DEPARTMENT");
        LEVELS.put("H35.TC", "DEPARTMENT");
        LEVELS.put("H35.TANPHONG", "COMMUNE");
        LEVELS.put("H35.TANPHONG.VHXH", "UNIT");
        LEVELS.put("H35.DOANKET", "COMMUNE");
        LEVELS.put("H35.BINHLU", "COMMUNE");
        LEVELS.put("Z35", "PROVINCE");
    }

    private DemoOrganizations() {}

    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("organization:" + code).getBytes(UTF_8));
    }

    /** Writes them into organization_copy; harmless when they are there. */
    public static void insert(DataSource database) {
        String sql = "insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, date '2025-07-01', 1) on conflict (id) do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> organization : LEVELS.entrySet()) {
                String code = organization.getKey();
                List<UUID> path = path(code);
                insert.setObject(1, id(code));
                insert.setString(2, code);
                insert.setString(3, code + " (demo)");
                insert.setString(4, organization.getValue());
                insert.setString(5, code.startsWith("Z") ? "PARTY" : "STATE");
                insert.setObject(6, path.size() > 1 ? path.get(path.size() - 2) : null);
                insert.setArray(7, connection.createArrayOf("uuid", path.toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<UUID> path(String code) {
        List<UUID> path = new ArrayList<>();
        for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
            path.add(id(code.substring(0, dot)));
        }
        path.add(id(code));
        return path;
    }
}
