package vn.tiendo.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Searches everything that a database keeps for some words, whatever the column: text, JSON, arrays and bytes. */
public final class Traces {
    private Traces() {}

    /** The tables in which these words stand somewhere. */
    public static List<String> of(DataSource database, String words) {
        try (Connection connection = database.getConnection()) {
            List<String> found = new ArrayList<>();
            for (String table : tables(connection)) {
                if (stands(connection, table, words)) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** A row as text shows bytes in hexadecimal. */
    private static boolean stands(Connection connection, String table, String words) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select 1 from " + table
                + " as t where position(? in cast(t as text)) > 0 or position(? in cast(t as text)) > 0)")) {
            select.setString(1, words);
            select.setString(2, HexFormat.of().formatHex(words.getBytes(UTF_8)));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
